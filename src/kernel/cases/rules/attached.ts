// A file that somebody hands in with an act, as a material of the case. Pure.
import type { MaterialChange } from '../contract.ts';
import type { SentFile } from '../fields.ts';

/** Under a code of its own: `evidence-3` when the case has two materials. */
export function attachTo(
  { materials }: { readonly materials: readonly unknown[] },
  { name, file, source = 'upload' }: { readonly name: string; readonly file: SentFile; readonly source?: string },
): MaterialChange {
  const code = `evidence-${materials.length + 1}`;
  return { code, name, source, state: 'given', fileId: file.id, fileName: file.name };
}

/** What came with the case itself. */
export const attachAll = (files: readonly SentFile[], source: string): MaterialChange[] =>
  files.map((file, index) => attachTo({ materials: files.slice(0, index) }, { name: file.name, file, source }));
