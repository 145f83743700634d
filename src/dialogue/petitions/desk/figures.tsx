// `/desk/petitions/figures`: a year’s petitions, and how much of them was in time; each number leads to the list behind it.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { holds } from '#platform/http/access.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { CATEGORIES, DESK, FIGURES, permissions, WAYS } from '../contract.ts';
import { listAreas } from '../service/areas.ts';
import { countOrgans, countPetitions, type Group, type NamedOrgan } from '../store/figures.ts';
import { words } from '../words.ts';
import { type Line, Lines, rate } from './lines.tsx';
import { sayArea } from './pool.tsx';

const YEARS_SHOWN = 3;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface Year {
  readonly year: number;
  readonly latest: number;
  readonly groups: readonly Group[];
  readonly organs: readonly NamedOrgan[];
  readonly areas: readonly Subject[];
}

export const figuresDesk = resource({
  name: 'desk-petition-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.office),
  query: z.object({ year: yearQuery }),
  load: async (ctx, { query }): Promise<Year> => {
    const latest = Number(localDate(ctx.now).slice(0, 4));
    const year = query.year ?? latest;
    const scopes = ctx.actor.scopes(permissions.office);
    const asked = { from: `${year}-01-01`, to: `${year}-12-31`, scopes, now: ctx.now };
    const [groups, organs, areas] = await Promise.all([
      countPetitions(ctx.db, asked),
      countOrgans(ctx.db, asked),
      listAreas(ctx),
    ]);
    return { year, latest, groups, organs, areas };
  },
  view: showYear,
});

/** The list behind a number. */
const behind = (year: number, more: Readonly<Record<string, string>>) =>
  `${DESK}?${new URLSearchParams({ ...more, from: `${year}-01-01`, to: `${year}-12-31` })}`;

function showYear(data: Year, page: Page): PageView {
  const { desk: w } = words.in(page.lang);
  const { year, latest, groups } = data;
  const whole = groups.find(({ by }) => by === -1);
  return {
    title: w.figures,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.figures} back={{ href: DESK, text: w.title }} />
        <Tabs
          label={w.stats.year}
          items={Array.from({ length: YEARS_SHOWN }, (_, ago) => latest - ago).map((one) => ({
            href: `${FIGURES}?year=${one}`,
            text: one,
            current: one === year,
          }))}
        />
        {whole && whole.count > 0 ? (
          <>
            <Whole data={data} whole={whole} page={page} />
            <Months data={data} page={page} />
            <Tables data={data} page={page} />
            <p class="sm dim">{w.stats.hidden}</p>
          </>
        ) : (
          <p class="dim">{w.stats.none}</p>
        )}
      </>
    ),
  };
}

function Whole({ data: { year }, whole, page }: { data: Year; whole: Group; page: Page }) {
  const w = words.in(page.lang).desk.stats;
  const { count, people, toldDue, toldLate, settledDue, settledLate, rated, contentOffice, contentUnit } = whole;
  const unit = '%';
  return (
    <Figures
      look="cards"
      items={[
        { label: w.total, value: count, href: behind(year, {}) },
        { label: w.people, value: people, href: behind(year, { joint: 'yes' }) },
        {
          label: w.inform,
          value: rate(toldDue - toldLate, toldDue),
          unit,
          note: w.informNote,
          href: behind(year, { late: 'inform' }),
        },
        {
          label: w.answer,
          value: rate(settledDue - settledLate, settledDue),
          unit,
          note: w.answerNote,
          href: behind(year, { late: 'answer' }),
        },
        { label: w.office, value: rate(contentOffice, rated), unit, note: w.contentNote(rated) },
        { label: w.unit, value: rate(contentUnit, rated), unit, note: w.contentNote(rated) },
      ]}
    />
  );
}

function Months({ data: { year, groups }, page }: { data: Year; page: Page }) {
  const w = words.in(page.lang).desk.stats;
  const countIn = (month: string) => groups.find((one) => one.by === 3 && one.month === `${year}-${month}`)?.count ?? 0;
  return (
    <Card title={w.byMonth}>
      <BarChart
        label={w.lead(String(year))}
        labels={MONTHS}
        series={[{ name: w.count, values: MONTHS.map(countIn) }]}
        height={180}
      />
    </Card>
  );
}

function Tables({ data: { year, groups, organs, areas }, page: { lang } }: { data: Year; page: Page }) {
  const w = words.in(lang).desk.stats;
  const whole = groups.find(({ by }) => by === -1)?.count ?? 0;
  const list = (by: number, name: 'way' | 'category' | 'area', text: (code: string) => string): Line[] =>
    groups
      .filter((one) => one.by === by)
      .map((one) => {
        const code = one[name];
        const { count } = one;
        if (code === null) return { key: 'none', text: w.unsorted, href: null, count };
        return { key: code, text: text(code), href: behind(year, { [name]: code }), count };
      });
  const about = organs.map((one) => ({
    key: one.code,
    text: nameIn(lang, one),
    href: behind(year, { about: one.code }),
    count: one.count,
  }));
  return (
    <div class="cols">
      <Lines
        title={w.byWay}
        lines={list(0, 'way', (code) => say(lang, nameOf(WAYS, code)))}
        whole={whole}
        lang={lang}
      />
      <Lines
        title={w.byCategory}
        lines={list(1, 'category', (code) => say(lang, nameOf(CATEGORIES, code)))}
        whole={whole}
        lang={lang}
      />
      <Lines title={w.byArea} lines={list(2, 'area', (code) => sayArea(lang, areas, code))} whole={whole} lang={lang} />
      <Lines title={w.byOrgan} lines={about} whole={whole} lang={lang} note={w.accusedKept} />
    </div>
  );
}
