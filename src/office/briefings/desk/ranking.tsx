// `/desk/briefings/ranking`: organs by what their briefings earned in a year, and what the score table says.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { yearQuery } from '#platform/http/query.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { CSV_TYPE, type CsvRow, writeCsv } from '#platform/text/csv.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, PUBLICATIONS, permissions, RANKING } from '../contract.ts';
import { type Placed, place } from '../rules/ranking.ts';
import type { PointsTable } from '../rules/table.ts';
import { readPoints } from '../settings.ts';
import { type Ranked, rankOrgans } from '../store/points.ts';
import { words } from '../words.ts';

const YEARS_SHOWN = 3;
const query = z.object({ year: yearQuery });

type Line = Placed<Ranked>;

interface Ranking {
  readonly year: number;
  readonly latest: number;
  readonly table: PointsTable;
  readonly lines: readonly Line[];
}

async function loadRanking(ctx: Context, asked: number | undefined): Promise<Ranking> {
  const latest = Number(localDate(ctx.now).slice(0, 4));
  const year = asked ?? latest;
  const span = { from: startOfDate(`${year}-01-01`), to: startOfDate(`${year + 1}-01-01`) };
  const [table, rows] = await Promise.all([
    readPoints(ctx.db),
    rankOrgans(ctx.db, { ...span, scopes: ctx.actor.scopes(permissions.read) }),
  ]);
  return { year, latest, table, lines: place(rows, table) };
}

export const rankingDesk = resource({
  name: 'desk-briefing-ranking',
  path: RANKING,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: (ctx, { query: { year } }) => loadRanking(ctx, year),
  view: showRanking,
});

export const rankingFile = resource({
  name: 'desk-briefing-ranking-file',
  path: `${RANKING}.csv`,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: async (ctx, { query: { year } }) => {
    const w = words.in(ctx.lang).rank;
    const ranking = await loadRanking(ctx, year);
    const head: CsvRow = [w.place, w.organ, w.sent, w.adopted, w.noted, w.missed, w.points];
    const rows = ranking.lines.map(
      (line): CsvRow => [
        line.place,
        nameIn(ctx.lang, line),
        line.sent,
        line.adopted,
        line.noted,
        line.missed,
        line.points,
      ],
    );
    return new Download(writeCsv([head, ...rows]), CSV_TYPE, `briefings-${ranking.year}.csv`);
  },
});

function showRanking({ year, latest, table, lines }: Ranking, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.ranking,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.ranking} back={{ href: DESK, text: w.title }}>
          <LinkButton href={`${RANKING}.csv?year=${year}`}>{w.rank.download}</LinkButton>
        </BenchHead>
        <Tabs
          label={w.rank.year}
          items={Array.from({ length: YEARS_SHOWN }, (_, ago) => latest - ago).map((one) => ({
            href: `${RANKING}?year=${one}`,
            text: one,
            current: one === year,
          }))}
        />
        <Card>
          <Table
            columns={columnsIn(page)}
            rows={[...lines]}
            rowKey={({ code }) => code}
            empty={w.rank.none}
            frame={w.ranking}
          />
        </Card>
        <Points table={table} page={page} />
      </>
    ),
  };
}

function columnsIn(page: Page): Column<Line>[] {
  const w = words.in(page.lang).rank;
  return [
    { head: w.place, num: true, cell: ({ place: at }) => at },
    { head: w.organ, cell: (line) => nameIn(page.lang, line), rowHead: true },
    { head: w.sent, num: true, cell: ({ sent }) => sent },
    { head: w.adopted, num: true, cell: ({ adopted }) => adopted },
    {
      head: w.rate,
      num: true,
      cell: ({ sent, adopted }) => (sent > 0 ? `${Math.round((adopted / sent) * 100)}%` : '—'),
    },
    { head: w.noted, num: true, cell: ({ noted }) => noted },
    { head: w.missed, num: true, cell: ({ missed }) => missed },
    {
      head: w.points,
      num: true,
      cell: ({ points, lost }) => (lost ? <Tag state="over">{w.lost}</Tag> : <strong>{points}</strong>),
    },
  ];
}

/** The score table as it is now, with where it is from. */
function Points({ table, page }: { table: PointsTable; page: Page }) {
  const w = words.in(page.lang).rank;
  return (
    <Card title={w.table}>
      <Table
        columns={[
          { head: w.publication, cell: (one) => say(page.lang, one), rowHead: true },
          { head: w.adopted, num: true, cell: ({ value }) => table[value].adopted },
          { head: w.noted, num: true, cell: ({ value }) => table[value].noted },
          { head: w.reported, num: true, cell: ({ value }) => table[value].reported },
        ]}
        rows={[...PUBLICATIONS]}
        rowKey={({ value }) => value}
        frame={w.table}
      />
      <p class="sm dim">{w.rest(table)}</p>
      <p class="sm dim">{w.source}</p>
    </Card>
  );
}
