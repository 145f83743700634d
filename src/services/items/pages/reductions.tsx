// Fewer steps, shorter waits: what each item promises against the law, and asks against its first version.
import { z } from 'zod';
import { mapFirstPublished } from '#kernel/documents/store/versions.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { type Change, type Measured, measureReduction, type Reduction, sumReductions } from '../rules/reduction.ts';
import { listLimits, listMeasured, type MeasuredItem } from '../store/reductions.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';
import { reductionWords } from '../words/reductions.ts';
import { inReadersWords } from './reader.ts';

const PAGE_SIZE = 50;

interface Row extends MeasuredItem, Reduction {}

interface Reductions {
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
  query: z.object({ after: z.string().max(80).optional(), trail: trailText }),
  cacheTags: () => ['items'],
  load: async (ctx, { query }): Promise<Reductions> => {
    const [found, all] = await Promise.all([
      listMeasured(ctx.db, { after: query.after, limit: PAGE_SIZE + 1 }, ctx.now),
      listLimits(ctx.db, ctx.now),
    ]);
    const items = found.slice(0, PAGE_SIZE);
    const ids = items.map((item) => item.documentId);
    const first = await mapFirstPublished(ctx.db, ids);
    return {
      rows: items.map((item) => ({
        ...item,
        ...measureReduction((first.get(item.documentId) as Measured | undefined) ?? item.present, item.present),
      })),
      shorter: sumReductions(all),
      bound: all.filter(({ limits }) => limits.statutory !== null).length,
      next: found.length > PAGE_SIZE ? (items.at(-1)?.code ?? null) : null,
    };
  },
  view: showReductions,
});

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
        <Table rowKey={(row) => row.code} rows={[...data.rows]} columns={columnsFor(page)} empty={w.none} />
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

/** `5 → 4`, or the one number where nothing changed. */
function sayChange({ before, now }: Change): string {
  return before === now ? String(now) : `${before} → ${now}`;
}
