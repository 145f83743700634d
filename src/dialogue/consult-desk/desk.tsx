// `/desk/consult-desk`: what was asked at the desk lately, and the form that writes another down.
import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { consultInput, DESK, MEANS, permissions, RESULTS } from './contract.ts';
import { consultKind } from './rules.ts';
import { writeDown } from './service.ts';
import { words } from './words.ts';

export const consultDesk = resource({
  name: 'desk-consults',
  ...newestDesk({
    address: DESK,
    kinds: [consultKind],
    read: permissions.read,
    enter: permissions.enter,
    said: (lang) => {
      const { title, listed, none } = words.in(lang);
      return { title, listed, none };
    },
    Form: ConsultForm,
  }),
  acts: {
    '': act({
      access: holds(permissions.enter),
      body: consultInput,
      do: async (ctx, { body }) => begun(await writeDown(ctx, body), words.in(ctx.lang).entered),
    }),
  },
});

function ConsultForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  const choices = (list: readonly { value: string; zh: string; en: string }[]) =>
    list.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Card title={w.enter}>
      <Form action={DESK} rhythm="tight" label={w.enter} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <PickField {...field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />
        <Picks {...field('means', 'window')} columns options={choices(MEANS)} />
        <TextField {...field('name')} width="medium" maxlength={50} optional />
        <TextField {...field('phone')} hint={w.phoneHint} width="medium" maxlength={20} optional />
        <TextArea {...field('question')} rows={3} maxlength={2000} />
        <Picks {...field('result', 'answered')} columns options={choices(RESULTS)} />
        <TextArea {...field('answer')} hint={w.answerHint} rows={3} maxlength={2000} optional />
        <PickField {...field('to')} hint={w.toHint} src="/pick/organs" writes="text" maxlength={100} optional />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}
