// Finished pages for anonymous readers, kept as bytes until something they show changes.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from './negotiation.ts';

export interface CachedPage {
  readonly plain: Buffer;
  /** Weak: it stands for the page in each of its encodings. */
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The page compressed: at the first reader who wants it so, not before. */
  encode(encoding: Encoding): Buffer;
}

/** When a page was made: read before `mark`, kept at `now`. */
export interface Making {
  readonly mark: number;
  readonly now: number;
}

export interface PageCache {
  find(key: string, now: number): CachedPage | undefined;
  /** Taken before a page's data are read and handed to `keep`, so that a change heard of meanwhile is not lost. */
  mark(): number;
  /** Gives the page; it is kept for others unless something changed while it was being made. */
  keep(
    key: string,
    tags: readonly string[],
    page: Buffer,
    headers: Readonly<Record<string, string>>,
    making: Making,
  ): CachedPage;
  /** Forgets every page that carries one of the tags. */
  touch(tags: readonly string[]): void;
  /** Forgets everything: changes may have gone unheard. */
  clear(): void;
}

/** Pages also grow old by themselves, in case a change was made by another process that could not be heard. */
const MAX_AGE_MS = 60_000;
/** Of uncompressed pages. Those not asked for longest go first, so that a flood of addresses drowns no page in use. */
const MOST_BYTES = 64 * 1_048_576;

interface Entry {
  readonly page: CachedPage;
  readonly tags: readonly string[];
  readonly until: number;
}

export function openPageCache(mostBytes = MOST_BYTES): PageCache {
  const entries = new Map<string, Entry>();
  const byTag = new Map<string, Set<string>>();
  let bytes = 0;
  let changes = 0;

  function forget(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    for (const tag of entry.tags) {
      const keys = byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) byTag.delete(tag);
    }
    bytes -= entry.page.plain.length;
    entries.delete(key);
  }

  function add(key: string, entry: Entry): void {
    forget(key);
    entries.set(key, entry);
    bytes += entry.page.plain.length;
    for (const tag of entry.tags) {
      const keys = byTag.get(tag) ?? new Set();
      byTag.set(tag, keys.add(key));
    }
    for (const oldest of entries.keys()) {
      if (bytes <= mostBytes) return;
      forget(oldest);
    }
  }

  return {
    find(key, now) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.until <= now) {
        forget(key);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.page;
    },
    mark: () => changes,
    keep(key, tags, plain, headers, { mark, now }) {
      const page = makePage(plain, headers);
      if (mark === changes) add(key, { page, tags, until: now + MAX_AGE_MS });
      return page;
    },
    touch(tags) {
      changes++;
      for (const tag of tags) for (const key of [...(byTag.get(tag) ?? [])]) forget(key);
    },
    clear() {
      changes++;
      for (const key of [...entries.keys()]) forget(key);
    },
  };
}

function makePage(plain: Buffer, headers: Readonly<Record<string, string>>): CachedPage {
  const encoded = new Map<Encoding, Buffer>();
  return {
    plain,
    headers,
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    encode(encoding) {
      const known = encoded.get(encoding);
      if (known) return known;
      const made = encoding === 'br' ? brotliCompressSync(plain, BROTLI) : gzipSync(plain);
      encoded.set(encoding, made);
      return made;
    },
  };
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
