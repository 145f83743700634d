// The card of the desk that people ask at.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { consultDesk } from './desk.tsx';
import { consultIndicator } from './indicator.ts';
import { consultKind } from './rules.ts';
import { words } from './words.ts';

const keepers = ['window-clerk', 'section-head', 'organ-head', 'information-officer'];

export const consultDeskRoom: Room = {
  name: 'consult-desk',
  tables: [],
  resources: [consultDesk],
  caseKinds: [consultKind],
  indicators: [consultIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看咨询窗口登记',
      en: 'Read what was asked at desks',
      roles: [...keepers, 'supervisor'],
      deep: true,
    },
    [permissions.enter]: {
      zh: '登记窗口咨询',
      en: 'Write down what is asked at the desk',
      roles: keepers,
      deep: false,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'dialogue',
      order: 38,
      permission: permissions.read,
    },
  ],
  words: [words],
};
