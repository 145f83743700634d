// The card of the SMS platform (短信平台).
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { failuresPage } from './desk/failures.tsx';
import { massDesk } from './desk/mass.tsx';
import { providersPage } from './desk/providers.tsx';
import { reportFile, reportPage } from './desk/report.tsx';
import { sendingsPage } from './desk/sendings.tsx';
import { templatesPage } from './desk/templates.tsx';
import { unitsPage } from './desk/units.tsx';
import { notices } from './notices.ts';
import { massKind } from './rules/kind.ts';
import { followMass } from './service/mass.ts';
import { words } from './words.ts';

export const sms: Room = {
  name: 'sms',
  tables: ['sms_unit', 'sms_used', 'sms_template', 'sms_mass'],
  sealed: { sms_mass: ['numbers_sealed'] },
  resources: [sendingsPage, massDesk, templatesPage, reportPage, reportFile, failuresPage, unitsPage, providersPage],
  caseKinds: [massKind],
  caseListeners: [followMass],
  permissions: {
    [permissions.see]: {
      zh: '查看短信发送情况和回执',
      en: 'See SMS and their receipts',
      roles: ['information-officer', 'section-head', 'organ-head', 'city-admin', 'network-admin'],
      deep: true,
    },
    [permissions.write]: {
      zh: '登记短信模板、拟写群发短信',
      en: 'Register templates of SMS and draft mass messages',
      roles: ['information-officer', 'section-head', 'organ-head'],
      deep: false,
    },
    [permissions.approve]: { zh: '批准群发短信', en: 'Approve mass messages', roles: ['organ-head'], deep: false },
    [permissions.manage]: {
      zh: '管理短信平台：审核模板和签名、核定配额',
      en: 'Manage SMS: approve templates and signatures, set quotas',
      // Of the city alone: no unit grants itself a quota, or sees what the platform tells others.
      roles: ['city-admin'],
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
      icon: 'phone',
      group: 'office',
      order: 70,
      permission: permissions.see,
    },
  ],
  words: [words],
};
