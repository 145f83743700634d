// `/sites/:site/work/:year` (政府网站工作年度报表): as it was published, or as records give it now; the same as PDF and workbook.
import type { ColumnRef } from '#openness/sites/contract.ts';
import { frameOf } from '#openness/sites/service/frame.ts';
import { findSite, listColumns, type SiteRecord } from '#openness/sites/store/read.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Note } from '#ui/parts/note.tsx';
import { FIRST_YEAR, type Published, siteParams, TEXTS, workPath } from './contract.ts';
import { type WorkPaper, writeWorkPdf, writeWorkXlsx } from './files.ts';
import type { Figures } from './form.ts';
import { computeYear } from './service.ts';
import { findPublished } from './store.ts';
import { WorkTable } from './table.tsx';
import { words } from './words.ts';

interface Work {
  readonly site: SiteRecord;
  readonly year: number;
  readonly thisYear: number;
  readonly figures: Figures;
  readonly published: Published | null;
}

interface Asked {
  readonly params: { readonly site: string; readonly year: string };
}

/** @throws notFound of a site there is not, of a year to come, and of one before there were tables */
export async function loadWork({ db, now }: Context, { params }: Asked): Promise<Work> {
  const [year, thisYear] = [Number(params.year), Number(localDate(now).slice(0, 4))];
  const site = await findSite(db, params.site);
  if (!site || year > thisYear || year < FIRST_YEAR) throw notFound();
  const published = (await findPublished(db, site.id, year)) ?? null;
  const figures = published?.figures ?? (await computeYear(db, site, year)).figures;
  return { site, year, thisYear, figures, published };
}

const cacheTags = ({ site = '' }: Record<string, string>) => [`site:${site}`, `frame:${site}`];

export const workPage = resource({
  name: 'work-table',
  path: '/sites/:site/work/:year',
  access: anyone,
  params: siteParams,
  cacheTags,
  load: async (ctx, asked): Promise<Work & { columns: readonly ColumnRef[] }> => {
    const work = await loadWork(ctx, asked);
    return { ...work, columns: await listColumns(ctx.db, work.site) };
  },
  view: showWork,
});

const paperOf = async (ctx: Context, asked: Asked): Promise<WorkPaper> => {
  const { published, ...work } = await loadWork(ctx, asked);
  return { ...work, texts: published?.texts ?? null, at: published?.at ?? ctx.now };
};

const fileName = ({ site, year }: WorkPaper, ending: string) => `${site.name}${words.in('zh').title(year)}.${ending}`;

export const workPdf = resource({
  name: 'work-table-pdf',
  path: '/sites/:site/work/:year/pdf',
  access: anyone,
  rate: 'form',
  params: siteParams,
  cacheTags,
  load: async (ctx, asked) => {
    const paper = await paperOf(ctx, asked);
    return new Download(await writeWorkPdf(paper), 'application/pdf', fileName(paper, 'pdf'));
  },
});

export const workXlsx = resource({
  name: 'work-table-xlsx',
  path: '/sites/:site/work/:year/xlsx',
  access: anyone,
  rate: 'form',
  params: siteParams,
  cacheTags,
  load: async (ctx, asked) => {
    const paper = await paperOf(ctx, asked);
    return new Download(await writeWorkXlsx(paper, ctx.lang), XLSX_TYPE, fileName(paper, 'xlsx'));
  },
});

function showWork(work: Work & { readonly columns: readonly ColumnRef[] }, page: Page): PageView {
  const { site, columns, year, thisYear, figures, published } = work;
  const { lang } = page;
  const w = words.in(lang);
  const frame = frameOf(site, columns, lang);
  const address = workPath(site.code, year);
  const linkTo = (other: number) => <a href={workPath(site.code, other)}>{w.year(other)}</a>;
  const lead = published
    ? w.publishedOn({ on: localDate(published.at), by: published.by })
    : year === thisYear
      ? w.soFar(localDate(page.now))
      : w.unpublished;
  return {
    title: w.title(year),
    ...(frame ? { frame } : {}),
    islands: ['x-print'],
    crumbs: frame ? [] : [{ href: '/sites', text: w.sites }],
    body: (
      <div class="stack measure">
        <PageHead title={w.title(year)} {...(published ? { lead } : {})}>
          <LinkButton href={`${address}/pdf`}>{w.pdf}</LinkButton>
          <LinkButton href={`${address}/xlsx`}>{w.xlsx}</LinkButton>
          <PrintButton />
        </PageHead>
        {!published && <Note>{lead}</Note>}
        <WorkTable site={site} figures={figures} lang={lang} />
        {published && <Texts published={published} page={page} />}
        <p class="sm dim">{w.counted}</p>
        {published && <p class="sm dim code">{w.digest(published.digest)}</p>}
        <p class="row">
          {year > FIRST_YEAR && linkTo(year - 1)}
          {year < thisYear && linkTo(year + 1)}
        </p>
      </div>
    ),
  };
}

export function Texts({ published, page }: { published: Published; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      {TEXTS.map((name) => (
        <>
          <h3>{w.texts[name]}</h3>
          <p lang="zh-CN">{published.texts[name]}</p>
        </>
      ))}
    </>
  );
}
