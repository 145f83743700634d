// The parts of the board: tiles, heat table, chart, signals, and what just happened.

import { z } from 'zod';
import { sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import { organCode } from '#kernel/organs/contract.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { type FigureProps, Figures } from '#ui/parts/figure.tsx';
import { LEVELS } from '../contract.ts';
import type { Board } from '../service/board.ts';
import type { BoardEvent, News } from '../service/news.ts';
import type { CaseLine } from '../store/cases.ts';
import type { ShownSignal } from '../store/signals.ts';
import { shortDay } from '../view/charts.tsx';
import { countText } from '../view/figures.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { actName, inTongue } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { signalsOf } from './addresses.ts';
import { HeatTable } from './heat.tsx';

/** What a form sends empty was not asked. */
function optional<S extends z.ZodType>(shape: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
}

/** Which part of the reach is looked at, by code of the organ. */
export const boardQuery = z.object({
  organ: organCode.optional(),
  open: organCode.optional(),
  kind: optional(z.string().max(40)),
  level: optional(z.enum(LEVELS)),
});
export type BoardQuery = z.infer<typeof boardQuery>;

export interface BoardData extends News {
  readonly asked: BoardQuery;
  readonly board: Board;
}

type Props = { data: BoardData; lang: Lang };

export function BoardBody({ data, lang }: Props) {
  const w = boardWords.in(lang);
  const { board } = data;
  return (
    <div class="stack tight">
      <Figures items={tilesOf(data, lang)} look="cards" />
      <div class="duo">
        <div class="stack tight">
          <Card title={w.byOrgan} aside={<span>{w.heatHint}</span>} tight>
            <HeatTable data={data} lang={lang} />
            {board.quiet > 0 && <p class="xs dim">{w.quiet(board.quiet)}</p>}
          </Card>
          <Card title={w.chart} tight>
            <DayChart data={data} lang={lang} />
          </Card>
          <Card title={w.lit} tight>
            <LitList lit={data.lit} lang={lang} />
          </Card>
        </div>
        <div class="stack tight">
          <Card title={w.live} tight>
            <Events events={data.events} lang={lang} />
          </Card>
          <Card
            title={w.signals}
            aside={
              <a href={signalsOf(data.asked.organ, { kind: data.asked.kind, level: data.asked.level })}>
                {w.allSignals}
              </a>
            }
            tight
          >
            <SignalList signals={data.signals} lang={lang} />
          </Card>
        </div>
      </div>
    </div>
  );
}

function tilesOf({ board, asked }: BoardData, lang: Lang): FigureProps[] {
  const w = boardWords.in(lang);
  const { total, coverage } = board;
  const link = (level: string) => signalsOf(asked.organ, { level, kind: asked.kind });
  return [
    {
      label: w.inCharge,
      value: countText(total.open),
      unit: w.cases,
      note: w.coverage({ covered: countText(coverage.covered), total: countText(coverage.total) }),
      href: '/desk/supervision/coverage',
    },
    {
      label: w.warnings,
      value: countText(total.warning + total.hint),
      unit: w.cases,
      note: w.newToday(countText(board.warnedToday)),
      href: link('notices'),
    },
    {
      label: w.yellow,
      value: countText(total.yellow),
      unit: w.cards,
      note: w.thisMonth,
      href: link('yellow'),
    },
    {
      label: w.red,
      value: countText(total.red),
      unit: w.cards,
      note: board.lastRed ? w.lastRed(localDate(board.lastRed)) : w.noRed,
      href: link('red'),
    },
    {
      label: w.overdue,
      value: countText(total.overdue),
      unit: w.cases,
      note: w.stepsLate(countText(total.stepOverdue)),
    },
    {
      label: w.paused,
      value: countText(total.paused),
      unit: w.cases,
      note: w.dueToday(countText(total.dueToday)),
    },
  ];
}

function DayChart({ data, lang }: Props) {
  const w = boardWords.in(lang);
  const { days } = data.board;
  const sum = (key: 'closed' | 'due') => countText(days.reduce((total, day) => total + day[key], 0));
  return (
    <BarChart
      label={w.chartLabel({ closed: sum('closed'), due: sum('due') })}
      labels={days.map(({ day }) => shortDay(day))}
      series={[
        { name: w.closed, values: days.map((day) => day.closed) },
        { name: w.due, values: days.map((day) => day.due) },
      ]}
      stacked
      place="half"
      height={190}
    />
  );
}

/** Open cases with their lamps. */
function LitList({ lit, lang }: { lit: readonly CaseLine[]; lang: Lang }) {
  const w = boardWords.in(lang);
  if (lit.length === 0) return <p class="dim sm">{w.noLit}</p>;
  return (
    <List
      small
      items={lit.map((file) => ({
        href: `/desk/cases/${file.id}`,
        text: sayTitle(lang, file),
        tag: file.signal && <LevelTag level={file.signal} lang={lang} />,
        note: inTongue(lang, file.organName, file.organNameEn),
        end: file.dueAt && <time dateTime={file.dueAt.toISOString()}>{w.dueOn(shortMoment(lang, file.dueAt))}</time>,
      }))}
    />
  );
}

function SignalList({ signals, lang }: { signals: readonly ShownSignal[]; lang: Lang }) {
  const w = boardWords.in(lang);
  if (signals.length === 0) return <p class="dim sm">{w.noSignals}</p>;
  return (
    <List
      small
      items={signals.map((signal) => ({
        href: `/desk/supervision/signals/${signal.id}`,
        text: `${sayTitle(lang, signal.snapshot)} · ${lang === 'en' ? signal.messageEn : signal.message}`,
        tag: <LevelTag level={signal.level} lang={lang} />,
        note: inTongue(lang, signal.snapshot.organ, signal.organEn),
        end: <time dateTime={signal.passedAt.toISOString()}>{shortMoment(lang, signal.passedAt)}</time>,
      }))}
    />
  );
}

function Events({ events, lang }: { events: readonly BoardEvent[]; lang: Lang }) {
  const w = boardWords.in(lang);
  if (events.length === 0) return <p class="dim sm">{w.noEvents}</p>;
  return (
    <List
      small
      items={events.map((event) => ({
        href: `/desk/cases/${event.file.id}`,
        text: w.event({ act: actName(event, lang), title: sayTitle(lang, event.file) }),
        note: placeOf(event, lang),
        end: <time dateTime={event.at.toISOString()}>{shortMoment(lang, event.at)}</time>,
      }))}
    />
  );
}

/** The organ that has the case, and who acted when that was somebody else. */
function placeOf({ by, organName, organNameEn, file }: BoardEvent, lang: Lang): string {
  const w = boardWords.in(lang);
  const actor =
    by === 'officer' ? inTongue(lang, organName ?? '', organNameEn) : by === 'machine' ? w.byMachine : w.byParty;
  return [...new Set([inTongue(lang, file.organName, file.organNameEn), actor])].filter(Boolean).join(' · ');
}
