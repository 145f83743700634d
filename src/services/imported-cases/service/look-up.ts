// Finding an imported case by what its applicant still knows: the old number, the name, the whole ID number.
import { findElsewhere } from '#kernel/cases/queries/elsewhere.ts';
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import type { Context } from '#platform/http/context.ts';
import { codeOfImported } from './import.ts';

export interface Asked {
  readonly number: string;
  readonly name: string;
  readonly idNumber: string;
}

/**
 * The case's number here and its query code. Old numbers run on and names are known, so that both together prove
 * nothing: the whole ID number is asked as well. Which of the three is wrong is not told.
 */
export async function lookUpOldCase(ctx: Context, asked: Asked): Promise<{ number: string; code: string } | undefined> {
  const { vault } = ctx.runtime;
  const typed = asked.idNumber.toUpperCase();
  const idIndex = vault.blindIndex(readIdNumber(typed)?.number ?? typed);
  const found = await findElsewhere(ctx.db, { number: asked.number, name: asked.name, idIndex });
  return found && { number: found.number, code: codeOfImported(vault, found.id) };
}
