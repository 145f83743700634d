// The register: measures of supervision of every kind with the organs they are about, a page at a time or all for a file.
import { type Against, listAgainst, listMeasures } from '#kernel/cases/queries/against.ts';
import { type CaseRow, type ListQuery, listCases, listQuery, readCaseBatches } from '#kernel/cases/queries/list.ts';
import type { Context } from '#platform/http/context.ts';

/** What it can be narrowed by: the kind, the organ it is about, days of receipt. */
export const registerQuery = listQuery.pick({ kind: true, against: true, from: true, to: true, after: true });

export interface Measure extends CaseRow {
  readonly against: readonly Against[];
}

export interface RegisterPage {
  readonly rows: readonly Measure[];
  readonly next: string | null;
}

/** A page of what the asker may read, newest first. */
export async function readRegister(ctx: Context, query: ListQuery): Promise<RegisterPage> {
  const { rows, next } = await listCases(ctx, listMeasures(), query);
  return { rows: await addAgainst(ctx, rows), next };
}

/** All of it as it is narrowed, in batches. */
export async function* readRegisterBatches(ctx: Context, query: ListQuery): AsyncGenerator<readonly Measure[]> {
  for await (const rows of readCaseBatches(ctx, listMeasures(), query)) yield addAgainst(ctx, rows);
}

async function addAgainst({ db }: Context, rows: readonly CaseRow[]): Promise<Measure[]> {
  const organs = await listAgainst(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, against: organs.get(row.id) ?? [] }));
}
