// `/openness/coverage`: how much each organ has published in eight classes, and how many of the city's policies are explained.
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { COVERAGE, LANDING, TAG } from '../contract.ts';
import { countIn } from '../rules/cover.ts';
import { CLASSES } from '../rules/items.ts';
import { tellRate } from '../rules/rate.ts';
import { published } from '../sources.ts';
import { listPublishers, type Publisher } from '../store/organs.ts';
import { words } from '../words.ts';

interface Line extends Publisher {
  /** By the order of the classes. */
  readonly counts: readonly number[];
}

interface Coverage {
  readonly organs: readonly Line[];
  readonly policies: { readonly all: number; readonly interpreted: number };
  readonly interpretations: { readonly all: number; readonly linked: number };
}

export const coveragePage = resource({
  name: 'openness-coverage',
  path: COVERAGE,
  access: anyone,
  cacheTags: () => [TAG],
  load: loadCoverage,
  view: showCoverage,
});

const EVERYWHERE = [{ path: '', deep: true }];

async function loadCoverage({ db, now }: Context): Promise<Coverage> {
  const [held, explained] = await Promise.all([
    published().countHeld(db, now),
    published().countInterpretations(db, EVERYWHERE, now),
  ]);
  const byOrgan = Map.groupBy(held, ({ organId }) => organId);
  const organs = await listPublishers(db, [...byOrgan.keys()]);
  const sum = (of: (one: (typeof explained)[number]) => number) => explained.reduce((all, one) => all + of(one), 0);
  return {
    organs: organs.map((organ) => ({
      ...organ,
      counts: CLASSES.map((part) => countIn(part, byOrgan.get(organ.id) ?? [])),
    })),
    policies: { all: sum(({ policies }) => policies), interpreted: sum(({ interpreted }) => interpreted) },
    interpretations: { all: sum(({ interpretations }) => interpretations), linked: sum(({ linked }) => linked) },
  };
}

function showCoverage(coverage: Coverage, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.coverage,
    description: w.coverageLead,
    current: LANDING,
    crumbs: [{ href: LANDING, text: w.openness }],
    body: (
      <div class="stack loose">
        <PageHead title={w.coverage} lead={w.coverageLead} />
        {coverage.organs.length === 0 ? (
          <Empty title={w.nothingYet} />
        ) : (
          <Table<Line>
            frame={w.coverage}
            rows={[...coverage.organs]}
            rowKey={({ id }) => id}
            columns={[
              {
                head: w.organ,
                rowHead: true,
                cell: (organ) => <a href={`${COVERAGE}/${organ.code}`}>{nameIn(lang, organ)}</a>,
              },
              ...CLASSES.map(({ zh, en }, at) => ({
                head: lang === 'en' ? en : zh,
                num: true,
                cell: ({ counts }: Line) => counts[at] || <span class="dim">–</span>,
              })),
            ]}
          />
        )}
        <section class="stack tight">
          <Head title={w.rates} />
          <Rates coverage={coverage} page={page} />
        </section>
      </div>
    ),
  };
}

function Rates({ coverage: { policies, interpretations }, page }: { coverage: Coverage; page: Page }) {
  const w = words.in(page.lang);
  const { interpreted } = policies;
  const { linked } = interpretations;
  return (
    <Figures
      items={[
        {
          label: w.policyRate,
          value: tellRate(interpreted, policies.all),
          note: w.policyNote({ done: interpreted, all: policies.all }),
        },
        {
          label: w.linkRate,
          value: tellRate(linked, interpretations.all),
          note: w.linkNote({ done: linked, all: interpretations.all }),
        },
      ]}
    />
  );
}
