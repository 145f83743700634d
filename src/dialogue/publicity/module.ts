// The card of publicity campaigns.
import type { Room } from '#kernel/cases/room.ts';
import { CAMPAIGN, DESK, PUBLICITY, permissions } from './contract.ts';
import { publicityDesk } from './desk/list.tsx';
import { campaignDesk } from './desk/one.tsx';
import { publicityIndicator } from './indicator.ts';
import { publicityPage } from './pages/list.tsx';
import { campaignPage } from './pages/one.tsx';
import { findCampaign } from './store.ts';
import { words } from './words.ts';

export const publicity: Room = {
  name: 'publicity',
  tables: ['publicity_campaign', 'publicity_reach'],
  resources: [publicityPage, campaignPage, publicityDesk, campaignDesk],
  subjects: {
    [CAMPAIGN]: async ({ db }, input) => {
      const found = await findCampaign(db, String(input.campaign));
      return found && { paths: [found.organPath], owners: [], codeInHand: false };
    },
  },
  indicators: [publicityIndicator],
  permissions: {
    [permissions.run]: {
      zh: '登记宣传活动和成效',
      en: 'Record publicity campaigns and whom they reached',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'portal',
      href: PUBLICITY,
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'bell',
      group: 'join',
      order: 44,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk,
      en: words.en.desk,
      icon: 'bell',
      group: 'dialogue',
      order: 38,
      permission: permissions.run,
    },
  ],
  words: [words],
};
