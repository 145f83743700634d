// `/supervision/circulars` and `/supervision/circulars/:circular`: circulars that their signer made public.
import { z } from 'zod';
import { findKind } from '#kernel/cases/registry.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { circularParams, PORTAL } from '../addresses.ts';
import { CIRCULAR } from '../contract.ts';
import { basisOf, getPublished, type IssuePage, listPublishedPage } from '../service/read.ts';
import type { WholeIssue } from '../store.ts';
import { Sheet } from '../view/sheet.tsx';
import { words } from '../words/reports.ts';

const homeCrumb = (lang: Lang) => ({ href: '/supervision', text: say(lang, findKind(CIRCULAR)?.home) });

export const circularsPage = resource({
  name: 'circulars',
  path: PORTAL,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional() }),
  load: (ctx, { query }): Promise<IssuePage> => listPublishedPage(ctx.db, query.after),
  view: showCirculars,
});

function showCirculars({ rows, next }: IssuePage, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.portal,
    description: w.portalLead,
    crumbs: [homeCrumb(lang)],
    body: (
      <div class="stack loose">
        <PageHead title={w.portal} lead={w.portalLead} />
        <List
          empty={w.portalNone}
          items={rows.map((row) => ({
            href: `${PORTAL}/${row.id}`,
            text: sayTitle(lang, row),
            note: row.number ?? '',
            end: row.publishedAt && <time>{localDate(row.publishedAt)}</time>,
          }))}
        />
        <Pager {...linkPages(PORTAL, page.query, next)} />
      </div>
    ),
  };
}

export const circularPage = resource({
  name: 'circular',
  path: `${PORTAL}/:circular`,
  access: anyone,
  params: circularParams,
  load: async (ctx, { params }): Promise<WholeIssue> => {
    const issue = await getPublished(ctx.db, params.circular);
    // Who had a hand in it is the office’s affair.
    return { ...issue, data: { ...issue.data, hands: [] } };
  },
  view: showCircular,
});

function showCircular(issue: WholeIssue, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const ranking = basisOf(issue)?.ranking;
  return {
    title: sayTitle(lang, issue),
    crumbs: [homeCrumb(lang), { href: PORTAL, text: w.portal }],
    islands: ['x-print'],
    body: (
      <div class="stack">
        <div class="row no-print">
          <PrintButton />
          {ranking && <LinkButton href={`/supervision/scores/${ranking.id}`}>{w.whole}</LinkButton>}
        </div>
        <Sheet issue={issue} page={page} alone />
      </div>
    ),
  };
}
