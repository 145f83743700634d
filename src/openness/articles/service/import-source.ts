// Where an older site lies: its list, and the files beside it, in an archive, in a folder, or none but the list.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Runtime } from '#platform/runtime.ts';
import { EXTRACT_LIMITS } from '#platform/text/extract/contract.ts';
import { decode, isBomb } from '#platform/text/extract/zip.ts';
import { linesOfFile, type OpenLines } from '#platform/text/lines.ts';
import { importBroken } from '../contract.ts';

export interface OldSite {
  readonly rows: OpenLines;
  /** Bytes of a file by its path beside the list; undefined when there is none that may be read. */
  open(path: string): Promise<Readable | undefined>;
  close(): Promise<void>;
}

const LIST = /\.(?:csv|jsonl)$/i;
/** A body may stand in its row. */
const LONGEST_ROW = 1_000_000;
/** Their names are held while the archive is read. */
export const MOST_ENTRIES = 20_000;

/** A list or an archive of the file store. @throws importBroken */
export async function openKeptSite(
  { files }: Pick<Runtime, 'files'>,
  { fileId, fileName }: { readonly fileId: string; readonly fileName: string },
): Promise<OldSite> {
  if (LIST.test(fileName)) {
    const rows = await linesOfFile(() => files.open(fileId), fileName, LONGEST_ROW);
    return { rows, open: async () => undefined, close: async () => undefined };
  }
  const path = join(tmpdir(), randomUUID());
  const remove = () => rm(path, { force: true });
  try {
    await pipeline(await files.open(fileId), createWriteStream(path, { mode: 0o600 }));
    const site = await openArchive(path);
    return { ...site, close: () => site.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What an engineer names on the command line: a folder, an archive or a list. @throws importBroken */
export async function openSiteAt(path: string): Promise<OldSite> {
  if ((await stat(path)).isDirectory()) return openFolder(path);
  if (/\.zip$/i.test(path)) return openArchive(path);
  const rows = await linesOfFile(async () => createReadStream(path), path, LONGEST_ROW);
  return { rows, open: async () => undefined, close: async () => undefined };
}

async function openFolder(folder: string): Promise<OldSite> {
  const home = await realpath(folder);
  const list = findList(await readdir(home));
  const rows = await linesOfFile(async () => createReadStream(join(home, list)), list, LONGEST_ROW);
  return {
    rows,
    open: async (path) => {
      // A link that leads out of the folder leads nowhere.
      const place = await realpath(join(home, path)).catch(() => '');
      const isInside = place.startsWith(home + sep) && (await stat(place)).isFile();
      return isInside ? createReadStream(place) : undefined;
    },
    close: async () => undefined,
  };
}

async function openArchive(path: string): Promise<OldSite> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(() => {
    throw importBroken({ why: 'notZip' });
  });
  try {
    const entries = await listEntries(zip);
    const list = findList([...entries.keys()]);
    const home = list.slice(0, list.lastIndexOf('/') + 1);
    const open = async (name: string) => {
      const entry = entries.get(name);
      return entry && !isBomb(entry, EXTRACT_LIMITS) ? zip.openReadStreamPromise(entry) : undefined;
    };
    const readList = async () => {
      const entry = entries.get(list);
      if (!entry || entry.isEncrypted()) throw importBroken({ why: 'notZip' });
      return zip.openReadStreamPromise(entry);
    };
    const rows = await linesOfFile(readList, list, LONGEST_ROW);
    return { rows, open: (name) => open(home + name), close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** By their paths; names that older Windows packed are in GB 18030. */
async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw importBroken({ why: 'tooManyFiles' });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(decode(entry.fileNameRaw).replaceAll('\\', '/'), entry);
  } catch {
    throw importBroken({ why: 'notZip' });
  }
  return entries;
}

/** The one list that lies nearest to the top. */
function findList(names: readonly string[]): string {
  const lists = names.filter((name) => LIST.test(name));
  const depthOf = (name: string) => name.split('/').length;
  const top = Math.min(...lists.map(depthOf));
  const [list, other] = lists.filter((name) => depthOf(name) === top);
  if (list === undefined || other !== undefined) throw importBroken({ why: 'noList' });
  return list;
}
