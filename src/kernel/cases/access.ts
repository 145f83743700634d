// How the ladder finds a case to check who may see or act on it.
import { sql } from 'kysely';
import { isSame } from '#platform/crypto/same.ts';
import type { Db } from '#platform/database/db.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type CaseKind, permissions } from './contract.ts';
import { findKind } from './registry.ts';
import { isKeptFrom, isShutTo, type Restricted } from './rules/kept.ts';
import { normaliseCaseNumber } from './rules/number.ts';

/** The name of the subject in access declarations. */
export const CASE = 'case';

interface Row extends Restricted {
  readonly number: string;
  readonly code_hash: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly paths: string[];
  readonly keptFrom: readonly string[] | null;
}

/** By `id` (desk) or `number` (portal), with the query code if the request carries one. */
export const findCaseSubject: FindSubject = async (ctx, input) => {
  const row = await findRow(ctx.db, input);
  const kind = row && findKind(row.kind);
  if (!row || !kind || isKeptFrom(row, ctx.actor) || isShutTo(ctx.actor, row, kind.restricted)) return undefined;
  return {
    paths: row.paths,
    owners: row.account_id ? [row.account_id] : [],
    codeInHand: typeof input.code === 'string' && isCodeOf(ctx.runtime, row, input.code),
    permissions: listPermissions(kind),
  };
};

/** What a kind's cases are read and worked with. Holding the permission of another kind says nothing about them. */
export function listPermissions(kind: CaseKind): string[] {
  const acts = Object.values(kind.acts).flatMap((act) => (act.permission ? [act.permission] : []));
  return [...new Set([kind.readPermission, ...acts, permissions.erase])];
}

async function findRow(db: Db, input: Record<string, unknown>): Promise<Row | undefined> {
  const where =
    typeof input.id === 'string' && isId(input.id)
      ? sql`f.id = ${input.id}`
      : sql`f.number = ${normaliseCaseNumber(String(input.number ?? ''))}`;
  const { rows } = await sql<Row>`
    select f.number, f.code_hash, f.kind, f.account_id, f.data -> 'keptFrom' as "keptFrom",
      f.data -> 'onlyFor' as "onlyFor", f.organ_path as "organPath",
      array_append(array(select h.organ_path from case_hold h where h.case_id = f.id), f.organ_path) as paths
    from case_file f where ${where}`.execute(db);
  return rows[0];
}

/** Whether a query code opens a case. */
export function isCodeOf(runtime: Runtime, file: Pick<Row, 'number' | 'code_hash'>, code: string): boolean {
  return isSame(runtime.vault.hashToken(`${file.number}:${code.trim().toUpperCase()}`), file.code_hash);
}
