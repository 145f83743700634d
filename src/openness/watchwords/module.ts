// The card of the word list, of looks through everything published, and of leaks.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import type { Runtime } from '#platform/runtime.ts';
import { ADDRESS, permissions, RESCAN_JOB } from './contract.ts';
import { leakPage } from './desk/leak.tsx';
import { watchwordsPage } from './desk/list.tsx';
import { refusalsPage } from './desk/refusals.tsx';
import { roundPage } from './desk/round.tsx';
import { leakKind } from './leak.ts';
import { rescan } from './service/rounds.ts';
import { words } from './words.ts';

export const watchwords: Room = {
  name: 'watchwords',
  tables: ['scan_round', 'scan_hit'],
  resources: [watchwordsPage, roundPage, refusalsPage, leakPage],
  caseKinds: [leakKind],
  permissions: {
    [permissions.see]: {
      zh: '查看词库、复查和拒收记录',
      en: 'See the word list, re-checks and what was turned away',
      roles: ['secrecy-reviewer', 'security-admin'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '维护词库、处理复查结果',
      en: 'Keep the word list and decide on what was found',
      roles: ['secrecy-reviewer'],
      deep: true,
    },
    [permissions.readLeaks]: {
      zh: '查看泄密事件',
      en: 'Read leaks',
      roles: ['secrecy-reviewer', 'organ-head'],
      deep: true,
    },
    [permissions.handleLeaks]: {
      zh: '报告、处置泄密事件',
      en: 'Report and deal with leaks',
      roles: ['secrecy-reviewer', 'organ-head'],
      deep: true,
    },
  },
  jobs: {
    [RESCAN_JOB]: {
      payload: z.object({}),
      run: async (runtime: Runtime) => {
        await rescan(runtime);
      },
      schedule: '20 2 * * *',
    },
  },
  menu: [
    {
      face: 'bench',
      href: ADDRESS,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'lock',
      group: 'openness',
      order: 80,
      permission: permissions.see,
    },
  ],
  words: [words],
};
