// The form by which a document that came on paper is registered.
import { URGENCIES } from '#kernel/documents/official.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Upload } from '#ui/parts/enhance.tsx';
import { FileField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, SCANS } from '../contract.ts';
import { words } from '../words.ts';

export function PaperForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, 'paper', w.paperFields);
  const urgencies = URGENCIES.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Card title={w.paper}>
      <Upload>
        <Form action={`${DESK}/acts/paper`} rhythm="tight" label={w.paper} files hidden={{ clientId: newId() }}>
          <p class="sm dim">{w.paperLead}</p>
          <ErrorSummary errors={summary} />
          <TextField {...field('sender')} maxlength={100} />
          <TextField {...field('title')} maxlength={120} />
          <TextField {...field('number')} maxlength={60} />
          <Select {...field('urgency')} options={urgencies} />
          <TextField {...field('paper')} hint={w.paperHint} maxlength={200} />
          <FileField {...field('scan')} hint={w.scanHint} accept={[...SCANS.types, '.ofd'].join(',')} />
          <div class="row">
            <Button kind="go">{w.paperGo}</Button>
          </div>
        </Form>
      </Upload>
    </Card>
  );
}
