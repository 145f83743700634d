// The card of talks with firms.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions, TALKS, topic } from './contract.ts';
import { talksDesk } from './desk.tsx';
import { talkIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { talksPage } from './pages.tsx';
import { deskTalk, firmTalk } from './panels.tsx';
import { talkKind } from './rules.ts';
import { words } from './words.ts';

const keepers = ['section-head', 'organ-head', 'information-officer'];

export const firmTalks: Room = {
  name: 'firm-talks',
  tables: [],
  resources: [talksPage, talksDesk],
  caseKinds: [talkKind],
  casePanels: [deskTalk, firmTalk],
  indicators: [talkIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看企业沟通',
      en: 'Read talks with firms',
      roles: [...keepers, 'supervisor'],
      deep: true,
    },
    [permissions.answer]: { zh: '答复企业', en: 'Answer firms', roles: keepers, deep: false },
  },
  notices: noticeTemplates,
  topics: [topic],
  menu: [
    {
      face: 'portal',
      href: TALKS,
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.lead, en: words.en.lead },
      icon: 'people',
      group: 'join',
      order: 60,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'dialogue',
      order: 36,
      permission: permissions.read,
    },
  ],
  words: [words],
};
