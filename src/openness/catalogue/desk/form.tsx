// The form that puts something on the list of what must be published.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK } from '../contract.ts';
import { ITEMS } from '../rules/items.ts';
import { words } from '../words.ts';

export function OweForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'owe', { organ: w.organ, item: w.item, title: w.thing, formedOn: w.formedOn });
  return (
    <Card title={w.owe}>
      <p class="sm dim">{w.oweLead}</p>
      <Form action={`${DESK}/acts/owe`} rhythm="tight" label={w.owe}>
        <ErrorSummary errors={form.summary} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <Select
          {...form.field('item')}
          options={ITEMS.map(({ code, set, zh, en }) => ({
            value: code,
            text: `${w.sets[set]} · ${page.lang === 'en' ? en : zh}`,
          }))}
        />
        <TextField {...form.field('title')} maxlength={100} />
        <DateField {...form.field('formedOn', localDate(page.now))} />
        <div class="row">
          <Button>{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}
