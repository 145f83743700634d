// Whether files that a program names by id are really here.
import { type FieldFault, invalidInput } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import type { Context } from '#platform/http/context.ts';
import type { Material } from '../contract.ts';

/** Ids are hashes of what is kept for good, so one that was found stays found; only the memory is bounded. */
const found = new Set<string>();
const MOST_FOUND = 10_000;

const AGAIN = { zh: '没有找到这个文件，请重新上传', en: 'Please upload this file again' };

function faultOf(ctx: Context, code: string): FieldFault {
  return { path: `materials.${code}`, message: AGAIN[ctx.lang === 'en' ? 'en' : 'zh'] };
}

/**
 * Files named from outside come with the ticket their sender was given.
 * @throws invalidInput in the words of a file that is not there: whether somebody else has it is not told.
 */
export function requireOwnFiles(ctx: Context, materials: readonly Material[]): void {
  const faults = materials
    .filter(({ fileId: id, ticket }) => id !== undefined && !isTicketed(ctx.runtime.vault, { id, ticket }))
    .map(({ code }) => faultOf(ctx, code));
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
}

/** A fault for each material whose file the store does not have. */
export async function findMissingFiles(ctx: Context, materials: readonly Material[]): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const { code, fileId } of materials) {
    if (fileId === undefined || (await isStored(ctx, fileId))) continue;
    faults.push(faultOf(ctx, code));
  }
  return faults;
}

export async function isStored(ctx: Context, id: string): Promise<boolean> {
  if (found.has(id)) return true;
  if (!(await ctx.runtime.files.has(id))) return false;
  if (found.size >= MOST_FOUND) found.clear();
  found.add(id);
  return true;
}
