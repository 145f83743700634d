// Finished pages for anonymous readers, kept as bytes until something they show changes.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface CachedPage {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageCache {
  find(key: string, now: number): CachedPage | undefined;
  keep(
    key: string,
    tags: readonly string[],
    page: Buffer,
    headers: Readonly<Record<string, string>>,
    now: number,
  ): CachedPage;
  /** Forgets every page that carries one of the tags. */
  touch(tags: readonly string[]): void;
}

/** Pages also grow old by themselves, in case a change was made by another process that could not be heard. */
const MAX_AGE_MS = 60_000;
const MAX_PAGES = 5_000;

interface Entry {
  readonly page: CachedPage;
  readonly tags: readonly string[];
  readonly until: number;
}

export function openPageCache(): PageCache {
  const entries = new Map<string, Entry>();
  const byTag = new Map<string, Set<string>>();

  function forget(key: string): void {
    for (const tag of entries.get(key)?.tags ?? []) byTag.get(tag)?.delete(key);
    entries.delete(key);
  }

  return {
    find(key, now) {
      const entry = entries.get(key);
      if (entry && entry.until > now) return entry.page;
      if (entry) forget(key);
      return undefined;
    },
    keep(key, tags, plain, headers, now) {
      const oldest = entries.keys().next().value;
      if (entries.size >= MAX_PAGES && oldest !== undefined) forget(oldest);
      const page: CachedPage = { plain, headers, etag: etagOf(plain), ...compress(plain) };
      entries.set(key, { page, tags, until: now + MAX_AGE_MS });
      for (const tag of tags) {
        const keys = byTag.get(tag) ?? new Set();
        byTag.set(tag, keys.add(key));
      }
      return page;
    },
    touch(tags) {
      for (const tag of tags) for (const key of byTag.get(tag) ?? []) forget(key);
    },
  };
}

function compress(plain: Buffer): { gzip: Buffer; brotli: Buffer } {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { gzip: gzipSync(plain), brotli: brotliCompressSync(plain, quality) };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
