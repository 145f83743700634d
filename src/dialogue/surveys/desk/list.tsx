// `/desk/surveys`: the newest surveys, and the form by which one is drawn up; questions are acts on its case.

import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { AnnouncedFields } from '#kernel/cases/view/announced-fields.tsx';
import { VOTERS } from '#kernel/people/ballots.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, DateField, Picks, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, permissions, SURVEYS, surveyInput } from '../contract.ts';
import { surveyKind } from '../rules/survey.ts';
import { drawUp } from '../service.ts';
import { words } from '../words.ts';

export const surveysDesk = resource({
  name: 'desk-surveys',
  ...newestDesk({
    address: DESK,
    kinds: [surveyKind],
    read: permissions.read,
    enter: permissions.run,
    said: (lang) => {
      const { title, listed, deskNone } = words.in(lang);
      return { title, listed, none: deskNone };
    },
    Form: DrawForm,
    beside: { href: SURVEYS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    '': act({
      access: holds(permissions.run),
      body: surveyInput,
      do: async (ctx, { body }) => begun(await drawUp(ctx, body), words.in(ctx.lang).entered),
    }),
  },
});

function DrawForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.draw}>
      <Form action={DESK} rhythm="tight" label={w.draw} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <AnnouncedFields field={field} page={page} />
        <TextArea {...field('about')} hint={w.aboutHint} rows={3} maxlength={2000} />
        <DateField {...field('from', localDate(page.now))} />
        <DateField {...field('to')} />
        <Picks
          {...field('voters', 'identity')}
          options={VOTERS.map(({ value, note, ...rule }) => ({ value, text: say(lang, rule), note: say(lang, note) }))}
        />
        <Check {...field('live')} value="yes" />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}
