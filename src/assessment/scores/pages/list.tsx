// `/supervision/scores`: published rounds.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PORTAL } from '../addresses.ts';
import { listRoundPage, type RoundPage } from '../service/list.ts';
import { nameRound } from '../view/telling.ts';
import { words } from '../words/scores.ts';
import { supervisionCrumb } from './crumbs.ts';

export const publishedPage = resource({
  name: 'scores',
  path: PORTAL,
  access: anyone,
  query: z.object({ after: z.string().max(80).optional() }),
  load: async (ctx, { query }): Promise<RoundPage> => {
    const { rows, next } = await listRoundPage(ctx.db, true, query.after);
    return { rows: rows.map((row) => ({ ...row, announcedBy: null, organId: null })), next };
  },
  view: showPublished,
});

function showPublished({ rows, next }: RoundPage, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [supervisionCrumb(lang)],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <List
          empty={w.nonePublished}
          items={rows.map((row) => ({
            href: `${PORTAL}/${row.id}`,
            text: nameRound(lang, row),
            end: row.publishedAt && <time>{localDate(row.publishedAt)}</time>,
          }))}
        />
        <Pager {...linkPages(PORTAL, page.query, next)} />
      </div>
    ),
  };
}
