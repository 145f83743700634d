// The forms of reading points on the desk.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, KINDS } from './contract.ts';
import { words } from './words.ts';

export function RegisterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    name: w.name,
    nameEn: w.nameEn,
    code: w.code,
    kind: w.kind,
    organ: w.organ,
    address: w.address,
    hours: w.hours,
    openedOn: w.opened,
  });
  return (
    <Card title={w.register}>
      <Form action={DESK} rhythm="tight" label={w.register}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('name')} maxlength={60} />
        <TextField {...form.field('nameEn')} maxlength={120} optional />
        <TextField {...form.field('code')} hint={w.codeHint} width="medium" maxlength={40} />
        <Select
          {...form.field('kind')}
          options={KINDS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <TextField {...form.field('address')} maxlength={200} />
        <TextField {...form.field('hours')} maxlength={100} />
        <DateField {...form.field('openedOn', localDate(page.now))} />
        <div class="row">
          <Button>{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface Props {
  readonly code: string;
  readonly page: Page;
}

export function VisitsForm({ code, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'visits', { day: w.day, visits: w.visits });
  return (
    <Card title={w.enter}>
      <p class="sm dim">{w.enterLead}</p>
      <Form action={`${DESK}/${code}/acts/visits`} rhythm="tight" label={w.enter}>
        <ErrorSummary errors={form.summary} />
        <DateField {...form.field('day', localDate(page.now))} hint={w.dayHint} />
        <NumberField {...form.field('visits')} />
        <div class="row">
          <Button kind="go">{w.enter}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function CloseForm({ code, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'close', { day: w.closeDay });
  return (
    <Card title={w.close}>
      <Form action={`${DESK}/${code}/acts/close`} rhythm="tight" label={w.close}>
        <ErrorSummary errors={form.summary} />
        <DateField {...form.field('day', localDate(page.now))} />
        <div class="row">
          <Button>{w.close}</Button>
        </div>
      </Form>
    </Card>
  );
}
