// `/desk/remedies`: remedies, newest first, and the form by which one is recorded.

import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import type { Choice } from '#kernel/cases/label.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, FIGURES } from '../addresses.ts';
import { MATTERS, PROCEEDINGS, permissions, ROUTES, remedyInput } from '../contract.ts';
import { remedyKind } from '../rules/kind.ts';
import { recordRemedy } from '../service/record.ts';
import { words } from '../words.ts';

export const remediesDesk = resource({
  name: 'desk-remedies',
  ...newestDesk({
    address: DESK,
    kinds: [remedyKind],
    read: permissions.read,
    enter: permissions.handle,
    said: (lang) => words.in(lang),
    Form: RecordForm,
    beside: { href: FIGURES, text: (lang) => words.in(lang).figures },
  }),
  acts: {
    '': act({
      access: holds(permissions.handle),
      body: remedyInput,
      do: async (ctx, { body }) => {
        const { file } = await recordRemedy(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).recorded(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function RecordForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  const listed = (list: readonly Choice[]) => list.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Card title={w.record}>
      <Form action={DESK} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <Select {...field('proceeding')} hint={w.hints.proceeding} options={listed(PROCEEDINGS)} />
        <Select {...field('route')} hint={w.hints.route} options={listed(ROUTES)} optional />
        <TextField {...field('body')} maxlength={100} />
        <TextField {...field('reference')} maxlength={100} />
        <DateField {...field('received')} hint={w.hints.received} max={localDate(page.now)} />
        <Select {...field('matter')} options={listed(MATTERS)} />
        <TextField
          {...field('about')}
          hint={w.hints.about}
          inputmode="numeric"
          maxlength={25}
          width="medium"
          optional
        />
        <PickField {...field('organ')} hint={w.hints.organ} src="/pick/organs" writes="text" maxlength={100} optional />
        <TextArea {...field('decision')} hint={w.hints.decision} maxlength={300} rows={2} optional />
        <TextField
          {...field('previous')}
          hint={w.hints.previous}
          inputmode="numeric"
          maxlength={25}
          width="medium"
          optional
        />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
