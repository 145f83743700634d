// The card of briefings (信息报送).
import type { Room } from '#kernel/cases/room.ts';
import { CALLS, DESK, permissions } from './contract.ts';
import { callsDesk } from './desk/calls.tsx';
import { briefingsDesk } from './desk/list.tsx';
import { rankingDesk, rankingFile } from './desk/ranking.tsx';
import { briefingIndicator } from './indicator.ts';
import { notices } from './notices.ts';
import { callKind } from './rules/call.ts';
import { briefingKind } from './rules/kind.ts';
import { followBriefing } from './service/follow.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const briefings: Room = {
  name: 'briefings',
  tables: ['briefing_points'],
  resources: [briefingsDesk, callsDesk, rankingDesk, rankingFile],
  caseKinds: [briefingKind, callKind],
  caseListeners: [followBriefing],
  indicators: [briefingIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看报送信息和约稿',
      en: 'Read briefings and calls',
      roles: ['information-officer', 'editor', ...heads],
      deep: true,
    },
    [permissions.write]: {
      zh: '拟写报送信息',
      en: 'Write briefings',
      roles: ['information-officer', 'editor', ...heads],
      deep: false,
    },
    [permissions.sign]: { zh: '签发报送信息', en: 'Sign briefings', roles: ['organ-head'], deep: false },
    [permissions.edit]: {
      zh: '编审信息、发起约稿',
      en: 'Edit briefings and call for them',
      roles: ['editor'],
      deep: true,
    },
  },
  notices,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'up',
      group: 'office',
      order: 30,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: CALLS,
      zh: words.zh.calls.title,
      en: words.en.calls.title,
      icon: 'mail',
      group: 'office',
      order: 31,
      permission: permissions.read,
    },
  ],
  words: [words],
};
