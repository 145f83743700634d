// `/desk/pick/officers`: officers of one's own organ, and of those one may see, who fit what was typed so far.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { member } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { permissions } from '../contract.ts';
import { titleIn } from '../rules/title.ts';
import { listRegister } from '../store/register.ts';

const MOST_OFFERED = 10;

export const officerPick = resource({
  name: 'pick-officers',
  path: '/desk/pick/officers',
  face: 'bench',
  access: member,
  query: z.object({ q: z.string().trim().max(50).default('') }),
  load: async ({ db, actor, lang }, { query }) => {
    const own = actor.unit ? [{ path: actor.unit.path, deep: true }] : [];
    const scopes = [...own, ...actor.scopes(permissions.see)];
    if (scopes.length === 0 || query.q === '') return { options: [] };
    const found = await listRegister(db, { scopes, typed: query.q, state: 'active', limit: MOST_OFFERED });
    return {
      options: found.map((one) => ({
        value: one.login,
        text: nameIn(lang, one),
        note: `${nameIn(lang, { name: one.organ, nameEn: one.organEn })} · ${titleIn(lang, one)}`,
      })),
    };
  },
});
