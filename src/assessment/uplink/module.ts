// The card of the link to the superior level, and of what the cities beneath report.
import type { Room } from '#kernel/cases/room.ts';
import { CITIES, permissions, UPLINK, WHOLE } from './contract.ts';
import { citiesPage } from './desk/cities.tsx';
import { linkPage } from './desk/link.tsx';
import { jobs } from './jobs.ts';
import { batchesResource } from './pages.tsx';
import { findWhole } from './service/city.ts';
import { words } from './words.ts';

const entry = { face: 'bench', group: 'supervision', permission: permissions.read } as const;

export const uplink: Room = {
  name: 'uplink',
  tables: [
    'uplink_link',
    'uplink_told',
    'uplink_batch',
    'uplink_order_in',
    'uplink_sender',
    'uplink_receipt',
    'uplink_standing',
    'uplink_order_out',
  ],
  resources: [linkPage, citiesPage, batchesResource],
  subjects: { [WHOLE]: findWhole },
  jobs,
  permissions: {
    [permissions.read]: {
      zh: '查看省级对接和下级上报',
      en: 'See the link upward and reports from below',
      roles: ['supervisor', 'inspector', 'city-admin'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '重试和重新上报',
      en: 'Report again to the superior level',
      roles: ['supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.order]: {
      zh: '向下级交办',
      en: 'Send orders to cities beneath',
      roles: ['supervisor', 'inspector'],
      deep: true,
    },
    [permissions.deliver]: {
      zh: '为下级平台办理上报令牌',
      en: 'Make tokens with which cities beneath report',
      roles: ['city-admin', 'network-admin'],
      deep: true,
    },
  },
  menu: [
    { ...entry, href: UPLINK, zh: words.zh.title, en: words.en.title, icon: 'link', order: 70 },
    { ...entry, href: CITIES, zh: words.zh.cities, en: words.en.cities, icon: 'down', order: 71 },
  ],
  words: [words],
};
