// Whom a campaign reached on the desk: entering it, and what was entered.
import { nameOf } from '#kernel/cases/label.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type Campaign, type Entry, MEASURES } from '../contract.ts';
import { Reach, sayCount } from '../pages/parts.tsx';
import { words } from '../words.ts';

export function ReachForm({ address, owed, page }: { address: string; owed: boolean; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'reach', { measure: w.measure, count: w.count, source: w.source });
  return (
    <Card title={w.enter}>
      <p class="sm dim">{owed ? w.owedNote : w.enterLead}</p>
      <Form action={`${address}/acts/reach`} rhythm="tight" label={w.enter}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('measure')}
          options={MEASURES.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
        />
        <NumberField {...form.field('count')} />
        <TextField {...form.field('source')} hint={w.sourceHint} maxlength={200} />
        <div class="row">
          <Button kind="go">{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function Entries({ entries, campaign, page }: { entries: readonly Entry[]; campaign: Campaign; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.reach}>
      <Reach reach={campaign.reach} page={page} />
      <Table<Entry>
        frame={w.entries}
        rows={[...entries]}
        rowKey={({ id }) => id}
        columns={[
          { head: w.measure, rowHead: true, cell: ({ measure }) => say(page.lang, nameOf(MEASURES, measure)) },
          { head: w.count, num: true, cell: ({ count }) => sayCount(count) },
          { head: w.source, cell: ({ source }) => written(source) },
          { head: w.by, opt: true, cell: ({ by }) => written(by) },
          { head: w.at, num: true, opt: true, cell: ({ at }) => localDate(at) },
        ]}
      />
    </Card>
  );
}
