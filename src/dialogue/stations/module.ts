// The card of the campaign for stations people are content with.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions, STATIONS } from './contract.ts';
import { stationsDesk } from './desk.tsx';
import { campaignPage } from './pages/campaign.tsx';
import { campaignsPage } from './pages/list.tsx';
import { stationPage } from './pages/station.tsx';
import { campaignKind } from './rules/campaign.ts';
import { entryKind } from './rules/entry.ts';
import { followCampaign } from './service.ts';
import { words } from './words.ts';

const organs = ['section-head', 'organ-head', 'information-officer'];

export const stations: Room = {
  name: 'stations',
  tables: [],
  resources: [campaignsPage, campaignPage, stationPage, stationsDesk],
  caseKinds: [campaignKind, entryKind],
  caseListeners: [followCampaign],
  permissions: {
    [permissions.read]: {
      zh: '查看人民满意站所创建',
      en: 'Read the campaign for stations',
      roles: [...organs, 'supervisor'],
      deep: true,
    },
    [permissions.enter]: {
      zh: '申报和推荐站所',
      en: 'Enter and recommend stations',
      roles: [...organs, 'supervisor'],
      deep: true,
    },
    [permissions.run]: {
      zh: '组织人民满意站所创建',
      en: 'Run the campaign for stations',
      roles: ['supervisor'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'portal',
      href: STATIONS,
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.lead, en: words.en.lead },
      icon: 'list',
      group: 'join',
      order: 26,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'list',
      group: 'dialogue',
      order: 34,
      permission: permissions.read,
    },
  ],
  words: [words],
};
