// The case that a number typed into a form means, for who may read it.
import type { Context } from '#platform/http/context.ts';
import { listKinds } from '../registry.ts';
import { isCaseNumber, normaliseCaseNumber } from '../rules/number.ts';
import { type CaseRow, listCases } from './list.ts';

/** Whether there is one that the asker may not read is not told. */
export async function findCaseNamed(ctx: Context, typed: string): Promise<CaseRow | undefined> {
  const number = normaliseCaseNumber(typed);
  const { rows } = isCaseNumber(number) ? await listCases(ctx, listKinds(), { q: number }) : { rows: [] };
  return rows[0];
}
