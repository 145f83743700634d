// The head of a draft as a form: name, basis, first day, and the settings of the city that go with the rules.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField, NumberField, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import type { Draft } from '../store/drafts.ts';
import { editorWords } from '../words/editor.ts';
import { draftAddress } from './addresses.ts';

const STAGES = ['answer', 'judge', 'rectify', 'review'] as const;

export function DraftHeadForm({ draft, page }: { draft: Draft; page: Page }) {
  const w = editorWords.in(page.lang);
  const { settings } = draft;
  const form = describeForm(page, 'head', {
    name: w.name,
    nameEn: w.nameEn,
    basis: w.basis,
    startsOn: w.startsOn,
    ...Object.fromEntries(STAGES.map((stage) => [`settings.cardDays.${stage}`, w.days[stage]])),
    'settings.yellowsToRed': w.yellowsToRed,
    'settings.sampleFloor': w.sampleFloor,
    'settings.target': w.target,
    'settings.windowDays': w.windowDays,
  });
  const number = (name: string, value: number | null) => form.field(name, value === null ? null : String(value));
  return (
    <Form
      action={`${draftAddress(draft.id)}/acts/head`}
      hidden={{ revision: String(draft.revision) }}
      card
      rhythm="tight"
      label={w.head}
    >
      <ErrorSummary errors={form.summary} />
      <TextField {...form.field('name', draft.name)} />
      <TextField {...form.field('nameEn', draft.nameEn)} />
      <DateField {...form.field('startsOn', draft.startsOn)} hint={w.startsOnHint} min={localDate(page.now)} />
      <TextField {...form.field('basis', draft.basis)} />
      <details>
        <summary>{w.settings}</summary>
        <div class="row">
          {STAGES.map((stage) => (
            <NumberField {...number(`settings.cardDays.${stage}`, settings.cardDays[stage])} unit={w.workdays} />
          ))}
        </div>
        <div class="row">
          <NumberField {...number('settings.yellowsToRed', settings.yellowsToRed)} hint={w.yellowsHint} />
          <NumberField {...number('settings.sampleFloor', settings.sampleFloor)} />
          <NumberField {...number('settings.target', settings.target)} decimal />
          <NumberField {...number('settings.windowDays', settings.windowDays)} />
        </div>
      </details>
      <div>
        <Button>{w.saveHead}</Button>
      </div>
    </Form>
  );
}
