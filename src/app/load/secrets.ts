// Nothing in a city pack may bear a mark of a state secret: its lines, and the forms it brings as files.
import type { NamedText } from '#kernel/documents/registry.ts';
import { gatherNamed } from '#kernel/documents/scan/acts.ts';
import { scanFaultOf } from '#kernel/documents/scan/fault.ts';
import { findSecretMark } from '#kernel/documents/scan/rules.ts';
import { inspectFile, refuseSecrets } from '#kernel/documents/scan/service.ts';
import type { Context } from '#platform/http/context.ts';
import type { FileFault, PackLine } from './pack.ts';

/** The entrance that refusals are put down under. */
const ENTRANCE = 'pack';
/** Its room looks at it more closely: everything in it becomes public. */
const OWN_SCAN = 'articles.jsonl';

export interface Marked {
  readonly file: string;
  readonly line: number;
  readonly text: NamedText;
}

/** Texts of lines that bear a mark, one for each line. */
export function listMarked(file: string, lines: readonly PackLine[]): Marked[] {
  if (file === OWN_SCAN) return [];
  return lines.flatMap(({ line, value }): Marked[] => {
    const text = gatherNamed(value).find((one) => findSecretMark(one) !== undefined);
    return text ? [{ file, line, text }] : [];
  });
}

/** Each is put down, without a word of what it was, and is a fault of its line. */
export async function refuseMarked(ctx: Context, marked: readonly Marked[]): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const { file, line, text } of marked) {
    const entry = { entrance: ENTRANCE, subject: `${file}:${line}`, texts: [text] };
    const reason = await scanFaultOf(() => refuseSecrets(ctx, entry), 'en');
    if (reason) faults.push({ file, line, field: text.name, reason });
  }
  return faults;
}

/** Looks into a form before its bytes are kept: it becomes public. @throws markedSecret */
export const inspectPaper =
  (ctx: Context) =>
  (path: string, file: { readonly name: string; readonly type: string }): Promise<void> =>
    inspectFile(ctx, path, file, ENTRANCE);
