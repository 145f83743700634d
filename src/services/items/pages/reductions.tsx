// Fewer steps, shorter waits: what each item promises against the law, and asks against its first version.
import { z } from 'zod';
import { listMarks, type Mark } from '#kernel/documents/store/marked.ts';
import { mapFirstPublished } from '#kernel/documents/store/versions.ts';
import type { Db } from '#platform/database/db.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DOCUMENT_KIND } from '../contract.ts';
import { type Measured, measureReduction, type Reduction, sayChange, sumReductions } from '../rules/reduction.ts';
import { listLimits, listMeasured, type MeasuredItem } from '../store/reductions.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';
import { reductionWords } from '../words/reductions.ts';
import { inReadersWords } from './reader.ts';
import { listRound, ROUND_KEY, Round, type RoundRow } from './rounds.tsx';
import { Said } from './said.tsx';

const PAGE_SIZE = 50;

interface Row extends MeasuredItem, Reduction {}

interface Reductions {
  /** Rounds of reform, the newest first. */
  readonly rounds: readonly Mark[];
  /** The one that is looked at, with what it changed. */
  readonly round: { readonly name: string; readonly rows: readonly RoundRow[] } | null;
  readonly rows: readonly Row[];
  /** Percent by which all promises together are shorter than the law. */
  readonly shorter: number | null;
  /** How many items the law sets a limit for. */
  readonly bound: number;
  readonly next: string | null;
}

export const reductionsPage = resource({
  name: 'reductions',
  path: '/reductions',
  access: anyone,
  query: z.object({
    round: z.string().trim().max(60).optional(),
    after: z.string().max(80).optional(),
    trail: trailText,
  }),
  cacheTags: () => ['items'],
  load: async (ctx, { query: { round, after } }): Promise<Reductions> => {
    const asked = { after, limit: PAGE_SIZE + 1 };
    const [rounds, all, changed, found] = await Promise.all([
      listMarks(ctx.db, { kind: DOCUMENT_KIND, key: ROUND_KEY, now: ctx.now }),
      listLimits(ctx.db, ctx.now),
      round ? listRound(ctx.db, { ...asked, round }, ctx.now) : [],
      round ? [] : listMeasured(ctx.db, asked, ctx.now),
    ]);
    const shown = round ? changed : found;
    return {
      rounds,
      round: round ? { name: round, rows: changed.slice(0, PAGE_SIZE) } : null,
      rows: await measure(ctx.db, found.slice(0, PAGE_SIZE)),
      shorter: sumReductions(all),
      bound: all.filter(({ limits }) => limits.statutory !== null).length,
      next: shown.length > PAGE_SIZE ? (shown[PAGE_SIZE - 1]?.code ?? null) : null,
    };
  },
  view: showReductions,
});

/** Each against the version it was first published in. */
async function measure(db: Db, items: readonly MeasuredItem[]): Promise<Row[]> {
  if (items.length === 0) return [];
  const first = await mapFirstPublished(
    db,
    items.map((item) => item.documentId),
  );
  return items.map((item) => ({
    ...item,
    ...measureReduction((first.get(item.documentId) as Measured | undefined) ?? item.present, item.present),
  }));
}

function showReductions(data: Reductions, page: Page): PageView {
  const w = reductionWords.in(page.lang);
  return {
    title: w.title,
    current: '/services',
    crumbs: [{ href: '/services', text: listWords.in(page.lang).title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {data.shorter !== null && (
          <Figures
            items={[{ label: w.shorter, value: data.shorter.toFixed(1), unit: '%', note: w.basis(data.bound) }]}
          />
        )}
        {data.rounds.length > 0 && (
          <Tabs
            label={w.rounds}
            items={[
              { href: '/reductions', text: w.sinceFirst, current: data.round === null },
              ...data.rounds.map(({ mark, markEn, documents }) => ({
                href: `/reductions?${new URLSearchParams({ round: mark })}`,
                text: (
                  <>
                    <Said zh={mark} en={markEn} page={page} /> {documents}
                  </>
                ),
                current: data.round?.name === mark,
              })),
            ]}
          />
        )}
        {data.round ? (
          <Round rows={data.round.rows} page={page} />
        ) : (
          <Table rowKey={(row) => row.code} rows={[...data.rows]} columns={columnsFor(page)} empty={w.none} />
        )}
        <Pager {...linkPages('/reductions', page.query, data.next)} />
      </div>
    ),
  };
}

function columnsFor(page: Page): Column<Row>[] {
  const w = reductionWords.in(page.lang);
  const say = (limit: string | null) => (limit === null ? w.noLaw : sayLimit(limit, page.lang));
  return [
    {
      head: w.item,
      rowHead: true,
      cell: (row) => <a href={`/services/${row.code}/versions`}>{inReadersWords(page, row.name, row.nameEn)}</a>,
    },
    { head: w.organ, opt: true, cell: (row) => inReadersWords(page, row.organName, row.organNameEn) },
    { head: w.byLaw, opt: true, cell: (row) => say(row.present.limits.statutory) },
    { head: w.promise, cell: (row) => say(row.present.limits.promise) },
    { head: w.saved, num: true, cell: (row) => row.daysSaved ?? '—' },
    { head: w.steps, num: true, cell: (row) => sayChange(row.steps) },
    { head: w.materials, num: true, opt: true, cell: (row) => sayChange(row.materials) },
    { head: w.visits, num: true, opt: true, cell: (row) => sayChange(row.visits) },
  ];
}
