// The smaller forms of projects on the desk.
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, MEDIA, PROJECT_KINDS, STATUSES, type Stage } from '../contract.ts';
import { nextStage, type Standing } from '../rules.ts';
import { words } from '../words.ts';

export function BeginForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    kind: w.kind,
    code: w.labels.code,
    title: w.labels.title,
    organ: w.labels.organ,
  });
  return (
    <Card title={w.begin}>
      <Form action={DESK} rhythm="tight" label={w.begin}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('kind')}
          empty={w.choose}
          options={PROJECT_KINDS.map((value) => ({ value, text: w.kinds[value] }))}
        />
        <TextField {...form.field('code')} hint={w.codeHint} maxlength={60} />
        <TextField {...form.field('title')} maxlength={120} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
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

/** The next stage stands ready. */
export function WriteForm({
  stages,
  standing,
  address,
  page,
}: Props & { stages: readonly Stage[]; standing: Standing }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'write', { what: w.what });
  const next = nextStage(standing)?.name;
  return (
    <Card title={w.write}>
      <p class="sm dim">{w.writeLead}</p>
      <Form action={`${address}/acts/write`} rhythm="tight" label={w.write}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('what', next)}
          empty={w.choose}
          options={[
            ...stages.map(({ name, nameEn }) => ({ value: name, text: page.lang === 'en' ? nameEn : name })),
            ...MEDIA.map((value) => ({ value, text: w.media[value] })),
          ]}
        />
        <div class="row">
          <Button kind="go">{w.write}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function StatusForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'status', { status: w.status });
  return (
    <Card title={w.change}>
      <p class="sm dim">{w.changeLead}</p>
      <Form action={`${address}/acts/status`} rhythm="tight" label={w.change}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('status')}
          empty={w.choose}
          options={STATUSES.map((value) => ({ value, text: w.statuses[value] }))}
        />
        <div class="row">
          <Button>{w.change}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function SubmitForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const told = { title: w.submit, lead: w.submitLead, labels: { note: w.submitNote, ...w.labels } };
  return <LineCard page={page} address={address} act="submit" optional {...told} />;
}

export function WithdrawForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const told = { title: w.withdraw, lead: w.withdrawLead, labels: { reason: w.reason } };
  return <LineCard page={page} address={address} act="withdraw" kind="stop" {...told} />;
}
