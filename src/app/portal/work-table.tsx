// The yearly work table of a site (政府网站工作年度报表), every figure of it counted from rows.
import { z } from 'zod';
import type { ColumnRef } from '#openness/sites/contract.ts';
import { frameOf, inWordsOf } from '#openness/sites/service/frame.ts';
import { findSite, listColumns, type SiteRecord } from '#openness/sites/store/read.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { countSiteYear, type SiteYear } from './site-year.ts';
import { workWords } from './work-words.ts';

interface WorkTable {
  readonly site: SiteRecord;
  readonly columns: readonly ColumnRef[];
  readonly year: number;
  readonly thisYear: number;
  readonly figures: SiteYear;
}

export const workTable = resource({
  name: 'work-table',
  path: '/sites/:site/work/:year',
  access: anyone,
  params: z.object({ site: z.string().max(40), year: z.string().regex(/^20\d\d$/) }),
  cacheTags: ({ site }) => [`site:${site}`, `frame:${site}`],
  load: loadTable,
  view: viewTable,
});

/** @throws notFound of a site there is not, and of a year to come */
async function loadTable(
  { db, now }: Context,
  { params }: { params: { site: string; year: string } },
): Promise<WorkTable> {
  const [year, thisYear] = [Number(params.year), Number(localDate(now).slice(0, 4))];
  const site = await findSite(db, params.site);
  if (!site || year > thisYear) throw notFound();
  return { site, year, thisYear, columns: await listColumns(db, site), figures: await countSiteYear(db, site, year) };
}

function viewTable(data: WorkTable, page: Page): PageView {
  const { site, columns, year } = data;
  const w = workWords.in(page.lang);
  const frame = frameOf(site, columns, page.lang);
  return {
    title: w.title(year),
    ...(frame ? { frame } : {}),
    crumbs: frame ? [] : [{ href: '/sites', text: w.sites }],
    body: <Work data={data} page={page} />,
  };
}

const ROWS = {
  publishing: ['published', 'news', 'policies', 'interpretations'],
  dialogue: ['consultations', 'letters', 'answered'],
  visits: ['visits', 'visitors'],
} as const satisfies Readonly<Record<string, readonly (keyof SiteYear)[]>>;

function Work({ data, page }: { data: WorkTable; page: Page }) {
  const { site, year, thisYear, figures } = data;
  const w = workWords.in(page.lang);
  const count = new Intl.NumberFormat('en');
  const rows = (Object.keys(ROWS) as (keyof typeof ROWS)[]).flatMap((part) =>
    ROWS[part].map((figure) => ({ part: w.parts[part], figure })),
  );
  const linkTo = (other: number) => <a href={`/sites/${site.code}/work/${other}`}>{w.year(other)}</a>;
  return (
    <div class="stack measure">
      <PageHead title={w.title(year)} lead={inWordsOf(page.lang, site.name, site.nameEn)} />
      {year === thisYear && <Note>{w.soFar(localDate(page.now))}</Note>}
      <Table
        rowKey={({ figure }) => figure}
        rows={rows}
        frame={w.title(year)}
        columns={[
          { head: w.figure, cell: ({ figure }) => w.figures[figure], rowHead: true },
          { head: w.number, cell: ({ figure }) => count.format(figures[figure]), num: true },
          { head: w.part, cell: ({ part }) => part, opt: true },
        ]}
      />
      <p class="sm dim">{w.counted}</p>
      <p class="row">
        {linkTo(year - 1)}
        {year < thisYear && linkTo(year + 1)}
      </p>
    </div>
  );
}
