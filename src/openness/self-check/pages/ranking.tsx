// `/openness/sites`: how every site of the city stood the last check.
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { CHECKS } from '../contract.ts';
import { loadRanking, type Ranking, rankingQuery } from '../service/read.ts';
import { RankedSites } from '../view.tsx';
import { words } from '../words.ts';

export const rankingPage = resource({
  name: 'site-scores',
  path: '/openness/sites',
  access: anyone,
  query: rankingQuery,
  cacheTags: () => ['site-scores', 'sites'],
  load: (ctx, { query }) => loadRanking(ctx.db, query),
  view: showRanking,
});

function showRanking(ranking: Ranking, page: Page): PageView {
  const w = words.in(page.lang);
  const vetoes = Object.values(CHECKS).filter((check) => 'veto' in check);
  return {
    title: w.ranking,
    description: w.rankingLead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.ranking} lead={w.rankingLead} />
        <RankedSites ranking={ranking} hrefOf={(site) => site.href} page={page} />
        <p class="sm dim">
          {w.vetoed}: {vetoes.map((check) => say(page.lang, check)).join(' · ')}
        </p>
        <p>
          <a href="/site-errors">{w.report}</a>
        </p>
      </div>
    ),
  };
}
