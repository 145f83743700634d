// The card of the hotline.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { callerPanel } from './desk/caller.tsx';
import { ordersDesk } from './desk/orders.tsx';
import { noticeTemplates } from './notices.ts';
import { orderKind } from './service/load.ts';
import { forgetWords } from './store.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const hotline: Room = {
  name: 'hotline',
  tables: ['hotline_caller'],
  sealed: { hotline_caller: ['phone_sealed', 'name_sealed'] },
  resources: [ordersDesk],
  caseKinds: [orderKind],
  casePanels: [callerPanel],
  forgetWords,
  permissions: {
    [permissions.read]: {
      zh: '查看热线工单',
      en: 'Read hotline orders',
      roles: ['handler', ...heads, 'supervisor', 'operator'],
      deep: true,
    },
    [permissions.take]: { zh: '受理热线来电', en: 'Take calls of the hotline', roles: ['operator'], deep: true },
    [permissions.handle]: {
      zh: '承办热线工单',
      en: 'Handle hotline orders',
      roles: ['handler', ...heads],
      deep: false,
    },
    [permissions.extend]: {
      zh: '延长热线办理期限',
      en: 'Give hotline orders more time',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.arbitrate]: {
      zh: '裁定热线工单主办单位',
      en: 'Say whose a hotline order is',
      roles: ['organ-head'],
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'phone',
      group: 'business',
      order: 27,
      permission: permissions.read,
    },
  ],
  words: [words],
};
