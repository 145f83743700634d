// `/desk/field-checks/ours`: what checks found with the organ one works in.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { holds } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { OURS } from '../addresses.ts';
import { permissions } from '../contract.ts';
import { findingKind } from '../rules/finding.ts';
import { words } from '../words.ts';

const KINDS = [findingKind];

export const ourFindingsPage = resource({
  name: 'desk-field-findings',
  path: OURS,
  face: 'bench',
  access: holds(permissions.answer),
  load: async (ctx): Promise<{ rows: readonly NewestCase[] }> => ({ rows: await loadNewest(ctx, KINDS) }),
  view: ({ rows }, page) => {
    const w = words.in(page.lang);
    const said = { title: w.ours, listed: w.oursListed, none: w.oursNone };
    return showNewest({ ...said, address: OURS, kinds: KINDS, rows, form: null }, page);
  },
});
