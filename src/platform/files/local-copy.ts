// A kept file as a local one, for programs that read files by their paths.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './store.ts';

/** The copy is gone once `use` is done. @throws fileMissing */
export async function withLocalCopy<T>(
  files: Pick<FileStore, 'open'>,
  id: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), randomUUID());
  try {
    await pipeline(await files.open(id), createWriteStream(path));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
