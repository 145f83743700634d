// The card of accountability.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { accountabilityPage } from './desk.tsx';
import { accountabilityIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { accountabilityKind } from './rules/kind.ts';
import { dataOf } from './rules/process.ts';
import { followCase } from './service/follow.ts';
import { countEarlier, forgetWords } from './store.ts';
import { words } from './words.ts';

export const accountability: Room = {
  name: 'accountability',
  tables: ['accountability_measure'],
  resources: [accountabilityPage],
  caseKinds: [
    {
      ...accountabilityKind,
      loadSubject: async (db, file) => ({ earlier: await countEarlier(db, file, dataOf({ file }).person.id) }),
    },
  ],
  caseListeners: [followCase],
  forgetWords,
  indicators: [accountabilityIndicator],
  permissions: {
    // The case lies with the supervising organ: the head of the person's own organ sees none of it.
    [permissions.read]: {
      zh: '查看责任追究案件',
      en: 'Read cases of accountability',
      roles: ['supervisor', 'organ-head'],
      deep: true,
    },
    [permissions.handle]: {
      zh: '立案、调查、告知、复核',
      en: 'File, look into and review cases of accountability',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.decide]: {
      zh: '作出责任追究决定',
      en: 'Decide on accountability',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.answer]: {
      zh: '答复处理建议',
      en: 'Answer a proposed measure',
      roles: ['organ-head'],
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: '/desk/accountability',
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'supervision',
      order: 50,
      permission: permissions.read,
    },
  ],
  words: [words],
};
