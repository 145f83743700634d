// `/desk/outside-supervisors`: the newest opinions within reach, and the form by which a supervisor from outside gives one.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, opinionInput, permissions, SORTS } from './contract.ts';
import { opinionKind } from './rules.ts';
import { giveOpinion } from './service.ts';
import { words } from './words.ts';

export const opinionsDesk = resource({
  name: 'desk-outside-supervisors',
  ...newestDesk({
    address: DESK,
    kinds: [opinionKind],
    read: permissions.read,
    enter: permissions.give,
    said: (lang) => words.in(lang),
    Form: OpinionForm,
  }),
  acts: {
    '': act({
      access: holds(permissions.give),
      body: opinionInput,
      do: async (ctx, { body }) => {
        const { file } = await giveOpinion(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).sent(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function OpinionForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.give}>
      <Form action={DESK} rhythm="tight" label={w.give} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.lead}</p>
        <ErrorSummary errors={summary} />
        <PickField {...field('organ')} src="/pick/organs" writes="text" maxlength={100} />
        <Select {...field('sort')} options={SORTS.map((sort) => ({ value: sort.value, text: say(lang, sort) }))} />
        <TextArea {...field('text')} hint={w.textHint} rows={6} maxlength={2000} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
