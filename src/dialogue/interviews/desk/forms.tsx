// The forms of online interviews on the desk.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, type Question } from '../contract.ts';
import { words } from '../words.ts';

export function AnnounceForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const labels = { title: w.name, titleEn: w.nameEn, organ: w.organ, guests: w.guests, about: w.about };
  const form = describeForm(page, '', { ...labels, from: w.from, to: w.to });
  return (
    <Card title={w.announce}>
      <Form action={DESK} rhythm="tight" label={w.announce}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <TextField {...form.field('titleEn')} maxlength={160} optional />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <TextField {...form.field('guests')} maxlength={200} />
        <TextArea {...form.field('about')} rows={3} maxlength={2000} />
        <DateField {...form.field('from')} kind="datetime-local" />
        <DateField {...form.field('to')} kind="datetime-local" />
        <div class="row">
          <Button kind="go">{w.announce}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface Props {
  readonly address: string;
  readonly page: Page;
}
type OfQuestion = Props & { readonly question: Question };

/** The refusal of an act on one question stands at that question alone. */
function formOf(page: Page, act: string, id: string, labels: Readonly<Record<string, string>>) {
  const refused = page.refused?.act === act && (page.refused.values as { question?: string }).question === id;
  const form = describeForm(refused ? page : { ...page, refused: null }, act, labels);
  const field = (name: string, value?: string) => ({ ...form.field(name, value), id: `${act}-${name}-${id}` });
  return { summary: form.summary.map((error) => ({ ...error, id: `${error.id}-${id}` })), field };
}

export function SortForms({ question, address, page }: OfQuestion) {
  const w = words.in(page.lang);
  const { id, text, asker } = question;
  const pass = formOf(page, 'pass', id, {});
  const hold = formOf(page, 'hold', id, { reason: w.holdReason });
  return (
    <div class="stack tight">
      <p lang="zh-CN">{asker ? `${asker}：${text}` : text}</p>
      <Form action={`${address}/acts/pass`} hidden={{ question: id }} rhythm="row" label={w.passOn}>
        <ErrorSummary errors={pass.summary} />
        <Button kind="go">{w.passOn}</Button>
      </Form>
      <Form action={`${address}/acts/hold`} hidden={{ question: id }} rhythm="tight" label={w.hold}>
        <ErrorSummary errors={hold.summary} />
        <TextField {...hold.field('reason')} maxlength={200} />
        <div class="row">
          <Button>{w.hold}</Button>
        </div>
      </Form>
      <hr />
    </div>
  );
}

export function AnswerForm({ question, address, page }: OfQuestion) {
  const w = words.in(page.lang);
  const { id, text, asker } = question;
  const form = formOf(page, 'answer', id, { by: w.by, answer: w.answer });
  return (
    <Form action={`${address}/acts/answer`} hidden={{ question: id }} rhythm="tight" label={w.write}>
      <p lang="zh-CN">{asker ? `${asker}：${text}` : text}</p>
      <ErrorSummary errors={form.summary} />
      <TextField {...form.field('by')} width="medium" maxlength={60} />
      <TextArea {...form.field('answer')} rows={4} maxlength={4000} />
      <div class="row">
        <Button kind="go">{w.write}</Button>
      </div>
    </Form>
  );
}
