// Blank forms and filled examples that a pack brings for its items: files of its folder `papers`, named by what is in them.
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { scanFaultOf } from '#kernel/documents/scan/fault.ts';
import type { Context } from '#platform/http/context.ts';
import { type Paper, paperSchema } from '#services/items/contract.ts';
import { listPapers } from '#services/items/rules/papers.ts';
import type { FileFault, PackLine } from './pack.ts';
import { inspectPaper } from './secrets.ts';

/** As large as a form may be. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Puts every file that the items name into the store. One that is missing, or whose bytes are not those of its id, is a
 * fault of its line. A file that the pack is refused with is swept away like any that nothing holds.
 */
export async function keepPapers(ctx: Context, folder: string, lines: readonly PackLine[]): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  const kept = new Map<string, Kept>();
  for (const { line, value } of lines) {
    for (const { path, paper: named } of listPapers((value as { content?: unknown } | null)?.content)) {
      // What is not named as a file is told by the schema of the line.
      const { data: paper } = paperSchema.safeParse(named);
      if (!paper) continue;
      const key = `${paper.id} ${paper.name}`;
      if (!kept.has(key)) kept.set(key, await keepOne(ctx, join(folder, 'papers', basename(paper.name)), paper));
      const { refused, is } = kept.get(key) ?? {};
      if (is && !refused) continue;
      const reason = refused ?? `there is no file papers/${paper.name} with this SHA-256`;
      faults.push({ file: 'items.jsonl', line, field: `content.${path}`, reason });
    }
  }
  return faults;
}

/** Whether it is the one that is named, and what the scan for secrets says to it. */
interface Kept {
  readonly is: boolean;
  readonly refused?: string | undefined;
}

async function keepOne(ctx: Context, place: string, paper: Paper): Promise<Kept> {
  const { files } = ctx.runtime;
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  if (!isThere) return { is: await files.has(paper.id) };
  let is = false;
  const refused = await scanFaultOf(async () => {
    const asked = { name: paper.name, maxBytes: MOST_BYTES, inspect: inspectPaper(ctx) };
    is = (await files.put(createReadStream(place), asked)).id === paper.id;
  }, 'en');
  return { is, refused };
}
