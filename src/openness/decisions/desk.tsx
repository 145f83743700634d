// `/desk/decisions`: matters and comments, newest first, and the form by which a matter is proposed.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DECISIONS, DESK, matterInput, permissions, SORTS } from './contract.ts';
import { commentKind } from './rules/comment.ts';
import { decisionKind } from './rules/kind.ts';
import { proposeMatter } from './service/open.ts';
import { words } from './words.ts';

export const decisionsDesk = resource({
  name: 'desk-decisions',
  ...newestDesk({
    address: DESK,
    kinds: [decisionKind, commentKind],
    read: permissions.read,
    enter: permissions.prepare,
    said: (lang) => {
      const { title, listed, deskNone } = words.in(lang);
      return { title, listed, none: deskNone };
    },
    Form: ProposeForm,
    beside: { href: DECISIONS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    '': act({
      access: holds(permissions.prepare),
      body: matterInput,
      do: async (ctx, { body }) => {
        const { file } = await proposeMatter(ctx, body);
        return {
          to: DESK,
          created: true,
          say: words.in(ctx.lang).entered(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function ProposeForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.propose}>
      <Form action={DESK} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <TextField {...field('title')} hint={w.titleHint} maxlength={80} />
        <TextField {...field('titleEn')} maxlength={120} optional />
        <Select {...field('sort')} options={SORTS.map((sort) => ({ value: sort.value, text: say(lang, sort) }))} />
        <PickField {...field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
        <NumberField {...field('year', localDate(page.now).slice(0, 4))} />
        <NumberField {...field('months', '6')} hint={w.monthsHint} />
        <div class="row">
          <Button kind="go">{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}
