// The forms by which stations enter a campaign: one station, or the sheet of an organ.
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { DESK } from './contract.ts';
import { words } from './words.ts';

/** A campaign that takes applications. */
export interface Applying {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
}
interface OfEntry {
  readonly applying: readonly Applying[];
  readonly page: Page;
}

type Described = ReturnType<typeof describeForm>;
export function Organ({ form, page }: { form: Described; page: Page }) {
  return <PickField {...form.field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />;
}

/** Asked only where there is a choice. */
function Choice({ form, applying, page }: OfEntry & { form: Described }) {
  if (applying.length < 2) return null;
  const options = applying.map((one) => ({ value: one.number, text: sayTitle(page.lang, one) }));
  return <Select {...form.field('campaign')} options={options} />;
}

export function StationForm({ applying, page }: OfEntry) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'station', w.entry);
  return (
    <Card title={w.enterStation}>
      <Form action={`${DESK}/acts/station`} rhythm="tight" label={w.enterStation} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <Choice form={form} applying={applying} page={page} />
        <Organ form={form} page={page} />
        <TextField {...form.field('station')} maxlength={60} />
        <TextField {...form.field('category')} hint={w.categoryHint} maxlength={80} />
        <TextArea {...form.field('about')} hint={w.aboutHint} rows={3} maxlength={1000} />
        <div class="row">
          <Button>{w.enterStation}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function SheetForm({ applying, page }: OfEntry) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'sheet', w.sheet);
  return (
    <Card title={w.enterSheet}>
      <Form action={`${DESK}/acts/sheet`} rhythm="tight" label={w.enterSheet}>
        <ErrorSummary errors={form.summary} />
        <Choice form={form} applying={applying} page={page} />
        <Organ form={form} page={page} />
        <TextArea {...form.field('sheet')} hint={w.sheetHint} rows={5} />
        <TextArea {...form.field('about')} hint={w.aboutHint} rows={2} maxlength={1000} />
        <div class="row">
          <Button>{w.enterSheet}</Button>
        </div>
      </Form>
    </Card>
  );
}
