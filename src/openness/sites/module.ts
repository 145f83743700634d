// The card of sites.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { newSite } from './desk/new.tsx';
import { deskSite } from './desk/site.tsx';
import { deskSites } from './desk/sites.tsx';
import { findSiteSubject } from './desk/subject.ts';
import { columnPage, siteColumnPage } from './pages/column.tsx';
import { directoryPage } from './pages/directory.tsx';
import { feed, robots, siteMap } from './pages/feeds.ts';
import { sitePage } from './pages/site.tsx';
import { changeKind } from './rules/change.ts';
import { followChange } from './service/change.ts';
import { deskWords } from './words/desk.ts';
import { frameWords } from './words/frame.ts';
import { loadWords } from './words/load.ts';
import { pageWords } from './words/pages.ts';

export const sites: Room = {
  name: 'sites',
  tables: ['site', 'site_column', 'site_duty'],
  resources: [directoryPage, sitePage, siteColumnPage, columnPage, feed, siteMap, robots, deskSites, newSite, deskSite],
  subjects: { site: findSiteSubject },
  caseKinds: [changeKind],
  caseListeners: [followChange],
  permissions: {
    [permissions.see]: {
      zh: '查看网站和栏目',
      en: 'See sites and columns',
      roles: ['city-admin', 'county-admin', 'editor', 'information-officer', 'organ-head'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '管理网站和栏目',
      en: 'Keep sites and columns',
      roles: ['city-admin', 'county-admin'],
      deep: true,
    },
    [permissions.approve]: {
      zh: '审批网站开办、变更、关停',
      en: 'Approve that sites are opened, changed or closed',
      roles: ['organ-head'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: '/desk/sites',
      zh: deskWords.zh.title,
      en: deskWords.en.title,
      icon: 'list',
      group: 'openness',
      order: 70,
      permission: permissions.see,
    },
  ],
  words: [deskWords, frameWords, loadWords, pageWords],
};
