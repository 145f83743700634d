// `/pick/items`: service items that fit what somebody has typed so far, those of their own organ first.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { searchOffers } from '../store/live.ts';

const MOST_OFFERED = 10;

export const itemPick = resource({
  name: 'pick-items',
  path: '/pick/items',
  access: anyone,
  query: z.object({ q: z.string().trim().max(50).default('') }),
  load: async ({ db, actor, now, lang }, { query }) => {
    if (query.q === '') return { options: [] };
    const near = actor.unit?.path ?? '';
    const found = await searchOffers(db, { typed: query.q, near, now, limit: MOST_OFFERED });
    return {
      options: found.map(({ code, organName, organNameEn, ...item }) => ({
        value: code,
        text: nameIn(lang, item),
        note: nameIn(lang, { name: organName, nameEn: organNameEn }),
      })),
    };
  },
});
