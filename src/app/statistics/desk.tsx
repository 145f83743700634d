// `/desk/statistics`: a part by organ and by month, as page, workbook and paper; and the things a figure counts.
import { z } from 'zod';
import { type FactPage, loadFacts, showFacts } from '#kernel/cases/desk/facts.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { trailText } from '#platform/http/paging.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import type { Part } from './columns.ts';
import { type Asked, asked, DESK, permissions } from './contract.ts';
import { titleOf, writeStatisticsPdf, writeStatisticsXlsx } from './files.ts';
import { figuresOf, PARTS } from './parts.ts';
import { findPart, listBehind, reachOf, readStatistics, type Statistics } from './service.ts';
import { ByMonth, ByOrgan, Choose, Drawn, PartTabs, queryOf, sayPeriod, sayTop } from './table.tsx';
import { words } from './words.ts';

const shared = { face: 'bench', access: holds(permissions.read), query: asked } as const;

/** The part asked for, or the first one of those the reader sees. */
function choosePart(ctx: Context, query: Asked) {
  const seen = PARTS.filter((part) => reachOf(ctx, part));
  const part = query.part ? findPart(query.part) : seen[0];
  const reach = part && reachOf(ctx, part);
  if (!part || !reach) throw notFound();
  return { part, reach, seen };
}

interface Loaded {
  readonly stat: Statistics;
  readonly parts: readonly string[];
}

async function load(ctx: Context, query: Asked): Promise<Loaded> {
  const { part, reach, seen } = choosePart(ctx, query);
  return { stat: await readStatistics(ctx, part, reach, query), parts: seen.map(({ key }) => key) };
}

export const statisticsDesk = resource({
  name: 'desk-statistics',
  path: DESK,
  ...shared,
  load: (ctx, { query }) => load(ctx, query),
  view: showStatistics,
});

const asFile = (
  ending: string,
  type: string,
  write: (stat: Statistics, part: Part, ctx: Context) => Promise<Buffer>,
) => ({
  ...shared,
  load: async (ctx: Context, { query }: { query: Asked }) => {
    const { stat } = await load(ctx, query);
    const part = findPart(stat.part);
    return new Download(await write(stat, part, ctx), type, `${titleOf(stat, part, 'zh')}.${ending}`);
  },
});

export const statisticsXlsx = resource({
  name: 'desk-statistics-xlsx',
  path: `${DESK}/xlsx`,
  ...asFile('xlsx', XLSX_TYPE, (stat, part, { lang }) => writeStatisticsXlsx(stat, part, lang)),
});

export const statisticsPdf = resource({
  name: 'desk-statistics-pdf',
  path: `${DESK}/pdf`,
  ...asFile('pdf', 'application/pdf', (stat, part, { now }) => writeStatisticsPdf(stat, part, now)),
});

function showStatistics({ stat, parts }: Loaded, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const part = findPart(stat.part);
  const behind = (figure: string, query: URLSearchParams) => `${DESK}/figures/${figure}?${query}`;
  const props = { stat, part, page, address: DESK, behind };
  const up = { href: `${DESK}?${queryOf(stat, { organ: undefined })}`, text: w.all };
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={stat.chosen ? `${w.title} · ${sayTop(lang, stat)}` : w.title}
          {...(stat.chosen ? { back: up } : {})}
        >
          <LinkButton href={`${DESK}/xlsx?${queryOf(stat)}`}>{w.xlsx}</LinkButton>
          <LinkButton href={`${DESK}/pdf?${queryOf(stat)}`}>{w.pdf}</LinkButton>
        </BenchHead>
        <PartTabs {...props} parts={PARTS.filter(({ key }) => parts.includes(key))} />
        <Choose {...props} />
        <ByOrgan {...props} />
        <Drawn {...props} />
        <ByMonth {...props} />
        <p class="sm dim">
          {say(lang, part.note)}
          {stat.reported && w.reported({ organs: stat.reported.organs, day: localDate(stat.reported.at) })}
        </p>
      </>
    ),
  };
}

interface BehindFigure {
  readonly figure: string;
  readonly top: string;
  readonly facts: FactPage;
  readonly asked: string;
  readonly period: string;
}

export const statisticsFigure = resource({
  name: 'desk-statistics-figure',
  path: `${DESK}/figures/:figure`,
  ...shared,
  params: z.object({ figure: z.string().max(40) }),
  query: asked.extend({
    row: asked.shape.organ,
    after: z.string().max(80).optional().catch(undefined),
    trail: trailText,
  }),
  load: async (ctx, { params: { figure }, query }): Promise<BehindFigure> => {
    const part = PARTS.find((one) => figuresOf(one).includes(figure));
    const reach = part && reachOf(ctx, part);
    if (!part || !reach) throw notFound();
    const { row, after, ...asked } = query;
    const { stat, of, list } = await listBehind(ctx, { part, reach, figure, asked, row });
    return {
      figure: say(ctx.lang, part.columns.find(({ key }) => key === figure)!),
      top: nameIn(ctx.lang, of),
      facts: await loadFacts(list, after),
      asked: String(queryOf(stat)),
      period: sayPeriod(ctx.lang, stat),
    };
  },
  view: ({ figure, top, facts, asked: back, period }, page) => {
    const w = words.in(page.lang);
    const place = {
      title: w.behind({ figure, top, period }),
      back: { href: `${DESK}?${back}`, text: w.back },
      address: page.path,
      current: DESK,
    };
    return showFacts(place, facts, page);
  },
});
