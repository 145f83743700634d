// `/foi/reports/:report`: an annual report in its six parts; the same as PDF, and its tables as a workbook.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { XLSX_TYPE } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { contentSchema, type Frozen, KIND, REPORTS, type ReportContent } from '../contract.ts';
import { findDigest } from '../store.ts';
import { fillPart, writeReportPdf, writeReportXlsx } from '../view/files.ts';
import { anyByHand, ReportTables } from '../view/tables.tsx';
import { words } from '../words.ts';

const params = z.object({
  report: z
    .string()
    .regex(/^[a-z0-9-]{4,60}$/)
    .catch('-'),
});

interface PublicReport {
  readonly code: string;
  readonly content: ReportContent & { readonly frozen: Frozen };
  readonly digest: string;
  readonly since: Date;
}

const cacheTags = ({ report = '' }: Record<string, string>) => [`${KIND}:${report}`];

async function getReport({ db, now }: Context, code: string): Promise<PublicReport> {
  const [live, digest] = await Promise.all([findLive(db, KIND, code, now), findDigest(db, code, now)]);
  if (!live || !digest) throw notFound();
  const content = contentSchema.parse(live.content);
  const { frozen } = content;
  if (!frozen) throw new Error(`the published annual report ${code} has no figures`);
  return { code, content: { ...content, frozen }, digest, since: live.publication.since };
}

export const reportPage = resource({
  name: 'annual-report',
  path: `${REPORTS}/:report`,
  access: anyone,
  params,
  cacheTags,
  load: (ctx, input) => getReport(ctx, input.params.report),
  view: showReport,
});

export const reportPdf = resource({
  name: 'annual-report-pdf',
  path: `${REPORTS}/:report/pdf`,
  access: anyone,
  rate: 'form',
  params,
  cacheTags,
  load: async (ctx, input) => {
    const { content, since } = await getReport(ctx, input.params.report);
    return new Download(await writeReportPdf(content, since), 'application/pdf', `${content.title}.pdf`);
  },
});

export const reportXlsx = resource({
  name: 'annual-report-xlsx',
  path: `${REPORTS}/:report/xlsx`,
  access: anyone,
  rate: 'form',
  params,
  cacheTags,
  load: async (ctx, input) => {
    const { content } = await getReport(ctx, input.params.report);
    return new Download(await writeReportXlsx(content, ctx.lang), XLSX_TYPE, `${content.title}.xlsx`);
  },
});

function showReport({ code, content, digest, since }: PublicReport, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { frozen } = content;
  const title = sayTitle(lang, content);
  const address = `${REPORTS}/${code}`;
  const part = (name: 'overview' | 'problems' | 'other') => (
    <>
      <Head title={w.heads[name]} />
      <div class="prose" lang="zh-CN">
        {fillPart(content, name)
          .split(/\n+/)
          .map((paragraph) => (
            <p>{paragraph}</p>
          ))}
      </div>
    </>
  );
  const table = (name: 'two' | 'three' | 'four') => (
    <>
      <Head title={w.heads[name]} />
      <ReportTables table={name} frozen={frozen} lang={lang} />
    </>
  );
  return {
    title,
    islands: ['x-print'],
    crumbs: [{ href: REPORTS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={w.publishedOn(localDate(since))}>
          <LinkButton href={`${address}/pdf`}>{w.pdf}</LinkButton>
          <LinkButton href={`${address}/xlsx`}>{w.xlsx}</LinkButton>
          <PrintButton />
        </PageHead>
        {part('overview')}
        {table('two')}
        {table('three')}
        {table('four')}
        {part('problems')}
        {part('other')}
        <div class="stack tight sm dim">
          {anyByHand(frozen) && <p>{w.entered}</p>}
          <p>{w.asOf(frozen.asOf.slice(0, 10))}</p>
          <p class="code">{w.digest(digest)}</p>
        </div>
        <p>
          <a href={`/mailbox?organ=${content.organ.code}`}>{w.comment}</a>
        </p>
      </div>
    ),
  };
}
