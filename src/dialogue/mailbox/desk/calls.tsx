// `/desk/mailbox/calls`: a clerk writes down what somebody asked by telephone.
import { caseAddress } from '#kernel/cases/pages/address.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { callSchema, permissions } from '../contract.ts';
import { recordCall } from '../service/take.ts';
import { words } from '../words/portal.ts';

export const CALLS = '/desk/mailbox/calls';

export const callDesk = resource({
  name: 'desk-mailbox-calls',
  path: CALLS,
  face: 'bench',
  access: holds(permissions.recordCalls),
  // Most questions are about the organ whose telephone rang.
  load: async (ctx) => ({ organ: ctx.actor.unit?.name ?? '' }),
  view: showForm,
  acts: {
    '': act({
      access: holds(permissions.recordCalls),
      body: callSchema,
      do: async (ctx, { body }) => {
        const { file, code } = await recordCall(ctx, body);
        const w = words.in(ctx.lang);
        return {
          // The clerk need not be of the organ that answers.
          to: mayReach(ctx.actor, permissions.readEnquiries, file.organ_path)
            ? `/desk/cases/${file.id}`
            : caseAddress(file.number, code),
          created: true,
          say: code ? w.call.taken({ number: formatCaseNumber(file.number), code }) : w.again,
          data: { number: file.number, code, id: file.id },
        };
      },
    }),
  },
});

function showForm({ organ }: { organ: string }, page: Page): PageView {
  const w = words.in(page.lang).call;
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { source: w.source, organ: w.organ, name: w.name, text: w.text };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return {
    title: w.title,
    current: CALLS,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
        <div class="measure">
          <Card>
            <Form action={CALLS} rhythm="tight">
              <ErrorSummary errors={summary(labels)} />
              <TextField {...field('source')} hint={w.sourceHint} width="medium" type="tel" maxlength={13} />
              <TextField {...field('name')} width="medium" optional maxlength={50} />
              <PickField
                {...field('organ')}
                value={page.refused ? typed('organ') : organ}
                src="/pick/organs"
                writes="text"
                maxlength={100}
              />
              <TextArea {...field('text')} hint={w.textHint} rows={5} maxlength={2000} />
              <div class="row">
                <Button kind="go">{w.send}</Button>
              </div>
            </Form>
          </Card>
        </div>
      </>
    ),
  };
}
