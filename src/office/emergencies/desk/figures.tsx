// `/desk/emergencies/figures`: how many reports each organ made in a year, and how many of them late.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { lastYears } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DESK, FIGURES, permissions } from '../contract.ts';
import { type Figures, loadFigures } from '../service/read.ts';
import { words } from '../words.ts';

export const figuresPage = resource({
  name: 'desk-emergency-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ year: yearQuery }),
  load: (ctx, { query }) => loadFigures(ctx, query.year),
  view: showFigures,
});

const YEARS = 3;

function showFigures({ year, counts }: Figures, page: Page): PageView {
  const w = words.in(page.lang);
  const title = `${w.figures} · ${w.year(year)}`;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.title }}>
          <nav class="row" aria-label={w.figures}>
            {lastYears(page.now, YEARS).map((one) => (
              <a href={`${FIGURES}?year=${one}`} aria-current={one === year ? 'page' : undefined}>
                {w.year(one)}
              </a>
            ))}
          </nav>
        </BenchHead>
        <Card flush>
          <Table
            rows={[...counts]}
            rowKey={({ organ }) => organ.code}
            columns={columnsFor(page)}
            empty={w.figuresNone}
          />
        </Card>
      </>
    ),
  };
}

function columnsFor(page: Page): Column<Figures['counts'][number]>[] {
  const w = words.in(page.lang);
  return [
    { head: w.organ, rowHead: true, cell: ({ organ }) => nameIn(page.lang, organ) },
    { head: w.reports, cell: ({ reports }) => reports, num: true },
    { head: w.follows, cell: ({ follows }) => follows, num: true, opt: true },
    { head: w.late, cell: ({ late }) => late, num: true },
    {
      head: w.onTime,
      cell: ({ reports, late }) => `${(((reports - late) / reports) * 100).toFixed(1)}%`,
      num: true,
    },
  ];
}
