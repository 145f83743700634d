// `/desk/calls`: calls to organs, newest first, and the form by which one is written down.
import { z } from 'zod';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { CALLS } from '../addresses.ts';
import { callInput, permissions } from '../contract.ts';
import { callKind } from '../rules/call.ts';
import { writeCall } from '../service/call.ts';
import { words } from '../words.ts';

export const callsPage = resource({
  name: 'desk-calls',
  ...newestDesk({
    address: CALLS,
    kinds: [callKind],
    read: permissions.read,
    enter: permissions.call,
    said: (lang) => words.in(lang).calls,
    Form: CallForm,
  }),
  /** `about`: the case that somebody came from. */
  query: z.object({ about: z.string().max(30).optional() }),
  acts: {
    '': act({
      access: holds(permissions.call),
      body: callInput,
      do: async (ctx, { body }) => {
        const { file } = await writeCall(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).calls.written(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number, state: file.state },
        };
      },
    }),
  },
});

function CallForm({ page }: { page: Page }) {
  const w = words.in(page.lang).calls;
  const { organ, person, at, about, said, promise, due } = w;
  const { summary, field } = describeForm(page, '', { organ, person, at, about, said, promise, due });
  return (
    <Card title={w.enter}>
      <Form action={CALLS} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <PickField {...field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...field('person')} hint={w.personHint} width="medium" maxlength={50} />
        <DateField {...field('at')} hint={w.atHint} kind="datetime-local" width="medium" optional />
        <TextField
          {...field('about', page.query.about)}
          hint={w.aboutHint}
          width="medium"
          inputmode="numeric"
          maxlength={25}
          optional
        />
        <TextArea {...field('said')} maxlength={2000} />
        <TextArea {...field('promise')} rows={2} maxlength={1000} optional />
        <DateField {...field('due')} hint={w.dueHint} optional />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
