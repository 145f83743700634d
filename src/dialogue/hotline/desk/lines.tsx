// Beside the missed calls: each line with its hours and what was missed on it, and the forms that set and note them.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { LINES, MISSED } from '../contract.ts';
import { DAYS, isAlways, type LineHours, TELEPHONES } from '../rules/lines.ts';
import type { MissedOfLine } from '../store/lines.ts';
import { words } from '../words/telephones.ts';
import { optionsOf } from './orders.tsx';

export const lineIn = (page: Pick<Page, 'lang'>, line: string) => {
  const found = LINES.find(({ value }) => value === line);
  return found ? say(page.lang, found) : line;
};

/** A merged line by its number alone, one of the four telephones by its name. */
export const shortLine = (page: Page, line: string) => (/^\d+$/.test(line) ? line : lineIn(page, line));

export function sayHours({ lang }: Pick<Page, 'lang'>, hours: LineHours): string {
  const w = words.in(lang);
  if (isAlways(hours)) return w.always;
  return `${hours.days === 'all' ? w.daily : w.weekdays} ${hours.opens}–${hours.closes}`;
}

export interface Standing {
  readonly lines: readonly LineHours[];
  readonly counts: readonly MissedOfLine[];
}

const NOTHING: Omit<MissedOfLine, 'line'> = { missed: 0, outOfHours: 0, reached: 0, open: 0 };

/** The four telephones first, then lines on which something was missed. */
export function LinesTable({ lines, counts, page }: Standing & { page: Page }) {
  const w = words.in(page.lang);
  const byLine = new Map(counts.map((one) => [one.line, one]));
  const rows = lines
    .map((one) => ({ ...NOTHING, ...byLine.get(one.line), ...one }))
    .toSorted((a, b) => Number(TELEPHONES.includes(b.line)) - Number(TELEPHONES.includes(a.line)));
  return (
    <Card title={w.ofLines}>
      <Table<(typeof rows)[number]>
        rows={rows}
        rowKey={({ line }) => line}
        frame={w.ofLines}
        columns={[
          { head: w.line, rowHead: true, cell: ({ line }) => lineIn(page, line) },
          { head: w.number, cell: ({ number }) => number, opt: true },
          { head: w.hours, cell: (one) => sayHours(page, one), opt: true },
          { head: w.count, num: true, cell: ({ missed }) => missed },
          { head: w.outOfHours, num: true, cell: ({ outOfHours }) => outOfHours },
          { head: w.returned, num: true, cell: ({ reached }) => reached },
          { head: w.waiting, num: true, cell: ({ open }) => open },
        ]}
      />
    </Card>
  );
}

export function NoteForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', w.fields);
  return (
    <Card title={w.note}>
      <Form action={MISSED} rhythm="tight" label={w.note} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <Select {...form.field('line')} options={optionsOf(page.lang, LINES)} />
        <TextField {...form.field('phone')} type="tel" maxlength={13} width="medium" />
        <DateField {...form.field('at')} kind="datetime-local" hint={w.noteHint} optional />
        <div class="row">
          <Button>{w.note}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function HoursForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'hours', w.fields);
  const { field } = form;
  return (
    <Card title={w.setHours}>
      <Form action={`${MISSED}/acts/hours`} rhythm="tight" label={w.setHours}>
        <ErrorSummary errors={form.summary} />
        <Select {...field('line')} options={optionsOf(page.lang, LINES)} />
        <TextField {...field('number')} type="tel" maxlength={20} width="medium" />
        <Select {...field('days', 'all')} options={optionsOf(page.lang, DAYS)} empty={false} />
        <div class="cols">
          <TextField {...field('opens', '00:00')} maxlength={5} width="short" />
          <TextField {...field('closes', '24:00')} maxlength={5} width="short" />
        </div>
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
