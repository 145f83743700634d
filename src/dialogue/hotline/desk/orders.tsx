// `/desk/hotline`: the newest orders, and the form by which an operator takes a call down.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { CLASSES, DESK, FIGURES, LINES, orderInput, permissions, URGENCIES } from '../contract.ts';
import { noticeKind } from '../rules/notice.ts';
import { orderRules } from '../rules/order.ts';
import { takeOrder } from '../service/take.ts';
import { words } from '../words.ts';

export const ordersDesk = resource({
  name: 'desk-hotline',
  ...newestDesk({
    address: DESK,
    kinds: [orderRules, noticeKind],
    read: permissions.read,
    enter: permissions.take,
    said: (lang) => {
      const { title, listed, none } = words.in(lang);
      return { title, listed, none };
    },
    Form: TakeForm,
    beside: { href: FIGURES, text: (lang) => words.in(lang).figures },
  }),
  acts: {
    take: act({
      access: holds(permissions.take),
      body: orderInput,
      do: async (ctx, { body }) => {
        const { file, code } = await takeOrder(ctx, body);
        const w = words.in(ctx.lang);
        const number = formatCaseNumber(file.number);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: code ? w.taken({ number, code }) : w.again,
          data: { id: file.id, number: file.number, code },
        };
      },
    }),
  },
});

export const optionsOf = (lang: Lang, list: readonly { value: string; zh: string; en: string }[]) =>
  list.map((one) => ({ value: one.value, text: say(lang, one) }));

/** Opened from the console with the number that rings. */
export function TakeForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const form = describeForm(page, 'take', w.fields);
  const ticked = (name: string) => form.refused && form.field(name).value === 'yes';
  return (
    <Card title={w.take}>
      <Form action={`${DESK}/acts/take`} rhythm="tight" label={w.take} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <div class="cols">
          <Select {...form.field('line', LINES[0].value)} options={optionsOf(lang, LINES)} empty={false} />
          <TextField {...form.field('phone', page.query.phone)} type="tel" maxlength={13} />
          <Select {...form.field('sort')} options={optionsOf(lang, CLASSES)} />
          <Select {...form.field('urgency', 'normal')} options={optionsOf(lang, URGENCIES)} empty={false} />
          <TextField {...form.field('name')} maxlength={50} optional />
          <TextField {...form.field('place')} maxlength={100} optional />
        </div>
        <TextField {...form.field('title')} hint={w.titleHint} maxlength={60} />
        <TextArea {...form.field('text')} rows={4} maxlength={2000} />
        <TextArea {...form.field('answer')} hint={w.answerHint} rows={2} maxlength={2000} optional />
        <PickField
          {...form.field('organ')}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
          optional
        />
        <Check {...form.field('shared')} value="yes" checked={ticked('shared')} note={w.sharedHint} />
        <Check {...form.field('consent')} value="yes" checked={ticked('consent')} />
        <div class="row">
          <Button kind="go">{w.take}</Button>
        </div>
      </Form>
    </Card>
  );
}
