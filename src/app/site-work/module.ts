// The card of the yearly work tables of sites.
import { findSite } from '#openness/sites/store/read.ts';
import type { Module } from '#platform/module.ts';
import { DESK, permissions, WORK_SITE } from './contract.ts';
import { deskWorkRow, deskWorkTable } from './desk.tsx';
import { deskWorkTables } from './desk-list.tsx';
import { workPage, workPdf, workXlsx } from './page.tsx';
import { words } from './words.ts';

const keepers = ['editor', 'information-officer'];

export const siteWork: Module = {
  name: 'site-work',
  tables: ['site_work_entry', 'site_work_table'],
  resources: [workPage, workPdf, workXlsx, deskWorkTables, deskWorkTable, deskWorkRow],
  subjects: {
    [WORK_SITE]: async ({ db }, input) => {
      const site = await findSite(db, String(input.site));
      return site && { paths: [site.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看网站工作年度报表',
      en: 'See yearly work tables of sites',
      roles: [...keepers, 'section-head', 'organ-head', 'supervisor'],
      deep: true,
    },
    [permissions.enter]: {
      zh: '登记网站工作年度报表',
      en: 'Enter figures of yearly work tables',
      roles: keepers,
      deep: true,
    },
    [permissions.publish]: {
      zh: '发布网站工作年度报表',
      en: 'Publish yearly work tables of sites',
      roles: ['editor', 'organ-head'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'list',
      group: 'openness',
      order: 81,
      permission: permissions.see,
    },
  ],
  words: [words],
};
