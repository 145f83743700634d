// Whether files that a program names by id are really here.
import type { FieldFault } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import type { Material } from '../contract.ts';

/** Ids are hashes of what is kept for good, so one that was found stays found; only the memory is bounded. */
const found = new Set<string>();
const MOST_FOUND = 10_000;

/** A fault for each material whose file the store does not have. */
export async function findMissingFiles(ctx: Context, materials: readonly Material[]): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const { code, fileId } of materials) {
    if (fileId === undefined || (await isStored(ctx, fileId))) continue;
    const message = ctx.lang === 'en' ? 'Please upload this file again' : '没有找到这个文件，请重新上传';
    faults.push({ path: `materials.${code}`, message });
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
