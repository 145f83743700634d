// The forms of channels on the desk: register one, write down what went out.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { DateField, FileField, NumberField, Picks, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Channel, DESK, KINDS } from './contract.ts';
import { words } from './words.ts';

export function RegisterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    name: w.name,
    nameEn: w.nameEn,
    kind: w.kind,
    organ: w.organ,
    address: w.address,
  });
  return (
    <Card title={w.register}>
      <Form action={DESK} rhythm="tight" label={w.register}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('name')} maxlength={60} />
        <TextField {...form.field('nameEn')} maxlength={120} optional />
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
        <div class="row">
          <Button>{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function PostForm({ channels, page }: { channels: readonly Channel[]; page: Page }) {
  const w = words.in(page.lang);
  const labels = {
    title: w.what,
    code: w.code,
    from: w.from,
    to: w.to,
    items: w.items,
    channels: w.channels,
    photo: w.photo,
  };
  const form = describeForm(page, 'record', labels);
  const { value: _, ...chosen } = form.field('channels');
  const { value: _file, ...photo } = form.field('photo');
  return (
    <Card title={w.record}>
      <p class="sm dim">{w.recordLead}</p>
      <Upload>
        <Form action={`${DESK}/acts/record`} rhythm="tight" label={w.record} files>
          <ErrorSummary errors={form.summary} />
          <TextField {...form.field('title')} maxlength={200} />
          <Picks
            {...chosen}
            many
            options={channels.filter(({ endedOn }) => !endedOn).map(({ id, name }) => ({ value: id, text: name }))}
          />
          <DateField {...form.field('from', localDate(page.now))} />
          <DateField {...form.field('to')} optional />
          <NumberField {...form.field('items', '1')} hint={w.itemsHint} />
          <TextField {...form.field('code')} hint={w.codeHint} width="medium" maxlength={60} optional />
          <FileField {...photo} hint={w.photoHint} accept=".jpg,.jpeg,.png" optional />
          <div class="row">
            <Button kind="go">{w.send}</Button>
          </div>
        </Form>
      </Upload>
    </Card>
  );
}
