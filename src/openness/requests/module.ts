// The card of requests for disclosure.
import type { Room } from '#kernel/cases/room.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { permissions, type RequestSubject } from './contract.ts';
import { alikePanel } from './desk/alike.tsx';
import { registerDesk } from './desk/register.tsx';
import { DESK, REGISTER, requestsDesk } from './desk/requests.tsx';
import { viewsPanel } from './desk/views.tsx';
import { requestIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { answerFile, answerPanel } from './pages/answer.tsx';
import { applyPage, requestPanel } from './pages/apply.tsx';
import { guidePage } from './pages/guide.tsx';
import { requestKind } from './rules/kind.ts';
import { followRequest } from './service/follow.ts';
import { countEarlier } from './store.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];
const office = ['information-officer', 'handler', ...heads];

export const requests: Room = {
  name: 'requests',
  tables: ['request_view'],
  resources: [guidePage, applyPage, answerFile, requestsDesk, registerDesk],
  caseKinds: [
    {
      ...requestKind,
      loadSubject: async (db, file): Promise<RequestSubject> => {
        const [earlier, settings] = [await countEarlier(db, file), await readOpennessSettings(db)];
        const { confirmDays: confirm, reasonDays: reasons, paymentDays: payment } = settings;
        return { earlier, days: { confirm, reasons, payment } };
      },
    },
  ],
  caseListeners: [followRequest],
  casePanels: [requestPanel, answerPanel, alikePanel, viewsPanel],
  indicators: [requestIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看信息公开申请',
      en: 'Read requests for information',
      roles: [...office, 'supervisor', 'legal-reviewer'],
      deep: true,
    },
    [permissions.handle]: { zh: '办理信息公开申请', en: 'Handle requests for information', roles: office, deep: false },
    [permissions.sign]: {
      zh: '签发信息公开答复',
      en: 'Sign answers to requests for information',
      roles: heads,
      deep: false,
    },
    [permissions.restricted]: {
      zh: '查看敏感的信息公开申请',
      en: 'See sensitive requests for information',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.register]: {
      zh: '登记信息公开申请',
      en: 'Record requests for information',
      roles: ['window-clerk', 'operator', ...office],
      deep: false,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk.title,
      en: words.en.desk.title,
      icon: 'file',
      group: 'openness',
      order: 76,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: REGISTER,
      zh: words.zh.desk.register,
      en: words.en.desk.register,
      icon: 'pen',
      group: 'openness',
      order: 77,
      permission: permissions.register,
    },
  ],
  notices: noticeTemplates,
  words: [words],
};
