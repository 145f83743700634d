// Opens the file store that the settings ask for, and takes files in: count, hash, look, scan, keep.
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { Config } from '#platform/config/config.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { DAY_MS } from '#platform/time.ts';
import { diskDriver } from './disk.ts';
import { endingOf, findType, KNOWN_ENDINGS } from './kinds.ts';
import { s3Driver } from './s3.ts';
import { clamdScan } from './scan.ts';
import {
  type BlobDriver,
  type FileStore,
  fileEmpty,
  fileInfected,
  fileKindMismatch,
  fileKindRefused,
  fileMissing,
  fileTooLarge,
  type ListHeld,
  type PutOptions,
  type Scan,
  type StoredFile,
} from './store.ts';

/** The store of this process: an object store when one is set, else the data folder. */
export function openFileStore(config: Pick<Config, 'dataFolder' | 's3' | 'virusScanner'>, db: Db): FileStore {
  const folder = join(config.dataFolder, 'files');
  return createFileStore({
    db,
    incoming: join(folder, 'incoming'),
    driver: config.s3 ? s3Driver(config.s3) : diskDriver(folder),
    ...(config.virusScanner ? { scan: clamdScan(config.virusScanner) } : {}),
  });
}

interface Parts {
  readonly db: Db;
  /** Folder for files on their way in; on the disk driver's own file system, so that it can move them. */
  readonly incoming: string;
  readonly driver: BlobDriver;
  readonly scan?: Scan;
}

/** A store over any driver. */
export function createFileStore(parts: Parts): FileStore {
  mkdirSync(parts.incoming, { recursive: true });
  clearLeftOvers(parts.incoming);
  return {
    put: (stream, options) => put(parts, stream, options),
    async open(id, part) {
      const bytes = isFileId(id) ? await parts.driver.open(id, part) : undefined;
      if (!bytes) throw fileMissing();
      return bytes;
    },
    has: async (id) => isFileId(id) && parts.driver.has(id),
    find: (id) => find(parts.db, id),
    sweep: (sentBefore, listHeld) => sweep(parts, sentBefore, listHeld),
  };
}

function isFileId(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

async function find(db: Db, id: string): Promise<Pick<StoredFile, 'size' | 'type'> | undefined> {
  const { rows } = await sql<Pick<StoredFile, 'size' | 'type'>>`
    SELECT size::int, type FROM stored_file WHERE id = ${id}`.execute(db);
  return rows[0];
}

async function put(parts: Parts, stream: Readable, options: PutOptions): Promise<StoredFile> {
  const name = cleanName(options.name);
  const ending = endingOf(name);
  const accept = options.accept ?? KNOWN_ENDINGS;
  if (!accept.includes(ending) || !KNOWN_ENDINGS.includes(ending)) {
    stream.destroy();
    throw fileKindRefused({ name, accept });
  }
  const path = join(parts.incoming, randomUUID());
  try {
    const { id, size } = await receive(stream, path, name, options.maxBytes);
    const type = await findType(path, ending);
    if (type === undefined) throw fileKindMismatch({ name, ending });
    if (await parts.scan?.(path)) throw fileInfected({ name });
    await options.inspect?.(path, { name, type });
    // The row first: a sweep that is deleting the same file is waited for, and one that comes later sees it was just sent.
    await sql`
      INSERT INTO stored_file (id, size, type) VALUES (${id}, ${size}, ${type})
      ON CONFLICT (id) DO UPDATE SET sent_at = now()
    `.execute(parts.db);
    await parts.driver.keep(path, id, size);
    return { id, size, type, name };
  } finally {
    await rm(path, { force: true });
  }
}

const SWEEP_BATCH = 500;

/** One that is held counts as sent anew, so that each night looks at a few of the many and not at all of them. */
async function sweep({ db, driver }: Parts, sentBefore: Date, listHeld: ListHeld): Promise<number> {
  for (let gone = 0; ; ) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM stored_file WHERE sent_at < ${sentBefore} LIMIT ${SWEEP_BATCH}`.execute(db);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return gone;
    const held = new Set(await listHeld(db, ids));
    await sql`
      UPDATE stored_file SET sent_at = greatest(now(), ${sentBefore}) WHERE id = ANY(${[...held]}::text[])`.execute(db);
    for (const id of ids.filter((one) => !held.has(one))) gone += await dropOne(db, driver, id, sentBefore);
  }
}

/** Row and bytes together, and neither when it was sent again meanwhile. */
function dropOne(db: Db, driver: BlobDriver, id: string, sentBefore: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const row = await sql`DELETE FROM stored_file WHERE id = ${id} AND sent_at < ${sentBefore}`.execute(tx);
    if (row.numAffectedRows !== 1n) return 0;
    await driver.drop(id);
    return 1;
  });
}

/** Streams into a local file; `flush` puts it on the disk before we say that we have it. */
async function receive(
  stream: Readable,
  path: string,
  name: string,
  maxBytes: number,
): Promise<{ id: string; size: number }> {
  const hash = createHash('sha256');
  const count = { bytes: 0 };
  const file = createWriteStream(path, { flush: true, mode: 0o600 });
  try {
    await pipeline(stream, measure(hash, count, name, maxBytes), file);
  } finally {
    // Broken off while it is being opened, a file would come into being after it was tidied up.
    if (!file.closed) await once(file, 'close');
  }
  if (count.bytes === 0) throw fileEmpty({ name });
  return { id: hash.digest('hex'), size: count.bytes };
}

function measure(hash: Hash, count: { bytes: number }, name: string, maxBytes: number) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      count.bytes += chunk.length;
      if (count.bytes > maxBytes) throw fileTooLarge({ name, maxBytes });
      hash.update(chunk);
      yield chunk;
    }
  };
}

const LONGEST_NAME = 120;

/** The last part of a path, without signs that could mislead a reader or a file system; its ending stays. */
function cleanName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*/]/gu, '')
    .trim();
  const ending = endingOf(clean);
  return clean.length <= LONGEST_NAME ? clean : `${clean.slice(0, LONGEST_NAME - ending.length - 1)}.${ending}`;
}

/** A killed process could not tidy up what it was receiving. */
function clearLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > DAY_MS) rmSync(path, { force: true });
  }
}
