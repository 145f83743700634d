// The forms of oversight: who checks whom, and who is a model.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, type Demonstration, FIELDS, SORTS } from '../contract.ts';
import { words } from '../words.ts';

export function DutyForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { supervisor: w.supervisor, unit: w.unit, field: w.field });
  return (
    <Card title={w.assign}>
      <p class="sm dim">{w.assignLead}</p>
      <Form action={DESK} rhythm="tight" label={w.assign}>
        <ErrorSummary errors={form.summary} />
        <PickField {...form.field('unit')} hint={w.unitHint} src="/pick/organs" writes="text" maxlength={100} />
        <PickField
          {...form.field('supervisor')}
          hint={w.supervisorHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <Select
          {...form.field('field')}
          options={FIELDS.map((field) => ({ value: field.value, text: say(page.lang, field) }))}
        />
        <div class="row">
          <Button>{w.assign}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function UnitForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'name', { unit: w.unit, sort: w.sort, reason: w.reason });
  return (
    <Card title={w.name}>
      <p class="sm dim">{w.nameLead}</p>
      <Form action={`${DESK}/acts/name`} rhythm="tight" label={w.name}>
        <ErrorSummary errors={summary} />
        <PickField {...field('unit')} src="/pick/organs" writes="text" maxlength={100} />
        <Select {...field('sort')} options={SORTS.map((sort) => ({ value: sort.value, text: say(page.lang, sort) }))} />
        <TextArea {...field('reason')} rows={2} />
        <div class="row">
          <Button>{w.name}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** Nothing while nobody is a model. */
export function WithdrawForm({ models, page }: { models: readonly Demonstration[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, 'withdraw', { id: w.demonstrations, reason: w.endReason });
  const options = models.map(({ id, unit, sort }) => ({
    value: id,
    text: `${nameIn(lang, unit)} · ${say(
      lang,
      SORTS.find(({ value }) => value === sort),
    )}`,
  }));
  if (options.length === 0) return null;
  return (
    <Card title={w.withdraw}>
      <Form action={`${DESK}/acts/withdraw`} rhythm="tight" label={w.withdraw}>
        <ErrorSummary errors={summary} />
        <Select {...field('id')} options={options} />
        <TextField {...field('reason')} maxlength={200} />
        <div class="row">
          <Button kind="stop">{w.withdraw}</Button>
        </div>
      </Form>
    </Card>
  );
}
