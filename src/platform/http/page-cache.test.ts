// The cache of finished pages: what it keeps, what it forgets, and what it never takes in.
import { describe, expect, it } from 'vitest';
import { openPageCache, type PageCache } from './page-cache.ts';

const keep = (cache: PageCache, key: string, text: string, tags = ['t'], mark = cache.mark()) =>
  cache.keep(key, tags, Buffer.from(text), {}, { mark, now: 0 });
const find = (cache: PageCache, key: string, now = 1) => cache.find(key, now)?.plain.toString();

describe('the page cache', () => {
  it('keeps a page made before a change was heard of for nobody', () => {
    const cache = openPageCache();
    const mark = cache.mark();
    cache.touch(['other']);
    expect(keep(cache, 'a', 'old', ['t'], mark).plain.toString()).toBe('old');
    expect(find(cache, 'a')).toBeUndefined();
  });

  it('lets those go that nobody asked for longest, when room runs out', () => {
    const cache = openPageCache(30);
    for (const key of ['a', 'b', 'c']) keep(cache, key, 'x'.repeat(10));
    find(cache, 'a');
    keep(cache, 'd', 'x'.repeat(10));
    expect(['a', 'b', 'c', 'd'].filter((key) => find(cache, key))).toEqual(['a', 'c', 'd']);
  });

  it('counts a page kept again once', () => {
    const cache = openPageCache(30);
    for (let i = 0; i < 10; i++) keep(cache, 'a', 'x'.repeat(10));
    keep(cache, 'b', 'x'.repeat(20));
    expect([find(cache, 'a'), find(cache, 'b')]).toEqual(['x'.repeat(10), 'x'.repeat(20)]);
  });

  it('follows the tags a page carries now', () => {
    const cache = openPageCache();
    keep(cache, 'a', 'one', ['old']);
    keep(cache, 'a', 'two', ['new']);
    cache.touch(['old']);
    expect(find(cache, 'a')).toBe('two');
    cache.touch(['new']);
    expect(find(cache, 'a')).toBeUndefined();
  });

  it('forgets by age, and all at once', () => {
    const cache = openPageCache();
    keep(cache, 'a', 'one');
    expect(find(cache, 'a', 59_999)).toBe('one');
    expect(find(cache, 'a', 60_000)).toBeUndefined();
    keep(cache, 'b', 'two');
    cache.clear();
    expect(find(cache, 'b')).toBeUndefined();
  });
});
