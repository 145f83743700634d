// The card of the check of sites.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { BOARD, boardPage, sitePage } from './desk/board.tsx';
import { jobs } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { rankingPage } from './pages/ranking.tsx';
import { reportPage } from './pages/report.tsx';
import { reportKind } from './rules/report.ts';
import { ticketKind } from './rules/ticket.ts';
import { words } from './words.ts';

const keepers = ['editor', 'information-officer', 'section-head', 'organ-head'];
const watchers = [...keepers, 'supervisor', 'city-admin'];

export const selfCheck: Room = {
  name: 'self-check',
  tables: ['site_finding', 'site_score', 'site_reach'],
  resources: [rankingPage, reportPage, boardPage, sitePage],
  caseKinds: [ticketKind, reportKind],
  permissions: {
    [permissions.see]: { zh: '查看网站自查', en: 'See the check of sites', roles: watchers, deep: true },
    [permissions.readTickets]: { zh: '查看网站整改单', en: 'Read tickets of sites', roles: watchers, deep: true },
    [permissions.handleTickets]: {
      zh: '办理网站整改单',
      en: 'Handle tickets of sites',
      roles: keepers,
      deep: false,
    },
    [permissions.readReports]: { zh: '查看网站找错', en: 'Read reported errors', roles: watchers, deep: true },
    [permissions.answerReports]: { zh: '答复网站找错', en: 'Answer reported errors', roles: keepers, deep: false },
  },
  jobs,
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: BOARD,
      zh: words.zh.board,
      en: words.en.board,
      icon: 'check',
      group: 'openness',
      order: 86,
      permission: permissions.see,
    },
  ],
  words: [words],
};
