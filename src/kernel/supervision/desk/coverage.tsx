// `/desk/supervision/coverage`: whether anything escapes supervision. Looks at every open case.
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { permissions } from '../contract.ts';
import { checkCoverage, type Gap } from '../service/coverage.ts';
import { CoverageTable } from '../view/coverage-table.tsx';
import { boardWords } from '../words/board.ts';
import { coverageWords } from '../words/coverage.ts';

export const coveragePage = resource({
  name: 'desk-supervision-coverage',
  path: '/desk/supervision/coverage',
  face: 'bench',
  access: holds(permissions.read),
  rate: 'form',
  load: async ({ db, now }): Promise<{ gaps: readonly Gap[] }> => ({ gaps: await checkCoverage(db, now) }),
  view: showCoverage,
});

function showCoverage({ gaps }: { readonly gaps: readonly Gap[] }, page: Page): PageView {
  const w = coverageWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/supervision',
    body: (
      <>
        <BenchHead title={w.title} back={{ href: '/desk/supervision', text: boardWords.in(page.lang).title }} />
        <p class="dim">{w.lead}</p>
        <Card flush>
          <CoverageTable gaps={gaps} lang={page.lang} />
        </Card>
      </>
    ),
  };
}
