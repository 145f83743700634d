// `/desk/evaluations`: the newest rounds, and the form by which one is drawn up; organs and groups are acts on its case.

import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { AnnouncedFields } from '#kernel/cases/view/announced-fields.tsx';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, EVALUATIONS, evaluationInput, permissions } from '../contract.ts';
import { evaluationKind } from '../rules/evaluation.ts';
import { drawUp } from '../service.ts';
import { words } from '../words.ts';

export const evaluationsDesk = resource({
  name: 'desk-evaluations',
  ...newestDesk({
    address: DESK,
    kinds: [evaluationKind],
    read: permissions.read,
    enter: permissions.run,
    said: (lang) => {
      const { title, listed, none } = words.in(lang);
      return { title, listed, none };
    },
    Form: DrawForm,
    beside: { href: EVALUATIONS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    '': act({
      access: holds(permissions.run),
      body: evaluationInput,
      do: async (ctx, { body }) => begun(await drawUp(ctx, body), words.in(ctx.lang).entered),
    }),
  },
});

function DrawForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.draw}>
      <Form action={DESK} rhythm="tight" label={w.draw} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <AnnouncedFields field={field} page={page} />
        <TextArea {...field('about')} hint={w.aboutHint} rows={3} maxlength={2000} />
        <DateField {...field('from', localDate(page.now))} />
        <DateField {...field('to')} />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}
