// A round of reform: every item it changed, with what it asked before and after, and the way to each difference.
import { listMarked, type Marked } from '#kernel/documents/store/marked.ts';
import type { Db } from '#platform/database/db.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DOCUMENT_KIND, type ItemContent } from '../contract.ts';
import { type Change, measureReduction, type Reduction, sayChange } from '../rules/reduction.ts';
import { type ItemOrganName, nameOrgans } from '../store/live.ts';
import { sayLimit } from '../words/limits.ts';
import { reductionWords } from '../words/reductions.ts';
import { inReadersWords } from './reader.ts';

/** What rounds are named by in the content of an item. */
export const ROUND_KEY = 'reformRound' satisfies keyof ItemContent;

export interface RoundRow extends Pick<Reduction, 'steps' | 'materials' | 'visits'> {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Null where the item is no longer on offer. */
  readonly organ: ItemOrganName | null;
  readonly since: Date;
  readonly promise: Change<string>;
  /** The version it made, and the one before; null where the item was new. */
  readonly number: number;
  readonly before: number | null;
}

/** A page of the items of a round, in the order of their codes. Two statements. */
export async function listRound(
  db: Db,
  asked: { readonly round: string; readonly after?: string | undefined; readonly limit: number },
  now: Date,
): Promise<RoundRow[]> {
  const { round, after, limit } = asked;
  const versions = await listMarked(db, { kind: DOCUMENT_KIND, key: ROUND_KEY, mark: round, after, limit, now });
  const organs = await nameOrgans(
    db,
    versions.map(({ code }) => code),
  );
  return versions.map((version) => toRow(version, organs.get(version.code) ?? null));
}

function toRow({ code, number, since, content, before }: Marked, organ: ItemOrganName | null): RoundRow {
  const present = content as ItemContent;
  const earlier = (before?.content ?? content) as ItemContent;
  const { steps, materials, visits } = measureReduction(earlier, present);
  return {
    code,
    name: present.name,
    nameEn: present.nameEn ?? null,
    organ,
    since,
    promise: { before: earlier.limits.promise, now: present.limits.promise },
    steps,
    materials,
    visits,
    number,
    before: before?.number ?? null,
  };
}

export function Round({ rows, page }: { rows: readonly RoundRow[]; page: Page }) {
  const w = reductionWords.in(page.lang);
  const columns: Column<RoundRow>[] = [
    {
      head: w.item,
      rowHead: true,
      cell: (row) => <a href={differenceOf(row)}>{inReadersWords(page, row.name, row.nameEn)}</a>,
    },
    {
      head: w.organ,
      opt: true,
      cell: ({ organ }) => (organ ? inReadersWords(page, organ.organName, organ.organNameEn) : '—'),
    },
    { head: w.since, opt: true, cell: (row) => localDate(row.since) },
    { head: w.promise, cell: ({ promise }) => sayChange(promise, (limit) => sayLimit(limit, page.lang)) },
    { head: w.steps, num: true, cell: (row) => sayChange(row.steps) },
    { head: w.materials, num: true, opt: true, cell: (row) => sayChange(row.materials) },
    { head: w.visits, num: true, opt: true, cell: (row) => sayChange(row.visits) },
  ];
  return <Table rowKey={(row) => row.code} rows={[...rows]} columns={columns} empty={w.noneInRound} />;
}

/** Where the two versions stand side by side. */
function differenceOf({ code, number, before }: RoundRow): string {
  const versions = `/services/${code}/versions`;
  return before === null ? `${versions}#v${number}` : `${versions}?from=${before}&to=${number}#compared`;
}
