// The card of the organs room.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { organPage } from './desk/organ.tsx';
import { treePage } from './desk/tree.tsx';
import { organsPage } from './pages.tsx';
import { organPick, regionPick } from './pick.ts';
import { findOrganByCode } from './service/read.ts';
import { organSearch } from './service/search.ts';
import { words } from './words.ts';

export const organs: Module = {
  name: 'organs',
  tables: ['region', 'organ', 'organ_code_history'],
  resources: [organsPage, treePage, organPage, organPick, regionPick],
  subjects: {
    organ: async (ctx, input) => {
      const organ = await findOrganByCode(ctx.db, String(input.code));
      return organ && { paths: [organ.path], owners: [], codeInHand: false };
    },
  },
  searchSources: [organSearch],
  menu: [
    {
      face: 'bench',
      href: '/desk/organs',
      zh: words.zh.benchMenu,
      en: words.en.benchMenu,
      icon: 'org',
      group: 'administration',
      order: 80,
      permission: permissions.see,
    },
  ],
  permissions: {
    [permissions.see]: {
      zh: '查看机构树',
      en: 'See the tree of organs',
      roles: ['city-admin', 'county-admin', 'department-admin', 'security-admin', 'auditor', 'operator'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '设立、更名、调整和撤销机构',
      en: 'Set up, rename, move and close organs',
      roles: ['city-admin', 'county-admin'],
      deep: true,
    },
  },
  words: [words],
};
