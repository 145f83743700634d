// The card of emergencies.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { basePage } from './desk/base.tsx';
import { boardPage, boardStream } from './desk/board.tsx';
import { figuresPage } from './desk/figures.tsx';
import { eventsPage } from './desk/list.tsx';
import { emergencyKind } from './rules/kind.ts';
import { dataOf } from './rules/process.ts';
import { followEvent } from './service/follow.ts';
import { listPlansFor } from './store/base.ts';
import { boardWords } from './words/board.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];
const offices = ['duty-officer', 'information-officer', ...heads];

export const emergencies: Room = {
  name: 'emergencies',
  tables: ['emergency_event', 'emergency_report', 'emergency_plan', 'emergency_resource'],
  sealed: { emergency_resource: ['phone_sealed'] },
  resources: [eventsPage, basePage, figuresPage, boardPage, boardStream],
  caseKinds: [
    {
      ...emergencyKind,
      loadSubject: async (db, file) => {
        const { origin, chain, sort } = dataOf({ file });
        const organs = [origin, ...chain].map(({ id }) => id);
        return { plans: await listPlansFor(db, organs, sort) };
      },
    },
  ],
  caseListeners: [followEvent],
  permissions: {
    [permissions.read]: {
      zh: '查看突发事件',
      en: 'See emergencies',
      roles: [...offices, 'handler', 'inspector', 'supervisor'],
      deep: true,
    },
    [permissions.report]: {
      zh: '报送突发事件信息',
      en: 'Report emergencies',
      roles: [...offices, 'handler'],
      deep: true,
    },
    [permissions.command]: {
      zh: '接报、研判、启动预案、下达任务、评估',
      en: 'Receive reports, activate plans, give tasks, review',
      roles: ['duty-officer', 'information-officer', 'organ-head'],
      deep: true,
    },
    [permissions.answer]: {
      zh: '反馈应急任务',
      en: 'Report on tasks in an emergency',
      roles: [...offices, 'handler'],
      deep: true,
    },
    [permissions.prepare]: {
      zh: '维护预案和应急资源',
      en: 'Keep plans and resources',
      roles: offices,
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'warn',
      group: 'office',
      order: 61,
      permission: permissions.read,
    },
  ],
  words: [words, boardWords],
};
