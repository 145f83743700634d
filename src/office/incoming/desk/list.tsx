// `/desk/incoming`: what was registered last.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { type PageView, resource } from '#platform/http/resource.ts';
import { DESK, permissions } from '../contract.ts';
import { incomingKind } from '../rules/kind.ts';
import { words } from '../words.ts';

export const incomingDesk = resource({
  name: 'desk-incoming',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  load: (ctx): Promise<NewestCase[]> => loadNewest(ctx, [incomingKind]),
  view: (rows: NewestCase[], page): PageView => {
    const { title, listed, none } = words.in(page.lang);
    return showNewest({ title, listed, none, address: DESK, kinds: [incomingKind], rows, form: null }, page);
  },
});
