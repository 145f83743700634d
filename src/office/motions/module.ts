// The card of proposals (人大代表建议、政协提案).
import type { Room } from '#kernel/cases/room.ts';
import { DESK, MINE, PUBLIC_PAGE, permissions } from './contract.ts';
import { figuresDesk } from './desk/figures.tsx';
import { motionsDesk } from './desk/list.tsx';
import { mineDesk } from './desk/mine.tsx';
import { oneDesk } from './desk/one.tsx';
import { motionIndicator } from './indicator.ts';
import { jobs } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { motionsPage } from './pages/list.tsx';
import { motionPage } from './pages/one.tsx';
import { followUpKind } from './rules/follow-up.ts';
import { motionKind } from './rules/kind.ts';
import { motionsSource } from './search.ts';
import { followMotion, forgetWords } from './service/follow.ts';
import { readMotionSettings } from './settings.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const motions: Room = {
  name: 'motions',
  tables: ['motion_signer', 'motion_reply'],
  jobs,
  resources: [motionsPage, motionPage, mineDesk, oneDesk, motionsDesk, figuresDesk],
  // What the city sets is told to each rule.
  caseKinds: [{ ...motionKind, loadSubject: readMotionSettings }, followUpKind],
  caseListeners: [followMotion],
  forgetWords,
  indicators: [motionIndicator],
  searchSources: [motionsSource],
  permissions: {
    [permissions.read]: {
      zh: '查看建议提案',
      en: 'Read proposals',
      roles: ['motion-clerk', 'handler', ...heads, 'supervisor'],
      deep: true,
    },
    [permissions.propose]: {
      zh: '提出建议提案、联名、评价答复',
      en: 'Propose, sign with others, evaluate replies',
      roles: ['deputy'],
      deep: false,
    },
    [permissions.assign]: {
      zh: '审查、交办建议提案',
      en: 'Examine proposals and hand them over',
      roles: ['motion-clerk'],
      deep: true,
    },
    [permissions.handle]: {
      zh: '办理建议提案',
      en: 'Handle proposals',
      roles: ['handler', ...heads],
      deep: false,
    },
    [permissions.issue]: {
      zh: '签发建议提案答复',
      en: 'Sign replies to proposals',
      roles: ['organ-head'],
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: PUBLIC_PAGE,
      zh: words.zh.public,
      en: words.en.public,
      lead: { zh: words.zh.publicLead, en: words.en.publicLead },
      icon: 'people',
      group: 'join',
      order: 70,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'people',
      group: 'office',
      order: 64,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: MINE,
      zh: words.zh.mine,
      en: words.en.mine,
      icon: 'people',
      group: 'office',
      order: 65,
      permission: permissions.propose,
    },
  ],
  words: [words],
};
