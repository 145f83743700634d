// The forms that enter a response of a plan, and a resource.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CLASSES, PLANS, RESOURCE_SORTS, RESPONSES } from '../contract.ts';
import { words } from '../words.ts';
import { optionsOf } from './register.tsx';

export function PlanForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { planName: name, sort, response, minutes, tasks } = w;
  const form = describeForm(page, 'plan', { name, sort, response, minutes, tasks });
  return (
    <Card title={w.planAdd}>
      <p class="sm dim">{w.planLead}</p>
      <Form action={`${PLANS}/acts/plan`} rhythm="tight" label={w.planAdd}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('name')} maxlength={60} />
        <div class="row">
          <Select {...form.field('sort')} options={optionsOf(page, CLASSES)} />
          <Select {...form.field('response')} options={optionsOf(page, RESPONSES)} />
        </div>
        <NumberField {...form.field('minutes', '30')} />
        <TextArea {...form.field('tasks')} hint={w.tasksHint} rows={5} maxlength={4000} />
        <div class="row">
          <Button kind="go">{w.planAdd}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function ResourceForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { resourceSort: sort, resourceName: name, amount, place, contact, phone } = w;
  const form = describeForm(page, 'resource', { sort, name, amount, place, contact, phone });
  return (
    <Card title={w.resourceAdd}>
      <Form action={`${PLANS}/acts/resource`} rhythm="tight" label={w.resourceAdd}>
        <ErrorSummary errors={form.summary} />
        <Select {...form.field('sort')} options={optionsOf(page, RESOURCE_SORTS)} />
        <TextField {...form.field('name')} maxlength={60} />
        <TextField {...form.field('amount')} maxlength={60} />
        <TextField {...form.field('place')} maxlength={100} />
        <TextField {...form.field('contact')} width="medium" maxlength={40} />
        <TextField {...form.field('phone')} width="medium" type="tel" maxlength={20} sensitive />
        <div class="row">
          <Button>{w.resourceAdd}</Button>
        </div>
      </Form>
    </Card>
  );
}
