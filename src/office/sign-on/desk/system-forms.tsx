// The forms by which a system is changed, given a new secret, taken out of use and put back.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { addressOf, type OutsideSystem } from '../contract.ts';
import { words } from '../words.ts';
import { labelsOf, SystemFields } from './parts.tsx';

export function ChangeForm({ system, page }: { system: OutsideSystem; page: Page }) {
  const w = words.in(page.lang);
  const { organ: _, ...labels } = labelsOf(page.lang);
  const form = describeForm(page, 'change', labels);
  return (
    <Card title={w.facts}>
      <Form action={`${addressOf(system)}/acts/change`} rhythm="tight" label={w.facts}>
        <ErrorSummary errors={form.summary} />
        <SystemFields form={form} act="change" page={page} system={system} />
        <div class="row">
          <Button kind="go">{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function Forms({ system, page }: { system: OutsideSystem; page: Page }) {
  const w = words.in(page.lang);
  const state = system.suspendedAt
    ? { name: 'resume', text: w.resume }
    : { name: 'suspend', text: w.suspend, lead: w.suspendLead };
  return (
    <>
      <ReasonForm system={system} page={page} name="new-secret" text={w.newSecret} lead={w.newSecretLead} />
      <ReasonForm system={system} page={page} {...state} />
    </>
  );
}

function ReasonForm(props: { system: OutsideSystem; page: Page; name: string; text: string; lead?: string }) {
  const { system, page, name, text, lead } = props;
  const w = words.in(page.lang);
  const form = describeForm(page, name, { reason: w.reason });
  return (
    <Card title={text}>
      {lead && <p class="sm dim">{lead}</p>}
      <Form action={`${addressOf(system)}/acts/${name}`} rhythm="tight" label={text}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('reason')} hint={w.reasonHint} maxlength={200} />
        <div class="row">
          <Button>{text}</Button>
        </div>
      </Form>
    </Card>
  );
}
