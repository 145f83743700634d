// Writes a ZIP while it is being read: what it holds is opened one after another, and never all in memory.
import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  /** Texts and papers as bytes; what may be large is opened when its turn comes, and kept as it is. */
  readonly body: Uint8Array | (() => Promise<Readable>);
}

/** What the form can hold without its extension for larger ones, with room for its table of contents. */
export const MOST_IN_ZIP = 4_000_000_000;

/** Goes no faster than it is read. A body that breaks off breaks the whole off, so that nobody takes it to be whole. */
export function streamZip(entries: readonly ZipEntry[]): Readable {
  return Readable.from(write(entries), { objectMode: false });
}

async function* write(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  for (const { name, body } of entries) {
    const entry = typeof body === 'function' ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    if (typeof body === 'function') {
      for await (const chunk of await body()) {
        entry.push(chunk);
        yield* take();
      }
      entry.push(new Uint8Array(0), true);
    } else entry.push(body, true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** A name that leads nowhere when it is unpacked. */
export const nameInZip = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}<>:"|?*/\\]/gu, '_').replace(/^\.+/, '_') || '_';
