// The form by which an organ registers an emergency.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, DateField, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CLASSES, DESK, LEVELS, type Terms } from '../contract.ts';
import { words } from '../words.ts';

export const optionsOf = (page: Page, list: readonly { value: string; zh: string; en: string }[]) =>
  list.map((one) => ({ value: one.value, text: say(page.lang, one) }));

const COUNTS = ['dead', 'missing', 'hurt', 'moved'] as const;

export function RegisterForm({ terms, page }: { terms: Terms; page: Page }) {
  const w = words.in(page.lang);
  const { name: title, sort, level, place, happenedAt, knownAt, text, dead, missing, hurt, moved } = w;
  const labels = { title, sort, level, place, happenedAt, knownAt, text, dead, missing, hurt, moved };
  const form = describeForm(page, 'register', { ...labels, exercise: w.isExercise });
  const { value: ticked, ...exercise } = form.field('exercise');
  return (
    <Card title={w.register}>
      <p class="sm dim">{w.lead({ phone: terms.phoneMinutes, written: terms.writtenMinutes })}</p>
      <Form action={`${DESK}/acts/register`} rhythm="tight" label={w.register}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} hint={w.nameHint} maxlength={60} />
        <div class="row">
          <Select {...form.field('sort')} options={optionsOf(page, CLASSES)} />
          <Select {...form.field('level')} options={optionsOf(page, LEVELS)} />
        </div>
        <TextField {...form.field('place')} maxlength={100} />
        <DateField {...form.field('happenedAt')} kind="datetime-local" />
        <DateField {...form.field('knownAt')} kind="datetime-local" hint={w.knownHint} optional />
        <TextArea {...form.field('text')} rows={3} maxlength={2000} />
        <div class="row">
          {COUNTS.map((name) => (
            <NumberField {...form.field(name, '0')} />
          ))}
        </div>
        <Check {...exercise} checked={ticked === 'yes'} />
        <div class="row">
          <Button kind="go">{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}
