// The forms by which a system is changed, given a new secret, taken out of use and put back.
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
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
  const shared = { page, address: addressOf(system), labels: { reason: w.reason }, longest: 200 };
  return (
    <>
      <LineCard {...shared} act="new-secret" title={w.newSecret} lead={w.newSecretLead} kind="stop" />
      {system.suspendedAt ? (
        <LineCard {...shared} act="resume" title={w.resume} lead={w.resumeLead} />
      ) : (
        <LineCard {...shared} act="suspend" title={w.suspend} lead={w.suspendLead} kind="stop" />
      )}
    </>
  );
}
