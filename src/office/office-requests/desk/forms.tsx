// The forms by which an officer asks for leave, a vehicle, or the use of a seal.
import type { ComponentChildren } from 'preact';
import type { Choice } from '#kernel/cases/label.ts';
import { type ActForm, describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, LEAVES, SEALS } from '../contract.ts';
import { words } from '../words.ts';

const optionsOf = ({ lang }: Page, choices: readonly Choice[]) =>
  choices.map((one) => ({ value: one.value, text: say(lang, one) }));

function Ask(props: { act: string; title: string; form: ActForm; page: Page; children: ComponentChildren }) {
  return (
    <details class="card" open={props.form.refused}>
      <summary>{props.title}</summary>
      <Form action={`${DESK}/acts/${props.act}`} rhythm="tight" label={props.title} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={props.form.summary} />
        {props.children}
        <div class="row">
          <Button kind="go">{words.in(props.page.lang).ask}</Button>
        </div>
      </Form>
    </details>
  );
}

export function LeaveForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'leave', w.leaveFields);
  return (
    <Ask act="leave" title={w.leave} form={form} page={page}>
      <p class="sm dim">{w.leaveLead}</p>
      <Select {...form.field('sort')} options={optionsOf(page, LEAVES)} />
      <DateField {...form.field('from')} />
      <DateField {...form.field('to')} />
      <TextField {...form.field('why')} maxlength={200} />
      <TextArea {...form.field('handover')} hint={w.handoverHint} rows={3} maxlength={500} />
    </Ask>
  );
}

export function VehicleForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'vehicle', w.vehicleFields);
  return (
    <Ask act="vehicle" title={w.vehicle} form={form} page={page}>
      <DateField {...form.field('startsAt')} kind="datetime-local" />
      <DateField {...form.field('endsAt')} kind="datetime-local" />
      <TextField {...form.field('to')} maxlength={100} />
      <NumberField {...form.field('people', '1')} />
      <TextField {...form.field('why')} maxlength={200} />
    </Ask>
  );
}

export function SealForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'seal', w.sealFields);
  return (
    <Ask act="seal" title={w.seal} form={form} page={page}>
      <TextField {...form.field('title')} maxlength={80} />
      <Select {...form.field('seal')} options={optionsOf(page, SEALS)} />
      <NumberField {...form.field('copies', '1')} />
      <TextField {...form.field('why')} maxlength={200} />
    </Ask>
  );
}
