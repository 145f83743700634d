// The form by which a deputy or a member proposes.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { MINE } from '../contract.ts';
import { words } from '../words.ts';

export function ProposeForm({ page, signDays }: { page: Page; signDays: number }) {
  const w = words.in(page.lang);
  const { title, text, group, gather, open } = w.fields;
  const { summary, field } = describeForm(page, '', { title, text, group, gather, open });
  return (
    <Card title={w.propose}>
      <Form action={MINE} rhythm="tight" label={w.propose} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.mineLead}</p>
        <ErrorSummary errors={summary} />
        <TextField {...field('title')} hint={w.titleHint} maxlength={80} />
        <TextArea {...field('text')} hint={w.textHint} rows={8} maxlength={4000} />
        <TextField {...field('group')} hint={w.groupHint} maxlength={60} optional />
        <Picks
          {...field('gather', 'no')}
          options={[
            { value: 'no', text: w.gatherNo },
            { value: 'yes', text: w.gatherYes(signDays) },
          ]}
        />
        <Picks
          {...field('open', 'yes')}
          columns
          options={[
            { value: 'yes', text: w.openYes },
            { value: 'no', text: w.openNo },
          ]}
        />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
