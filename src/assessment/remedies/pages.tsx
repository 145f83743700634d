// `/supervision/remedies`: what came of reviews and lawsuits, year by year, for everybody to read.
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { PORTAL } from './addresses.ts';
import { remedyKind } from './rules/kind.ts';
import { readYears, type YearResults } from './service/figures.ts';
import { ResultsTable, sayRate } from './view/table.tsx';
import { words } from './words.ts';

interface Years {
  readonly years: readonly YearResults[];
}

export const resultsPage = resource({
  name: 'remedies',
  path: PORTAL,
  access: anyone,
  load: async ({ db, now }): Promise<Years> => ({ years: await readYears(db, localDate(now)) }),
  view: showYears,
});

function showYears({ years }: Years, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { home } = remedyKind;
  const [latest] = years;
  return {
    title: w.portal,
    description: w.portalLead,
    crumbs: home ? [{ href: home.href, text: say(lang, home) }] : [],
    body: (
      <div class="stack loose">
        <PageHead title={w.portal} lead={w.portalLead} />
        <section class="stack">
          <Table
            rows={[...years]}
            rowKey={({ year }) => year}
            columns={[
              { head: w.year, rowHead: true, cell: ({ year }) => year },
              { head: w.reviews, cell: ({ table }) => table.review.total, num: true },
              { head: w.lawsuits, cell: ({ table }) => table.direct.total + table.reviewed.total, num: true },
              {
                head: w.rateOf,
                cell: ({ summary }) => (
                  <>
                    <b>{sayRate(lang, summary)}</b>{' '}
                    <small class="dim">{`${summary.corrected}/${summary.settled}`}</small>
                  </>
                ),
                num: true,
              },
            ]}
          />
        </section>
        {latest && (
          <section class="stack">
            <Head title={w.latest(latest.year)} />
            <ResultsTable table={latest.table} lang={lang} />
          </section>
        )}
        <aside class="note stack tight">
          <h2>{w.how}</h2>
          <p class="sm">{w.method}</p>
          <p class="sm">{w.remedyRight}</p>
        </aside>
      </div>
    ),
  };
}
