// The card of supervision.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { jobs } from './jobs.ts';
import { notices } from './notices.ts';
import { superviseCase } from './service/listen.ts';
import { words } from './words.ts';

export const supervision: Room = {
  name: 'supervision',
  tables: [
    'supervision_rule_set',
    'supervision_rule',
    'supervision_watch',
    'supervision_signal',
    'supervision_result',
  ],
  permissions: {
    [permissions.read]: {
      zh: '查看监察总览和信号',
      en: 'See the board and the signals',
      roles: ['supervisor', 'organ-head', 'section-head', 'city-admin'],
      deep: true,
    },
  },
  jobs,
  notices,
  caseListeners: [superviseCase],
  words: [words],
};
