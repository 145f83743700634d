// What both pages of the desk show: the form of a place, and whether it is shown.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Place, SORTS } from '../contract.ts';
import type { listCounties } from '../counties.ts';
import { words } from '../words.ts';

export type Counties = Awaited<ReturnType<typeof listCounties>>;

export function Shown({ place, page }: { place: Place; page: Page }) {
  const w = words.in(page.lang);
  return place.removed ? <Tag>{w.gone}</Tag> : <Tag state="ok">{w.shown}</Tag>;
}

interface FormProps {
  readonly action: string;
  readonly act: string;
  readonly title: string;
  readonly place?: Place;
  readonly counties: Counties;
  readonly page: Page;
}

export function PlaceForm({ action, act: name, title, place, counties, page }: FormProps) {
  const w = words.in(page.lang);
  const { mapLabel: _, ...labels } = w;
  const form = describeForm(page, name, labels);
  const field = (key: 'name' | 'nameEn' | 'about' | 'aboutEn' | 'address' | 'phone' | 'hours' | 'price') =>
    form.field(key, place?.[key]);
  return (
    <Card title={title}>
      <Form action={action} rhythm="tight" label={title}>
        <ErrorSummary errors={form.summary} />
        <TextField {...field('name')} maxlength={60} />
        <TextField {...field('nameEn')} maxlength={120} optional />
        <Select
          {...form.field('sort', place?.sort)}
          options={SORTS.map((sort) => ({ value: sort.value, text: say(page.lang, sort) }))}
        />
        <Select
          {...form.field('county', place?.county.code)}
          options={counties.map((county) => ({ value: county.code, text: nameIn(page.lang, county) }))}
        />
        <TextArea {...field('about')} rows={3} />
        <TextArea {...field('aboutEn')} rows={2} optional />
        <TextField {...field('address')} maxlength={200} />
        <TextField {...field('phone')} maxlength={40} optional />
        <TextField {...field('hours')} maxlength={100} optional />
        <TextField {...field('price')} maxlength={100} optional />
        <NumberField {...form.field('longitude', place?.longitude.toString())} hint={w.degreesHint} decimal />
        <NumberField {...form.field('latitude', place?.latitude.toString())} decimal />
        <div class="row">
          <Button>{title}</Button>
        </div>
      </Form>
    </Card>
  );
}
