// The forms of a press conference on the desk.
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Conference, DESK, type Spokesperson } from '../contract.ts';
import { words } from '../words.ts';

export function BeginForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    organ: w.organ,
    title: w.titleLabel,
    titleEn: w.titleEn,
    heldOn: w.heldOn,
    number: w.number,
  });
  return (
    <Card title={w.begin}>
      <Form action={DESK} rhythm="tight" label={w.begin}>
        <ErrorSummary errors={form.summary} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <TextField {...form.field('title')} maxlength={120} />
        <TextField {...form.field('titleEn')} maxlength={200} optional />
        <DateField {...form.field('heldOn', localDate(page.now))} />
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

interface DraftProps extends Props {
  readonly revision: number;
}

export function RecordForm({
  conference,
  spokespersons,
  revision,
  address,
  page,
}: DraftProps & { readonly conference: Conference; readonly spokespersons: readonly Spokesperson[] }) {
  const { lang } = page;
  const w = words.in(lang);
  const form = describeForm(page, 'save', {
    title: w.titleLabel,
    titleEn: w.titleEn,
    heldOn: w.heldOn,
    begins: w.begins,
    place: w.place,
    speaker: w.speaker,
    attending: w.attending,
    transcript: w.transcript,
  });
  return (
    <Card title={w.record}>
      <Form action={`${address}/acts/save`} rhythm="tight" label={w.record} hidden={{ revision: String(revision) }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title', conference.title)} maxlength={120} />
        <TextField {...form.field('titleEn', conference.titleEn)} maxlength={200} optional />
        <DateField {...form.field('heldOn', conference.heldOn)} />
        <TextField {...form.field('begins', conference.begins)} hint={w.beginsHint} width="short" maxlength={5} />
        <TextField {...form.field('place', conference.place)} maxlength={100} />
        <Select
          {...form.field('speaker', conference.speaker?.id)}
          hint={w.speakerHint}
          empty={w.choose}
          options={spokespersons.map((one) => ({ value: one.id, text: `${nameIn(lang, one)} · ${one.organ}` }))}
        />
        <TextArea
          {...form.field('attending', conference.attending)}
          hint={w.attendingHint}
          rows={3}
          maxlength={1000}
          optional
        />
        <TextArea {...form.field('transcript', conference.transcript)} rows={14} />
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function QuestionForm({ revision, address, page }: DraftProps) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', {
    asker: w.asker,
    question: w.question,
    answerer: w.answerer,
    answer: w.answer,
  });
  return (
    <Card title={w.add}>
      <Form action={`${address}/acts/add`} rhythm="tight" label={w.add} hidden={{ revision: String(revision) }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('asker')} hint={w.askerHint} maxlength={60} />
        <TextArea {...form.field('question')} rows={2} maxlength={1000} />
        <TextField {...form.field('answerer')} maxlength={60} />
        <TextArea {...form.field('answer')} rows={6} maxlength={8000} />
        <div class="row">
          <Button>{w.add}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function SubmitForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const { submitNote: note, place, speaker, transcript, heldOn } = w;
  const told = { title: w.submit, lead: w.submitLead, labels: { note, place, speaker, transcript, heldOn } };
  return <LineCard page={page} address={address} act="submit" optional {...told} />;
}

export function WithdrawForm({ address, page }: Props) {
  const w = words.in(page.lang);
  const told = { title: w.withdraw, lead: w.withdrawLead, labels: { reason: w.reason } };
  return <LineCard page={page} address={address} act="withdraw" kind="stop" {...told} />;
}
