// How the ladder finds a case to check who may see or act on it.
import type { FindSubject, Subject } from '#platform/http/access.ts';
import type { Db } from '#platform/database/db.ts';
import { isId } from '#platform/ids.ts';
import { sql } from 'kysely';
import { normaliseCaseNumber } from './rules/number.ts';

/** The name of the subject in access declarations. */
export const CASE = 'case';

interface Row {
  readonly number: string;
  readonly code_hash: string;
  readonly account_id: string | null;
  readonly paths: string[];
}

/** By `id` (desk) or `number` (portal), with the query code if the request carries one. */
export function caseSubject(hash: (text: string) => string): FindSubject {
  return async (db, input): Promise<Subject | undefined> => {
    const row = await findRow(db, input);
    if (!row) return undefined;
    const code = typeof input.code === 'string' ? input.code.trim().toUpperCase() : '';
    return {
      paths: row.paths,
      owners: row.account_id ? [row.account_id] : [],
      codeInHand: code !== '' && hash(`${row.number}:${code}`) === row.code_hash,
    };
  };
}

async function findRow(db: Db, input: Record<string, unknown>): Promise<Row | undefined> {
  const where =
    typeof input.id === 'string' && isId(input.id)
      ? sql`f.id = ${input.id}`
      : sql`f.number = ${normaliseCaseNumber(String(input.number ?? ''))}`;
  const { rows } = await sql<Row>`
    select f.number, f.code_hash, f.account_id,
      array_append(array(select h.organ_path from case_hold h where h.case_id = f.id), f.organ_path) as paths
    from case_file f where ${where}`.execute(db);
  return rows[0];
}
