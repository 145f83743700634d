// The smaller forms of the knowledge base on the desk.

import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK, IMPORT } from '../contract.ts';
import { words } from '../words.ts';

/** What the list was asked for. */
export interface Asked {
  readonly show: string;
  readonly q?: string | undefined;
  readonly organ?: string | undefined;
  readonly class?: string | undefined;
}

export function Filter({ asked, subjects, page }: { asked: Asked; subjects: readonly Subject[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.find}>
      <Form action={DESK} method="get" hidden={{ show: asked.show }} rhythm="tight" label={w.find}>
        <TextField id="q" label={w.labels.title} value={asked.q} optional />
        <PickField id="organ" label={w.labels.organ} src="/pick/organs" writes="text" value={asked.organ} optional />
        <Select
          id="class"
          label={w.classOf}
          empty={w.anyClass}
          value={asked.class}
          options={subjects
            .filter(({ level }) => level < 3)
            .map((one) => ({ value: one.code, text: `${one.level === 2 ? '　' : ''}${nameIn(page.lang, one)}` }))}
          optional
        />
        <div class="row">
          <Button>{w.find}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function BeginForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { title: w.labels.title, organ: w.labels.organ });
  return (
    <Card title={w.begin}>
      <Form action={DESK} rhythm="tight" label={w.begin}>
        <ErrorSummary errors={form.summary} />
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
          <a href={IMPORT}>{w.import}</a>
        </div>
      </Form>
    </Card>
  );
}

interface Props {
  readonly address: string;
  readonly page: Page;
}

export function CheckForms({ address, page }: Props) {
  const w = words.in(page.lang);
  const pass = describeForm(page, 'pass', { clean: w.clean, ...w.labels });
  const back = describeForm(page, 'return', { ground: w.ground });
  return (
    <Card title={w.check}>
      <Form action={`${address}/acts/pass`} rhythm="tight" label={w.pass}>
        <ErrorSummary errors={pass.summary} />
        <Check {...pass.field('clean')} value="yes" />
        <div class="row">
          <Button kind="go">{w.pass}</Button>
        </div>
      </Form>
      <Form action={`${address}/acts/return`} rhythm="tight" label={w.return}>
        <ErrorSummary errors={back.summary} />
        <TextArea {...back.field('ground')} rows={2} maxlength={300} />
        <div class="row">
          <Button kind="stop">{w.return}</Button>
        </div>
      </Form>
    </Card>
  );
}
