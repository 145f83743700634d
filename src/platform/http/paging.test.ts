// The pager's links: forward and back over the same pages, with the list's conditions kept.
import { describe, expect, it } from 'vitest';
import { linkPages } from './paging.ts';

const follow = (link: string | undefined) => Object.fromEntries(new URL(link ?? '', 'http://x').searchParams);

describe('the links of a list', () => {
  it('lead back over the very pages that were read', () => {
    const one = { q: '食品' };
    const two = follow(linkPages('/services', one, 'B').next);
    const three = follow(linkPages('/services', two, 'C').next);
    const four = follow(linkPages('/services', three, 'D').next);
    expect(four).toEqual({ q: '食品', after: 'D', trail: 'B!C' });
    expect(follow(linkPages('/services', four, null).previous)).toEqual(three);
    expect(follow(linkPages('/services', three, null).previous)).toEqual(two);
    expect(follow(linkPages('/services', two, null).previous)).toEqual(one);
    expect(follow(linkPages('/services', four, null).first)).toEqual(one);
  });

  it('name no page that is not there', () => {
    expect(linkPages('/desk', {}, null)).toEqual({});
    expect(linkPages('/desk', { after: 'B' }, null)).toEqual({ previous: '/desk' });
  });

  it('stay short however far somebody reads', () => {
    let query: Record<string, string> = {};
    for (let page = 0; page < 200; page++) query = follow(linkPages('/desk', query, `cursor-${page}`).next);
    expect(query.trail?.split('!')).toHaveLength(20);
  });
});
