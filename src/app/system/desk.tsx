// `/desk/system`: how the machine does, and whether anything escapes supervision. Looks at every open case: not for probes.
import { checkCoverage, type Gap } from '#kernel/supervision/service/coverage.ts';
import { CoverageTable } from '#kernel/supervision/view/coverage-table.tsx';
import { coverageWords } from '#kernel/supervision/words/coverage.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from './contract.ts';
import { checkReadiness, type Readiness } from './readiness.ts';
import { words } from './words.ts';

export const systemPage = resource({
  name: 'desk-system',
  path: '/desk/system',
  face: 'bench',
  access: holds(permissions.watch),
  rate: 'form',
  load: async (ctx) => ({
    readiness: await checkReadiness({ db: ctx.db, config: ctx.runtime.config }, ctx.now),
    coverage: await checkCoverage(ctx.db, ctx.now),
  }),
  view: showSystem,
});

interface Data {
  readonly readiness: Readiness;
  readonly coverage: readonly Gap[];
}

function showSystem({ readiness, coverage }: Data, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: '/desk/system',
    body: (
      <>
        <BenchHead title={w.title} beside={<State ok={readiness.ready} page={page} long />} />
        <Card title={w.running} tight>
          <Checks readiness={readiness} page={page} />
        </Card>
        <Card title={coverageWords.in(page.lang).title} tight>
          <p class="sm dim">{coverageWords.in(page.lang).lead}</p>
          <CoverageTable gaps={coverage} lang={page.lang} />
        </Card>
        <Card title={w.programs} tight>
          <p class="sm dim">{w.programsLead}</p>
          <p class="row">
            <code>/readyz</code> <code>/metrics</code>
          </p>
        </Card>
      </>
    ),
  };
}

function Checks({ readiness, page }: { readiness: Readiness; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table
      rowKey={([name]) => name}
      rows={Object.entries(readiness.checks)}
      columns={[
        { head: w.check, cell: ([name]) => w.checks[name as 'queue'], rowHead: true },
        { head: w.state, cell: ([, check]) => <State ok={check.ok} page={page} /> },
        { head: w.detail, cell: ([, check]) => sayDetail(check, page) },
      ]}
    />
  );
}

function sayDetail(
  { missingYears, ageSeconds, gaps, lostDays, failing }: Readiness['checks'][string],
  page: Page,
): string {
  const w = words.in(page.lang);
  if (failing) return w.failing(failing);
  if (lostDays) return w.lost(lostDays);
  if (gaps) return w.escaped(Object.values(gaps).reduce((sum, count) => sum + count, 0));
  if (missingYears && missingYears.length > 0) return w.years(missingYears);
  return ageSeconds ? w.waited(Math.round(ageSeconds)) : '';
}

function State({ ok, page, long }: { ok: boolean; page: Page; long?: boolean }) {
  const w = words.in(page.lang);
  const text = ok ? (long ? w.ready : w.fine) : long ? w.notReady : w.wrong;
  return <Tag state={ok ? 'ok' : 'over'}>{text}</Tag>;
}
