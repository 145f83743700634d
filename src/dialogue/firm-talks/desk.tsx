// `/desk/firm-talks`: the newest talks with firms; each is answered on its case.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { DESK, permissions, TALKS } from './contract.ts';
import { talkKind } from './rules.ts';
import { words } from './words.ts';

export const talksDesk = resource({
  name: 'desk-firm-talks',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<{ rows: readonly NewestCase[] }> => ({ rows: await loadNewest(ctx, [talkKind]) }),
  view: ({ rows }, page) => {
    const { title, listed, deskNone, onSite } = words.in(page.lang);
    const beside = { href: TALKS, text: onSite };
    return showNewest(
      { title, listed, none: deskNone, address: DESK, kinds: [talkKind], rows, form: null, beside },
      page,
    );
  },
});
