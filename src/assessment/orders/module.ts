// The card of supervision orders and proposals.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { ordersPage } from './desk/orders.tsx';
import { partsPanel } from './desk/parts.tsx';
import { orderIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { orderKind } from './rules/order.ts';
import { proposalKind } from './rules/proposal.ts';
import { followOrder } from './service/follow.ts';
import { loadAnswering } from './service/last-resort.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const orders: Room = {
  name: 'orders',
  tables: [],
  resources: [ordersPage],
  caseKinds: [orderKind, proposalKind].map((kind) => ({ ...kind, loadSubject: loadAnswering })),
  caseListeners: [followOrder],
  casePanels: [partsPanel],
  indicators: [orderIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看督办单和监察建议书',
      en: 'Read orders and proposals',
      roles: [...heads, 'supervisor', 'inspector', 'city-admin'],
      deep: true,
    },
    [permissions.open]: {
      zh: '登记督办事项',
      en: 'Enter orders',
      roles: ['supervisor', 'inspector', 'organ-head'],
      deep: true,
    },
    [permissions.approve]: {
      zh: '批准立项、签发监察建议书',
      en: 'Approve orders and sign proposals',
      roles: ['organ-head'],
      deep: true,
    },
    [permissions.run]: {
      zh: '交办、核查、结论、复核、销号',
      en: 'Hand out, verify, conclude, review and close orders',
      roles: ['inspector', 'supervisor'],
      deep: true,
    },
    [permissions.answer]: {
      zh: '反馈、整改、申请复核',
      en: 'Report on orders, put right, ask for a review',
      roles: heads,
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: '/desk/orders',
      zh: words.zh.title,
      en: words.en.title,
      icon: 'pen',
      group: 'supervision',
      order: 40,
      permission: permissions.read,
    },
  ],
  words: [words],
};
