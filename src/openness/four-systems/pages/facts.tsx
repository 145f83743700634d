// What is told of a hearing, a matter shown and a circular, line by line.
import type { ComponentChildren } from 'preact';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { written } from '#kernel/cases/view/written.tsx';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { CIRCULAR, HEARING, type Objections } from '../contract.ts';
import { circularOf, hearingOf, publicityOf } from '../rules/process.ts';
import { RESULTS } from '../rules/publicity.ts';
import { words } from '../words.ts';

/** What is public of the file: all its data but ids of the organ. */
export interface One {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly data: CaseFile['data'];
  readonly objections: Objections;
  readonly open: boolean;
  /** By side. */
  readonly signUps: Readonly<Record<string, number>>;
  readonly signingUp: boolean;
}

type Pair = [string, ComponentChildren];

export function factsOf(one: One, page: Page): Pair[] {
  if (one.kind === HEARING) return hearingFacts(one, page);
  return one.kind === CIRCULAR ? circularFacts(one, page) : publicityFacts(one, page);
}

function hearingFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { on, place, about, periods, delegates, papers, heldOn, came, minutes, adopted, declined, reason, summary } =
    hearingOf({
      file: one,
    });
  const todo = (days: number) => <span class="dim">{w.soon(addDays(on, -days))}</span>;
  return [
    [w.day, on],
    [w.place, written(place)],
    [w.heard, written(about)],
    ...signUpFacts(one, lang),
    ...(reason
      ? [[w.held, w.cancelled(reason)] as Pair]
      : ([
          [w.delegates, delegates ? written(delegates) : todo(periods.hearingDelegates)],
          [w.papers, papers ? written(papers) : todo(periods.hearingPapers)],
        ] as Pair[])),
    ...(heldOn ? [[w.held, w.heldOn({ on: heldOn, came: came ?? 0 })] as Pair] : []),
    ...(minutes ? [[w.minutes, written(minutes)] as Pair] : []),
    ...(summary ? [[w.summary, written(summary)] as Pair] : []),
    ...(adopted ? [[w.adopted, written(adopted)] as Pair, [w.declined, written(declined ?? '')] as Pair] : []),
  ];
}

function signUpFacts(one: One, lang: Page['lang']): Pair[] {
  const w = words.in(lang);
  const { sides = [], signUpTo, decision } = hearingOf({ file: one });
  const told = sides.map(({ side, seats }) => w.side({ side, seats, signedUp: one.signUps[side] ?? 0 }));
  return [
    ...(decision ? [[w.decision, <a href={`/decisions/${decision}`}>{formatCaseNumber(decision)}</a>] as Pair] : []),
    ...(signUpTo ? [[w.sides, written(told.join('\n'))] as Pair, [w.signUpTo, signUpTo] as Pair] : []),
  ];
}

function publicityFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { from, to, about, result, text } = publicityOf({ file: one });
  const found = RESULTS.find(({ value }) => value === result);
  return [
    [w.period, `${from} – ${to}`],
    [w.what, written(about)],
    [w.object, w.objections(one.objections)],
    [
      w.result,
      found ? (
        <>
          {say(lang, found)}
          <br />
          {written(text ?? '')}
        </>
      ) : (
        <span class="dim">{w.notYet}</span>
      ),
    ],
  ];
}

function circularFacts(one: One, { lang }: Page): Pair[] {
  const w = words.in(lang);
  const { year, quarter, works, progress, publishedOn } = circularOf({ file: one });
  return [
    [w.period, w.quarter({ year, quarter })],
    [w.works, written(works)],
    [w.progress, progress ? written(progress) : <span class="dim">{w.notYet}</span>],
    ...(publishedOn ? [[w.result, w.publishedOn(publishedOn)] as Pair] : []),
  ];
}
