// `/desk/consultations`: the newest consultations and comments, and the form by which the public is asked.

import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { AnnouncedFields } from '#kernel/cases/view/announced-fields.tsx';
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
import { CONSULTATIONS, consultationInput, DESK, permissions, SORTS } from '../contract.ts';
import { commentKind } from '../rules/comment.ts';
import { consultationKind } from '../rules/consultation.ts';
import { askPublic } from '../service/open.ts';
import { words } from '../words.ts';

export const consultationsDesk = resource({
  name: 'desk-consultations',
  ...newestDesk({
    address: DESK,
    kinds: [consultationKind, commentKind],
    read: permissions.read,
    enter: permissions.run,
    said: (lang) => {
      const { title, listed, deskNone } = words.in(lang);
      return { title, listed, none: deskNone };
    },
    Form: AskForm,
    beside: { href: CONSULTATIONS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    '': act({
      access: holds(permissions.run),
      body: consultationInput,
      do: async (ctx, { body }) => begun(await askPublic(ctx, body), words.in(ctx.lang).entered),
    }),
  },
});

function AskForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.ask}>
      <Form action={DESK} rhythm="tight" label={w.ask} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <AnnouncedFields field={field} page={page} />
        <Select {...field('sort')} options={SORTS.map((sort) => ({ value: sort.value, text: say(lang, sort) }))} />
        <TextArea {...field('about')} hint={w.aboutHint} rows={5} maxlength={8000} />
        <DateField {...field('from', localDate(page.now))} />
        <DateField {...field('to')} />
        <TextField {...field('shortened')} hint={w.shortenedHint} maxlength={200} optional />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}
