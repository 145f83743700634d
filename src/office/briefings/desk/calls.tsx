// `/desk/briefings/calls`: calls for briefings (约稿) within reach, and the form of a new one for who edits.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CALLS, callInput, DESK, permissions } from '../contract.ts';
import { callKind } from '../rules/call.ts';
import { callForBriefings } from '../service/send.ts';
import { words } from '../words.ts';

export const callsDesk = resource({
  name: 'desk-briefing-calls',
  ...newestDesk({
    address: CALLS,
    kinds: [callKind],
    read: permissions.read,
    enter: permissions.edit,
    said: (lang) => words.in(lang).calls,
    Form: CallForm,
    beside: { href: DESK, text: (lang) => words.in(lang).title },
  }),
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: callInput,
      do: async (ctx, { body }) => {
        const { file } = await callForBriefings(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).calls.sent(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function CallForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', w.calls.fields);
  return (
    <Card title={w.calls.ask}>
      <Form action={CALLS} rhythm="tight" label={w.calls.ask} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.calls.lead}</p>
        <ErrorSummary errors={summary} />
        <TextField {...field('title')} maxlength={60} />
        <TextArea {...field('text')} rows={5} maxlength={2000} />
        <TextArea {...field('organs')} hint={w.calls.organsHint} rows={3} maxlength={1000} />
        <NumberField {...field('days')} />
        <div class="row">
          <Button kind="go">{w.calls.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
