// The form by which an organ calls a meeting.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, type MeetingTerms, SORTS } from '../contract.ts';
import { words } from '../words.ts';

export function CallForm({ terms, page }: { terms: MeetingTerms; page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.call}>
      <Form action={DESK} rhythm="tight" label={w.call} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.lead(terms)}</p>
        <ErrorSummary errors={summary} />
        <TextField {...field('title')} maxlength={60} />
        <Select {...field('sort')} options={SORTS.map((one) => ({ value: one.value, text: say(page.lang, one) }))} />
        <DateField {...field('startsAt')} kind="datetime-local" />
        <DateField {...field('endsAt')} kind="datetime-local" />
        <TextField {...field('place')} maxlength={100} />
        <TextField {...field('chair')} maxlength={40} />
        <TextArea {...field('text')} rows={3} maxlength={2000} />
        <TextArea {...field('organs')} hint={w.organsHint} rows={3} maxlength={1000} />
        <TextField {...field('people')} hint={w.peopleHint} maxlength={1000} optional />
        <TextField {...field('about')} hint={w.aboutHint} maxlength={40} optional />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
