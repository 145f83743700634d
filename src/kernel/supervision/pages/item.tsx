// How one service is really handled: how many ask for it, how long it takes, whether in time.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { localDate } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { type FigureProps, Figures } from '#ui/parts/figure.tsx';
import { ITEM_DAYS, ITEM_WEEKS } from '../contract.ts';
import { findSubjectName, readItemVoice } from '../registry.ts';
import { sumWithin } from '../rules/figures.ts';
import { EVERYWHERE } from '../service/figures.ts';
import { readGrounds, readSettings } from '../service/rules.ts';
import { dayFrom, tallyByOrgan } from '../service/tallies.ts';
import { countByDay, findSubjectTitle } from '../store/cases.ts';
import { countResultsByLength } from '../store/results.ts';
import { shortDay } from '../view/charts.tsx';
import { countText, figuresOf, percent, publicFigures } from '../view/figures.ts';
import { publicWords } from '../words/public.ts';

type ItemSight = Awaited<ReturnType<typeof loadItem>>;

export const itemPage = resource({
  name: 'supervision-item',
  path: '/supervision/items/:code',
  access: anyone,
  params: z.object({ code: z.string().regex(/^[\w.-]{2,60}$/) }),
  query: z.object({
    format: z.enum(['csv']).optional(),
    table: z.enum(['weeks', 'lengths']).default('weeks'),
  }),
  cacheTags: () => ['figures'],
  load: async (ctx, { params, query }) => {
    const sight = await loadItem(ctx, params.code);
    return query.format ? makeCsv(sight, query.table, ctx) : sight;
  },
  view: showItem,
});

async function loadItem({ db, now }: Context, code: string) {
  const window = {
    scopes: EVERYWHERE,
    subjectCode: code,
    from: dayFrom(now, 1 - ITEM_DAYS),
    to: localDate(now),
  };
  const [named, asked] = await Promise.all([findSubjectName(db, code, now), findSubjectTitle(db, code)]);
  const name = named ?? asked;
  if (!name) throw notFound();
  const [tallies, days, lengths, grounds, voice, settings] = await Promise.all([
    tallyByOrgan(db, { scopes: EVERYWHERE, subjectCode: code, now, windowDays: ITEM_DAYS }),
    countByDay(db, window),
    countResultsByLength(db, window),
    readGrounds(db, now),
    readItemVoice(db, code, now),
    readSettings(db),
  ]);
  const weeks = Array.from({ length: ITEM_WEEKS }, (_, index) => {
    const week = days.slice(index * 7, index * 7 + 7);
    const sum = (key: 'received' | 'closed') => week.reduce((total, day) => total + day[key], 0);
    return { from: week[0]?.day ?? '', received: sum('received'), closed: sum('closed') };
  });
  const open = [...tallies.values()].filter((one) => one.open > 0).length;
  return {
    code,
    name: name.name,
    nameEn: name.nameEn,
    guide: named?.href ?? null,
    figures: publicFigures(sumWithin(tallies, ''), open),
    voice,
    /** 满意率, 0–1; null while too few have spoken. */
    satisfied: voice.rated < settings.sampleFloor ? null : voice.content / voice.rated,
    grounds,
    weeks,
    lengths,
  };
}

function makeCsv(sight: ItemSight, table: 'weeks' | 'lengths', { lang }: Context): Download {
  const w = publicWords.in(lang);
  const rows =
    table === 'weeks'
      ? [
          [w.weekColumn, w.receivedColumn, w.closedColumn],
          ...sight.weeks.map((week) => [week.from, week.received, week.closed]),
        ]
      : [[w.lengthColumn, w.countColumn], ...sight.lengths.map((one) => [one.days, one.count])];
  return new Download(writeCsv(rows), CSV_TYPE, `${sight.code}-${table}.csv`);
}

function showItem(data: ItemSight, page: Page): PageView {
  const w = publicWords.in(page.lang);
  const title = page.lang === 'en' ? (data.nameEn ?? data.name) : data.name;
  return {
    title,
    crumbs: [{ href: '/supervision', text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={w.itemLead(ITEM_DAYS)}>
          {data.guide && <a href={data.guide}>{w.guide}</a>}
        </PageHead>
        <Figures items={[...figuresOf(data, ITEM_DAYS, page.lang), voiceFigure(data, page)]} />
        <Weeks data={data} page={page} />
        <Lengths data={data} page={page} />
      </div>
    ),
  };
}

function voiceFigure({ voice, satisfied }: ItemSight, page: Page): FigureProps {
  const w = publicWords.in(page.lang);
  return {
    label: w.satisfaction,
    value: satisfied === null ? w.none : percent(satisfied),
    ...(satisfied === null ? {} : { unit: '%' }),
    note: w.spoke(voice),
  };
}

function Weeks({ data, page }: { data: ItemSight; page: Page }) {
  const w = publicWords.in(page.lang);
  const sum = (key: 'received' | 'closed') => countText(data.weeks.reduce((total, week) => total + week[key], 0));
  return (
    <section class="stack">
      <Head title={w.daily(ITEM_DAYS)} more={{ href: '?format=csv&table=weeks', text: w.dataTable }} />
      <BarChart
        label={w.dailyLabel({ received: sum('received'), closed: sum('closed'), days: ITEM_DAYS })}
        labels={data.weeks.map((week) => shortDay(week.from))}
        series={[
          { name: w.receivedColumn, values: data.weeks.map((week) => week.received) },
          { name: w.closedColumn, values: data.weeks.map((week) => week.closed) },
        ]}
      />
    </section>
  );
}

function Lengths({ data, page }: { data: ItemSight; page: Page }) {
  const w = publicWords.in(page.lang);
  const most = data.lengths.reduce((best, one) => (one.count > best.count ? one : best), {
    days: 0,
    count: 0,
  });
  if (most.count === 0) return <p class="dim">{w.noItems}</p>;
  const longest = Math.max(...data.lengths.map((one) => one.days));
  const counts = new Map(data.lengths.map((one) => [one.days, one.count]));
  const days = Array.from({ length: longest + 1 }, (_, index) => index);
  return (
    <section class="stack">
      <Head title={w.lengths} more={{ href: '?format=csv&table=lengths', text: w.dataTable }} />
      <BarChart
        label={w.lengthsLabel({ most: String(most.days), count: countText(most.count) })}
        labels={days.map(String)}
        series={[{ name: w.countColumn, values: days.map((day) => counts.get(day) ?? 0) }]}
      />
    </section>
  );
}
