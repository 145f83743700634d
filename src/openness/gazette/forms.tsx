// The forms of an issue on the desk.
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, type Issue, SERIES } from './contract.ts';
import { words } from './words.ts';

export function BeginForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { series: w.series, organ: w.organ, year: w.year, number: w.number });
  return (
    <Card title={w.begin}>
      <Form action={DESK} rhythm="tight" label={w.begin}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('series')}
          options={SERIES.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <NumberField {...form.field('year', localDate(page.now).slice(0, 4))} />
        <NumberField {...form.field('number')} />
        <div class="row">
          <Button kind="go">{w.begin}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface Props {
  readonly address: string;
  readonly page: Page;
}

export function AddForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', { code: w.code, section: w.section, place: w.place });
  return (
    <Card title={w.add}>
      <p class="sm dim">{w.addLead}</p>
      <Form action={`${address}/acts/add`} rhythm="tight" label={w.add}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('code')} width="medium" maxlength={60} />
        <TextField {...form.field('section')} hint={w.sectionHint} width="medium" maxlength={40} />
        <NumberField {...form.field('place')} optional />
        <div class="row">
          <Button kind="go">{w.addButton}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function DetailsForm({ issue, address, page }: Props & { issue: Issue }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'details', { sendTo: w.sendTo, copies: w.copies });
  return (
    <Card title={w.details}>
      <Form action={`${address}/acts/details`} rhythm="tight" label={w.details}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('sendTo', issue.sendTo)} rows={3} maxlength={2000} />
        <NumberField {...form.field('copies', String(issue.copies))} />
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function SubmitForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const told = { title: w.submit, lead: w.submitLead, labels: { note: w.submitNote, code: w.code } };
  return <LineCard page={page} address={address} act="submit" optional {...told} />;
}
