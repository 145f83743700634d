// Keeps files in a folder, spread over 256 folders by the first digits of their ids.
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobDriver } from './store.ts';

/** The driver for one machine, or for several that share a folder. */
export function diskDriver(folder: string): BlobDriver {
  const placeOf = (id: string) => join(folder, id.slice(0, 2), id);
  const has = (id: string) =>
    access(placeOf(id)).then(
      () => true,
      () => false,
    );
  return {
    async keep(path, id) {
      const place = placeOf(id);
      await mkdir(dirname(place), { recursive: true });
      // A rename is whole or not at all; a second file of the same id has the same bytes.
      await rename(path, place);
      await flushFolder(dirname(place));
    },
    open: async (id, part) => ((await has(id)) ? createReadStream(placeOf(id), part) : undefined),
    has,
    drop: (id) => rm(placeOf(id), { force: true }),
  };
}

/** Makes the new name survive a power cut, as the bytes already do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
