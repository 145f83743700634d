// The editor of an entry.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CYCLES, type Entry } from '../contract.ts';
import { words } from '../words.ts';

interface Props {
  readonly entry: Entry;
  readonly subjects: readonly Subject[];
  readonly revision: number;
  readonly address: string;
  readonly page: Page;
}

export function RecordForm({ entry, subjects, revision, address, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'save', w.labels);
  return (
    <Card title={w.record}>
      <Form action={`${address}/acts/save`} rhythm="tight" label={w.record} hidden={{ revision: String(revision) }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title', entry.title)} maxlength={120} />
        <TextArea {...form.field('also', entry.also)} hint={w.alsoHint} rows={2} maxlength={600} optional />
        <Select
          {...form.field('class', entry.class)}
          empty={w.anyClass}
          options={subjects.map((one) => ({
            value: one.code,
            text: `${'　'.repeat(one.level - 1)}${nameIn(page.lang, one)}`,
          }))}
        />
        <TextArea {...form.field('answer', entry.answer)} rows={8} maxlength={6000} />
        <TextField {...form.field('basis', entry.basis)} maxlength={300} optional />
        <div class="cols">
          <TextField {...form.field('area', entry.area)} maxlength={60} optional />
          <TextField {...form.field('phone', entry.phone)} hint={w.phoneHint} type="tel" maxlength={30} optional />
          <DateField {...form.field('until', entry.until)} hint={w.untilHint} optional />
          <Select
            {...form.field('cycle', String(entry.cycle))}
            empty={false}
            options={CYCLES.map((months) => ({ value: String(months), text: w.months(months) }))}
          />
        </div>
        <TextField {...form.field('titleEn', entry.titleEn)} maxlength={240} optional />
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
