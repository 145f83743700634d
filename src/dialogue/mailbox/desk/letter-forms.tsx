// The forms on the page of a letter: its subject, and what is decided about publishing its answer.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { WITHHELD } from '../rules/publication.ts';
import { deskWords } from '../words/desk.ts';
import { LETTER } from './addresses.ts';

interface SubjectProps {
  readonly data: { readonly id: string; readonly subject: readonly Subject[]; readonly subjects: readonly Subject[] };
  readonly page: Page;
}

export function SubjectForm({ data: { id, subject, subjects }, page }: SubjectProps) {
  const w = deskWords.in(page.lang);
  const { error, typed } = findRefusal(page, 'classify');
  if (subjects.length === 0) return null;
  return (
    <Card title={w.subject}>
      <Form action={`${LETTER}/${id}/acts/classify`} rhythm="tight">
        <Select
          id="subject"
          label={w.subject}
          empty={w.noSubject}
          value={typed('subject') ?? subject.at(-1)?.code}
          error={error('subject')}
          options={subjects.map((one) => ({
            value: one.code,
            text: `${'\u3000'.repeat(one.level - 1)}${nameIn(page.lang, one)}`,
          }))}
        />
        <div class="row">
          <Button>{w.place}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** The gate: published without what tells who people are, or one of three grounds not to. */
export function Decide({ id, page }: { id: string; page: Page }) {
  const w = deskWords.in(page.lang);
  const publish = findRefusal(page, 'publish');
  const withhold = findRefusal(page, 'withhold');
  const hide = publish.typed('hide') ?? page.query.hide ?? '';
  return (
    <>
      <Card title={w.publish}>
        <Form method="get" action={`${LETTER}/${id}`} rhythm="tight">
          <TextField id="hide" label={w.hide} hint={w.hideHint} value={hide} optional maxlength={200} />
          <div class="row">
            <Button>{w.look}</Button>
          </div>
        </Form>
        <Form action={`${LETTER}/${id}/acts/publish`} rhythm="tight" hidden={{ hide }}>
          <ErrorSummary errors={publish.summary({ title: w.publicTitle })} />
          <TextField
            id="title"
            label={w.publicTitle}
            hint={w.publicTitleHint}
            value={publish.typed('title')}
            error={publish.error('title')}
            maxlength={60}
          />
          <div class="row">
            <Button kind="go">{w.publishNow}</Button>
          </div>
        </Form>
      </Card>
      <Card title={w.withhold}>
        <Form action={`${LETTER}/${id}/acts/withhold`} rhythm="tight">
          <ErrorSummary errors={withhold.summary({ ground: w.ground, reason: w.reason })} />
          <Select
            id="ground"
            label={w.ground}
            value={withhold.typed('ground')}
            error={withhold.error('ground')}
            options={WITHHELD.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
          />
          <TextArea
            id="reason"
            label={w.reason}
            rows={2}
            maxlength={500}
            value={withhold.typed('reason')}
            error={withhold.error('reason')}
          />
          <div class="row">
            <Button>{w.withholdNow}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
