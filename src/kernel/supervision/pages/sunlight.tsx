// The sunlight page: whether the city keeps its word, by day, by organ, by card, and how that is computed.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type PageView, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { listVoices } from '../registry.ts';
import { EVERYWHERE, readRanking, readRates } from '../service/figures.ts';
import { readSettings } from '../service/rules.ts';
import { percent } from '../view/figures.ts';
import { rateTable, type TableRow } from '../view/tables.ts';
import { publicWords } from '../words/public.ts';
import { SunlightBody } from './sunlight-body.tsx';
import { describeRanking, loadSunlight } from './sunlight-data.ts';

const query = z.object({
  level: z.coerce.number().int().min(2).max(6).optional(),
  format: z.enum(['csv']).optional(),
  table: z.enum(['rates', 'ranking']).default('ranking'),
});

export const sunlightPage = resource({
  name: 'supervision',
  path: '/supervision',
  access: anyone,
  query,
  cacheTags: () => ['figures'],
  load: async (ctx, asked) => (asked.query.format ? makeCsv(ctx, asked.query) : loadSunlight(ctx, asked.query)),
  view: (data, page): PageView => ({
    title: publicWords.in(page.lang).title,
    description: publicWords.in(page.lang).lead,
    crumbs: [],
    body: <SunlightBody data={data} page={page} />,
  }),
});

async function makeCsv(ctx: Context, asked: { level?: number; table: 'rates' | 'ranking' }): Promise<Download> {
  const rows = asked.table === 'rates' ? await rateRows(ctx) : await rankingRows(ctx, asked.level);
  return new Download(writeCsv(rows), CSV_TYPE, `${asked.table}.csv`);
}

async function rateRows({ db, now, lang }: Context): Promise<TableRow[]> {
  const { windowDays } = await readSettings(db);
  return rateTable(await readRates(db, { scopes: EVERYWHERE, now, windowDays }), lang);
}

async function rankingRows({ db, now, lang }: Context, level: number | undefined): Promise<TableRow[]> {
  const w = publicWords.in(lang);
  const ranking = await readRanking(db, now, level);
  const voices = await listVoices(db, { now, days: ranking.settings.windowDays });
  const { rows } = describeRanking(ranking, voices);
  const head = [
    w.rank,
    w.organ,
    w.decided,
    w.rateColumn,
    `${w.interval} −`,
    `${w.interval} +`,
    w.days,
    w.overdue,
    w.yellow,
    w.red,
    w.satisfaction,
    w.response,
    w.rated,
  ];
  const lines = rows.map((row) => [
    row.rank,
    lang === 'en' ? (row.nameEn ?? row.name) : row.name,
    row.decided,
    percent(row.onTimeRate),
    percent(row.interval.low),
    percent(row.interval.high),
    row.averageWorkdays?.toFixed(1) ?? '',
    row.overdue,
    row.yellowCards,
    row.redCards,
    percent(row.satisfaction.rate),
    percent(row.satisfaction.response),
    row.satisfaction.rated,
  ]);
  return [head, ...lines];
}
