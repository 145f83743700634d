// `/pick/organs`, `/pick/regions`: what fits what somebody has typed so far, for the pickers of both faces.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { nameIn } from './contract.ts';
import { searchOrgans } from './service/read.ts';
import { searchRegions } from './store/regions.ts';

const EVERYWHERE = [{ path: '', deep: true }];
const MOST_OFFERED = 10;
const query = z.object({ q: z.string().trim().max(50).default('') });

export const organPick = resource({
  name: 'pick-organs',
  path: '/pick/organs',
  access: anyone,
  query,
  load: async (ctx, { query: { q } }) => {
    const found = await searchOrgans(ctx.db, { typed: q, scopes: EVERYWHERE, at: ctx.now, limit: MOST_OFFERED });
    return {
      options: found.map((organ) => ({ value: organ.code, text: nameIn(ctx.lang, organ), note: organ.code })),
    };
  },
});

export const regionPick = resource({
  name: 'pick-regions',
  path: '/pick/regions',
  access: anyone,
  query,
  load: async (ctx, { query: { q } }) => {
    const found = q === '' ? [] : await searchRegions(ctx.db, q, MOST_OFFERED);
    return { options: found.map(({ code, place }) => ({ value: code, text: place, note: code })) };
  },
});
