// `/openness/sites`: how every site of the city stood the last check.
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { CHECKS } from '../contract.ts';
import { type RankedSite, rankSites } from '../service/read.ts';
import { RankedTable } from '../view.tsx';
import { words } from '../words.ts';

export const rankingPage = resource({
  name: 'site-scores',
  path: '/openness/sites',
  access: anyone,
  cacheTags: () => ['site-scores', 'sites'],
  load: async (ctx) => ({ sites: await rankSites(ctx.db) }),
  view: showRanking,
});

function showRanking({ sites }: { sites: readonly RankedSite[] }, page: Page): PageView {
  const w = words.in(page.lang);
  const vetoes = Object.values(CHECKS).filter((check) => 'veto' in check);
  return {
    title: w.ranking,
    description: w.rankingLead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.ranking} lead={w.rankingLead} />
        <RankedTable sites={sites} hrefOf={(site) => site.href} page={page} />
        <p class="sm dim">
          {w.vetoed}: {vetoes.map((check) => (page.lang === 'en' ? check.en : check.zh)).join(' · ')}
        </p>
        <p>
          <a href="/site-errors">{w.report}</a>
        </p>
      </div>
    ),
  };
}
