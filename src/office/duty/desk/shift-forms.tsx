// What those on a shift do: sign in, name a substitute, write the hand-over sheet, sign for that of the shift before.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDayMinute } from '#platform/time.ts';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { addressOf, type Shift } from '../contract.ts';
import { onDuty } from '../rules.ts';
import type { ShiftView } from '../service/read.ts';
import { words } from '../words.ts';
import { ActBox, partIn } from './parts.tsx';

const actOf = (shift: Shift, name: string) => `${addressOf(shift)}/acts/${name}`;

export function SignForm({ shift, page }: { shift: Shift; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card>
      <ActBox action={actOf(shift, 'sign-in')} label={w.sign} form={describeForm(page, 'sign-in', {})} />
    </Card>
  );
}

export function SubstituteForm({ shift, page }: { shift: Shift; page: Page }) {
  const w = words.in(page.lang);
  const labels = { person: w.substituteWho, name: w.substituteBy, reason: w.reason };
  const form = describeForm(page, 'substitute', labels);
  const people = onDuty(shift).map((one) => ({
    value: one.id,
    text: `${nameIn(page.lang, one)} · ${partIn(page, one.part)}`,
  }));
  return (
    <details class="card" open={form.refused}>
      <summary>{w.substitute}</summary>
      <ActBox action={actOf(shift, 'substitute')} label={w.substitute} form={form} quiet>
        <Select {...form.field('person')} options={people} />
        <TextField {...form.field('name')} hint={w.staffHint} width="medium" maxlength={60} />
        <TextField {...form.field('reason')} maxlength={200} />
      </ActBox>
    </details>
  );
}

export function HandoverCard({ data, page }: { data: ShiftView; page: Page }) {
  const w = words.in(page.lang);
  const { sheet } = data;
  const said = (text: string) => <span lang="zh-CN">{text}</span>;
  return (
    <Card title={w.handoverSheet} tight>
      {sheet === null && !data.mayHandOver && <p class="dim">{w.noSheet}</p>}
      {sheet && !data.mayHandOver && (
        <Facts
          small
          items={[
            [w.matters, said(sheet.matters)],
            [w.pending, said(sheet.pending)],
            [w.things, said(sheet.things)],
            [w.writtenBy, `${sheet.writtenBy} ${localDayMinute(sheet.writtenAt)}`],
            [w.takenBy, sheet.takenAt ? `${sheet.takenBy} ${localDayMinute(sheet.takenAt)}` : w.notTaken],
            sheet.remark ? [w.remark, said(sheet.remark)] : null,
          ]}
        />
      )}
      {data.mayHandOver && <HandoverForm data={data} page={page} />}
      {data.mayTakeOver && <TakeoverForm data={data} page={page} />}
    </Card>
  );
}

function HandoverForm({ data: { shift, sheet }, page }: { data: ShiftView; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'hand-over', { matters: w.matters, pending: w.pending, things: w.things });
  return (
    <ActBox action={actOf(shift, 'hand-over')} label={w.handoverSave} form={form}>
      <TextArea {...form.field('matters', sheet?.matters)} hint={w.mattersHint} rows={4} maxlength={2000} />
      <TextArea {...form.field('pending', sheet?.pending)} rows={2} maxlength={2000} />
      <TextField {...form.field('things', sheet?.things)} hint={w.thingsHint} maxlength={500} />
    </ActBox>
  );
}

function TakeoverForm({ data: { shift }, page }: { data: ShiftView; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'take-over', { remark: w.remark });
  return (
    <ActBox action={actOf(shift, 'take-over')} label={w.takeover} form={form}>
      <TextField {...form.field('remark')} maxlength={500} optional />
    </ActBox>
  );
}
