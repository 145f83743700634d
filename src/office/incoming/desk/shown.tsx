// The page of one incoming document for those who read it.
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, READING } from '../contract.ts';
import { sayRegister } from '../rules/papers.ts';
import type { Registered } from '../store/documents.ts';
import type { Reading } from '../store/readers.ts';
import { words } from '../words.ts';

export interface Shown {
  readonly document: Registered;
  readonly log: readonly Reading[];
  /** Whether it waits for the reader of the page. */
  readonly unread: boolean;
  /** Whether they may look at the case. */
  readonly handles: boolean;
}

/** Kinds whose words can be read page by page. */
const AS_TEXT = new Set(['pdf', 'ofd']);

export function showDocument({ document, log, unread, handles }: Shown, page: Page): PageView {
  const w = words.in(page.lang);
  const { id, title, sender, number, year, serial } = document;
  return {
    title,
    current: READING,
    body: (
      <>
        <BenchHead title={title} back={{ href: READING, text: w.reading }}>
          {document.file_id && <LinkButton href={`${addressOf(id)}/file`}>{w.file}</LinkButton>}
          {document.file_id && AS_TEXT.has(document.file_kind ?? '') && (
            <LinkButton href={`${addressOf(id)}/text`}>{w.asText}</LinkButton>
          )}
          {handles && <LinkButton href={`/desk/cases/${id}`}>{w.toCase}</LinkButton>}
        </BenchHead>
        <div class="duo">
          <Card title={w.log} aside={[<span>{w.logLead}</span>]}>
            <List small items={log.map((one) => drawReading(one, page))} empty={w.logNone} />
          </Card>
          <section class="stack tight">
            {unread && <MarkForm id={id} page={page} />}
            <Card title={w.sent} tight>
              <Facts
                small
                items={[
                  [w.register, sayRegister(year, serial)],
                  [w.columns.sender, written(sender)],
                  [w.columns.number, written(number)],
                ]}
              />
            </Card>
            <CirculateForm id={id} page={page} />
          </section>
        </div>
      </>
    ),
  };
}

function drawReading({ readAt, note, givenAt, ...one }: Reading, { lang }: Page) {
  const w = words.in(lang);
  const by = nameIn(lang, { name: one.by, nameEn: one.byEn });
  const given = w.given({ by, at: sayDatedMoment(lang, givenAt) });
  return {
    text: nameIn(lang, { name: one.reader, nameEn: one.readerEn }),
    note: note ? (
      <>
        {given} · {written(note)}
      </>
    ) : (
      given
    ),
    end: readAt ? (
      <span class="n dim">{w.read({ at: sayDatedMoment(lang, readAt) })}</span>
    ) : (
      <Tag state="near">{w.notRead}</Tag>
    ),
  };
}

function MarkForm({ id, page }: { id: string; page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'read', w.fields);
  return (
    <Card title={w.mark} tight>
      <Form action={`${addressOf(id)}/acts/read`} rhythm="tight" label={w.mark}>
        <ErrorSummary errors={summary} />
        <TextField {...field('note')} hint={w.noteHint} maxlength={200} optional />
        <div class="row">
          <Button kind="go">{w.mark}</Button>
        </div>
      </Form>
    </Card>
  );
}

function CirculateForm({ id, page }: { id: string; page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'circulate', w.fields);
  return (
    <Card title={w.circulate} tight>
      <Form action={`${addressOf(id)}/acts/circulate`} rhythm="tight" label={w.circulate}>
        <ErrorSummary errors={summary} />
        <TextArea {...field('readers')} hint={w.readersHint} rows={3} maxlength={2000} />
        <div class="row">
          <Button>{w.circulate}</Button>
        </div>
      </Form>
    </Card>
  );
}
