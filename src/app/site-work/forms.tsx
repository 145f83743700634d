// The forms of a yearly work table on the desk: a figure by hand, publishing it.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { deskPath, TEXTS } from './contract.ts';
import { BASE, findRow } from './form.ts';
import type { DeskWork } from './loaded.ts';
import { words } from './words.ts';

interface Props {
  readonly work: DeskWork;
  readonly page: Page;
}

const actOf = ({ site, year }: DeskWork, act: string) => `${deskPath(site.code, year)}/acts/${act}`;

export function EntryForm({ work, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'enter', { row: w.row, value: w.value, note: w.note });
  return (
    <Card title={w.enter}>
      <p class="sm dim">{w.enterLead}</p>
      <Form action={actOf(work, 'enter')} rhythm="tight" label={w.enter}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('row')}
          options={BASE.map((key) => ({ value: key, text: say(page.lang, findRow(key)) }))}
        />
        <NumberField {...form.field('value')} />
        <TextField {...form.field('note')} maxlength={300} />
        <div class="row">
          <Button>{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function PublishForm({ work, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'publish', w.texts);
  return (
    <Card title={w.publish}>
      <p class="sm dim">{w.publishLead}</p>
      <Form action={actOf(work, 'publish')} rhythm="tight" label={w.publish}>
        <ErrorSummary errors={form.summary} />
        {TEXTS.map((name) => (
          <TextArea {...form.field(name)} hint={w.textHint} rows={3} maxlength={1000} />
        ))}
        <div class="row">
          <Button kind="go">{w.publish}</Button>
        </div>
      </Form>
    </Card>
  );
}
