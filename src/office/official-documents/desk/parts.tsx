// A document as it is read on the desk: its text, and what is stated of it.
import { nameOf } from '#kernel/cases/label.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { URGENCIES, type Urgency } from '#kernel/documents/official.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { joinNames, type Lang, say } from '#platform/i18n/words.ts';
import { Card } from '#ui/parts/card.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { type Addressee, type Content, GENRES, OPENNESS, sayAddressee } from '../contract.ts';
import { words } from '../words.ts';

interface Stated {
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly number: string | null;
  /** Known to those who wrote it. */
  readonly drafter: string | null;
  readonly signer: string | null;
  readonly content: Content;
}

export function DocumentText({ content, page }: { content: Pick<Content, 'body' | 'attachments'>; page: Page }) {
  const w = words.in(page.lang);
  const paragraphs = content.body.split('\n').filter(Boolean);
  return (
    <Card title={w.text}>
      {paragraphs.length === 0 && <p class="dim">{w.text_none}</p>}
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {content.attachments.length > 0 && (
        <p class="dim">
          {w.fields.attachments}: {joinNames(page.lang, content.attachments)}
        </p>
      )}
    </Card>
  );
}

export function DocumentFacts({ data, page: { lang } }: { data: Stated; page: Page }) {
  const { fields: w, columns } = words.in(lang);
  const { content } = data;
  const named = (list: readonly Addressee[]) =>
    joinNames(
      lang,
      list.map((one) => say(lang, sayAddressee(one))),
    );
  const optional = (term: string, value: string | null): Fact => (value ? [term, value] : null);
  /** As it was written, in Chinese whoever reads it. */
  const typed = (term: string, value = ''): Fact => (value ? [term, written(value)] : null);
  return (
    <Card tight>
      <Facts
        small
        items={[
          [columns.genre, say(lang, nameOf(GENRES, content.genre))],
          [w.organ, nameIn(lang, { name: data.issuer, nameEn: data.issuerEn })],
          optional(columns.number, data.number),
          [w.urgency, say(lang, nameOf(URGENCIES, content.urgency))],
          optional(w.openness, content.openness ? say(lang, nameOf(OPENNESS, content.openness)) : null),
          typed(w.reason, content.reason),
          optional(w.main, named(content.main)),
          optional(w.copies, named(content.copies)),
          optional(w.consult, named(content.consult)),
          optional(w.answers, content.answers),
          typed(w.signerPost, content.signerPost),
          typed(w.attended, joinNames('zh', content.attended ?? [])),
          typed(w.excused, joinNames('zh', content.excused ?? [])),
          typed(w.observed, joinNames('zh', content.observed ?? [])),
          optional(columns.drafter, data.drafter),
          optional(columns.signer, data.signer),
        ]}
      />
    </Card>
  );
}

/** The title of a row, with how urgent it is. */
export function TitleLink({
  href,
  title,
  urgency,
  lang,
}: {
  href: string;
  title: string;
  urgency: Urgency;
  lang: Lang;
}) {
  return (
    <>
      {urgency !== 'normal' && (
        <Tag state={urgency === 'top' ? 'over' : 'near'}>{say(lang, nameOf(URGENCIES, urgency))}</Tag>
      )}{' '}
      <a href={href}>{written(title)}</a>
    </>
  );
}
