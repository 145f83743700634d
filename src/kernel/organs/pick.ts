// `/pick/organs`: organs that fit what somebody has typed so far, for the pickers of both faces.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { nameIn } from './contract.ts';
import { searchOrgans } from './service/read.ts';

const EVERYWHERE = [{ path: '', deep: true }];
const MOST_OFFERED = 10;

export const organPick = resource({
  name: 'pick-organs',
  path: '/pick/organs',
  access: anyone,
  query: z.object({ q: z.string().trim().max(50).default('') }),
  load: async (ctx, { query }) => {
    const found = await searchOrgans(ctx.db, { typed: query.q, scopes: EVERYWHERE, at: ctx.now, limit: MOST_OFFERED });
    return {
      options: found.map((organ) => ({ value: organ.code, text: nameIn(ctx.lang, organ), note: organ.code })),
    };
  },
});
