// `/dialogue/statistics`: the same tables for everybody, of the parts that rooms publish anyway; nothing behind the figures.
import { EVERYWHERE } from '#kernel/supervision/service/figures.ts';
import { listTops } from '#kernel/supervision/store/organs.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { asked, PORTAL } from './contract.ts';
import { PARTS } from './parts.ts';
import { findPart, readStatistics, type Statistics } from './service.ts';
import { ByMonth, ByOrgan, Choose, Drawn, PartTabs, queryOf, sayTop } from './table.tsx';
import { words } from './words.ts';

const OPEN = PARTS.filter(({ open }) => open);

export const statisticsPage = resource({
  name: 'statistics',
  path: PORTAL,
  access: anyone,
  query: asked,
  // Nothing says when a case was counted: a page is a minute old at most.
  cacheTags: () => ['figures'],
  load: async (ctx, { query }): Promise<Statistics> => {
    const part = findPart(query.part);
    if (!part.open) throw notFound();
    const [root] = await listTops(ctx.db);
    return readStatistics(ctx, part, root ? [{ path: root, deep: true }] : EVERYWHERE, query);
  },
  view: showStatistics,
});

function showStatistics(stat: Statistics, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const part = findPart(stat.part);
  const props = { stat, part, page, address: PORTAL, behind: null };
  const title = stat.chosen ? `${w.open} · ${sayTop(lang, stat)}` : w.open;
  return {
    title,
    description: w.openLead,
    crumbs: [],
    body: (
      <div class="stack">
        <PageHead title={title} lead={w.openLead}>
          {stat.chosen && <LinkButton href={`${PORTAL}?${queryOf(stat, { organ: undefined })}`}>{w.all}</LinkButton>}
        </PageHead>
        <PartTabs {...props} parts={OPEN} />
        <Choose {...props} />
        <ByOrgan {...props} />
        <Drawn {...props} />
        <ByMonth {...props} />
        <p class="sm dim">
          {say(lang, part.note)} {w.soFar(localDate(page.now))}
        </p>
      </div>
    ),
  };
}
