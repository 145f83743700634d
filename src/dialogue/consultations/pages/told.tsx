// What is told of a consultation: its facts, and each comment with what became of it.

import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card } from '#ui/parts/card.tsx';
import type { Fact } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { ANSWERS, CONSULTATIONS, type Comments, type ConsultationData, SORTS } from '../contract.ts';
import type { Stage } from '../rules/process.ts';
import { words } from '../words.ts';

/** What is public of a comment: no account, no name. */
export interface Said {
  readonly number: string;
  readonly on: string;
  readonly text: string;
  readonly result: string | null;
  readonly reason: string | null;
}

export interface Consultation extends Omit<ConsultationData, 'organ' | 'feedback'> {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly stage: Stage;
  readonly due: string | null;
  readonly counts: Comments;
  readonly comments: readonly Said[];
  readonly next: string | null;
}

export function factsOf(one: Consultation, { lang }: Page): Fact[] {
  const w = words.in(lang);
  const { shortened, attachments = [], summary, publishedOn, reason, due } = one;
  return [
    [w.number, formatCaseNumber(one.number)],
    [w.by, nameIn(lang, one.organ)],
    [
      w.sort,
      say(
        lang,
        SORTS.find(({ value }) => value === one.sort),
      ),
    ],
    [w.period, w.asked(one)],
    shortened ? [w.shortened, written(shortened)] : null,
    [w.about, written(one.about)],
    attachments.length > 0
      ? [w.attachments, attachments.map((file) => <Attached number={one.number} file={file} />)]
      : null,
    reason ? [w.withdrawn, written(reason)] : null,
    publishedOn ? [w.due, w.publishedOn(publishedOn)] : due ? [w.due, w.dueBy(due)] : null,
    summary ? [w.result, written(summary)] : null,
  ];
}

function Attached({ number, file }: { number: string; file: { readonly id: string; readonly name: string } }) {
  return (
    <div lang="zh-CN">
      <a href={`${CONSULTATIONS}/${number}/files/${file.id}`}>{file.name}</a>
    </div>
  );
}

export function SaidCard({ said, page: { lang } }: { said: Said; page: Page }) {
  const w = words.in(lang);
  const answer = ANSWERS.find(({ value }) => value === said.result);
  const state = said.result === 'adopted' ? 'ok' : said.result === 'partly' ? 'on' : undefined;
  return (
    <Card tight>
      <p>{written(said.text)}</p>
      <p class="sm dim">
        <time dateTime={said.on}>{said.on}</time>
      </p>
      <p>
        <Tag state={state}>{answer ? say(lang, answer) : w.waiting}</Tag> {said.reason && written(said.reason)}
      </p>
    </Card>
  );
}
