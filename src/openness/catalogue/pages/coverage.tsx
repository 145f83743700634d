// `/openness/coverage`: how much each organ has published in eight classes, and how many of the city's policies are explained.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { COVERAGE, LANDING, TAG } from '../contract.ts';
import { countIn } from '../rules/cover.ts';
import { CLASSES } from '../rules/items.ts';
import { tellRate } from '../rules/rate.ts';
import { SHARE_NAMES, SHARES, type ShareName } from '../rules/shares.ts';
import { published } from '../sources.ts';
import { listPublishers, type Publisher } from '../store/organs.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 30;
const EVERYWHERE = [{ path: '', deep: true }];

interface Line extends Publisher {
  /** By the order of the classes. */
  readonly counts: readonly number[];
}

interface Coverage {
  readonly share: ShareName;
  readonly organs: readonly Line[];
  readonly next: string | null;
  readonly policies: { readonly all: number; readonly interpreted: number };
  readonly interpretations: { readonly all: number; readonly linked: number };
}

export const coveragePage = resource({
  name: 'openness-coverage',
  path: COVERAGE,
  access: anyone,
  query: z.object({
    of: z.enum(SHARE_NAMES).catch('city').default('city'),
    /** How many stood on the pages before. */
    after: z.coerce.number<unknown>().int().min(0).max(10_000).catch(0).default(0),
    trail: trailText,
  }),
  cacheTags: () => [TAG],
  load: async (ctx, { query: { of, after } }): Promise<Coverage> => {
    const lines = await countShare(ctx, of);
    const end = after + PAGE_SIZE;
    return {
      share: of,
      organs: lines.slice(after, end),
      next: lines.length > end ? String(end) : null,
      ...(await countExplained(ctx)),
    };
  },
  view: showCoverage,
});

const totalOf = ({ counts }: Line): number => counts.reduce((sum, count) => sum + count, 0);

/** Those that publish most first, then by code; who has published nothing stands there with nothing. */
async function countShare({ db, now }: Context, share: ShareName): Promise<Line[]> {
  const [organs, held] = await Promise.all([
    listPublishers(db, { ...SHARES[share], day: localDate(now) }),
    published().countHeld(db, now),
  ]);
  const byOrgan = Map.groupBy(held, ({ organId }) => organId);
  return organs
    .map((organ) => ({ ...organ, counts: CLASSES.map((part) => countIn(part, byOrgan.get(organ.id) ?? [])) }))
    .sort((a, b) => totalOf(b) - totalOf(a));
}

async function countExplained({ db, now }: Context): Promise<Pick<Coverage, 'policies' | 'interpretations'>> {
  const counts = await published().countInterpretations(db, EVERYWHERE, now);
  const sum = (of: (one: (typeof counts)[number]) => number) => counts.reduce((all, one) => all + of(one), 0);
  return {
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
        <div class="stack">
          <Tabs
            label={w.organ}
            items={SHARE_NAMES.map((name) => ({
              href: `${COVERAGE}?of=${name}`,
              text: SHARES[name][lang === 'en' ? 'en' : 'zh'],
              current: name === coverage.share,
            }))}
          />
          <Organs organs={coverage.organs} page={page} />
          <Pager {...linkPages(COVERAGE, page.query, coverage.next)} />
        </div>
        <section class="stack tight">
          <Head title={w.rates} />
          <Rates coverage={coverage} page={page} />
        </section>
      </div>
    ),
  };
}

function Organs({ organs, page: { lang } }: { organs: readonly Line[]; page: Page }) {
  const w = words.in(lang);
  return (
    <Table<Line>
      rows={[...organs]}
      rowKey={({ id }) => id}
      empty={w.none}
      columns={[
        {
          head: w.organ,
          rowHead: true,
          cell: (organ) => <a href={`${COVERAGE}/${organ.code}`}>{nameIn(lang, organ)}</a>,
        },
        { head: w.total, num: true, cell: (organ) => totalOf(organ) || <span class="dim">–</span> },
        ...CLASSES.map(({ zh, en }, at) => ({
          head: lang === 'en' ? en : zh,
          num: true,
          opt: true,
          cell: ({ counts }: Line) => counts[at] || <span class="dim">–</span>,
        })),
      ]}
    />
  );
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
