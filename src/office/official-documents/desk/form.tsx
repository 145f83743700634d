// The form by which a document is composed: everything typed is kept, whole or not.
import { nameOf } from '#kernel/cases/label.ts';
import { URGENCIES } from '#kernel/documents/official.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { joinNames, say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Addressee, type Content, GENRES, OPENNESS } from '../contract.ts';
import { words } from '../words.ts';

interface Props {
  readonly act: string;
  readonly action: string;
  readonly title: string;
  /** What was saved before. */
  readonly content?: Content;
  readonly organ: string | undefined;
  /** Marks of the issuing organ. */
  readonly marks: readonly string[];
  readonly page: Page;
}

const namesOf = (list: readonly Addressee[] = []) =>
  joinNames(
    'zh',
    list.map(({ name }) => name),
  );

export function DraftForm({ act, action, title, content, organ, marks, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, act, w.fields);
  const options = (list: typeof GENRES | typeof URGENCIES | typeof OPENNESS) =>
    list.map(({ value }) => ({ value, text: say(lang, nameOf(list, value)) }));
  const people = (name: 'attended' | 'excused' | 'observed') => field(name, content?.[name]?.join('\n'));
  const isSpecial = content?.genre === 'order' || content?.genre === 'minutes' || summary.length > 0;
  return (
    <Card title={title}>
      <Form action={action} rhythm="tight" label={title} hidden={content ? {} : { clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <PickField {...field('organ', organ)} src="/pick/organs" writes="text" width="medium" maxlength={100} />
        <Select {...field('genre', content?.genre)} width="medium" options={options(GENRES)} />
        <TextField {...field('title', content?.title)} hint={w.titleHint} maxlength={120} />
        <TextArea {...field('main', namesOf(content?.main))} hint={w.namesHint} rows={2} maxlength={1000} optional />
        <TextArea {...field('copies', namesOf(content?.copies))} rows={2} maxlength={1000} optional />
        <TextArea
          {...field('consult', namesOf(content?.consult))}
          hint={w.consultHint}
          rows={2}
          maxlength={1000}
          optional
        />
        <TextArea {...field('body', content?.body)} hint={w.bodyHint} rows={16} maxlength={30_000} optional />
        <TextArea
          {...field('attachments', content?.attachments.join('\n'))}
          hint={w.attachmentsHint}
          rows={2}
          optional
        />
        <TextField
          {...field('mark', content?.mark)}
          hint={w.markHint({ marks: joinNames(lang, marks) })}
          width="short"
          maxlength={20}
          optional
        />
        <Select
          {...field('urgency', content?.urgency ?? 'normal')}
          width="medium"
          options={options(URGENCIES)}
          empty={false}
        />
        <Select {...field('openness', content?.openness)} width="medium" options={options(OPENNESS)} optional />
        <TextField {...field('reason', content?.reason)} maxlength={200} optional />
        <TextField {...field('note', content?.note)} hint={w.noteHint} width="medium" maxlength={100} optional />
        <TextField {...field('answers', content?.answers)} width="medium" maxlength={60} optional />
        <details open={isSpecial}>
          <summary>{w.special}</summary>
          <div class="stack tight">
            <TextField
              {...field('signerPost', content?.signerPost)}
              hint={w.signerPostHint}
              width="medium"
              maxlength={20}
              optional
            />
            <TextArea {...people('attended')} hint={w.attendedHint} rows={2} maxlength={4000} optional />
            <TextArea {...people('excused')} rows={2} maxlength={4000} optional />
            <TextArea {...people('observed')} rows={2} maxlength={4000} optional />
          </div>
        </details>
        <div class="row">
          <Button kind="go">{w.save}</Button>
          <span class="sm dim">{content ? '' : w.notYet}</span>
        </div>
      </Form>
    </Card>
  );
}
