// Blank forms and filled examples that a pack brings for its items: files of its folder `papers`, named by what is in them.
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileStore } from '#platform/files/store.ts';
import { type Paper, paperSchema } from '#services/items/contract.ts';
import { listPapers } from '#services/items/rules/papers.ts';
import type { FileFault, PackLine } from './pack.ts';

/** As large as a form may be. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Puts every file that the items name into the store. One that is missing, or whose bytes are not those of its id, is a
 * fault of its line. A file that the pack is refused with is swept away like any that nothing holds.
 */
export async function keepPapers(files: FileStore, folder: string, lines: readonly PackLine[]): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  const kept = new Map<string, boolean>();
  for (const { line, value } of lines) {
    for (const { path, paper: named } of listPapers((value as { content?: unknown } | null)?.content)) {
      // What is not named as a file is told by the schema of the line.
      const { data: paper } = paperSchema.safeParse(named);
      if (!paper) continue;
      const key = `${paper.id} ${paper.name}`;
      if (!kept.has(key)) kept.set(key, await keepOne(files, join(folder, 'papers', basename(paper.name)), paper));
      if (kept.get(key)) continue;
      const reason = `there is no file papers/${paper.name} with this SHA-256`;
      faults.push({ file: 'items.jsonl', line, field: `content.${path}`, reason });
    }
  }
  return faults;
}

async function keepOne(files: FileStore, place: string, paper: Paper): Promise<boolean> {
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  if (!isThere) return files.has(paper.id);
  const stored = await files.put(createReadStream(place), { name: paper.name, maxBytes: MOST_BYTES });
  return stored.id === paper.id;
}
