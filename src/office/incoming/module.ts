// The card of incoming documents (收文办理).
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { incomingDesk } from './desk/list.tsx';
import { incomingKind } from './rules/kind.ts';
import { forgetWords, listHeldFiles } from './store/documents.ts';
import { words } from './words.ts';

const office = ['information-officer', 'section-head', 'organ-head'];
const everybody = ['handler', ...office];

export const incoming: Room = {
  name: 'incoming',
  tables: ['incoming_document', 'incoming_serial'],
  resources: [incomingDesk],
  caseKinds: [incomingKind],
  permissions: {
    [permissions.read]: { zh: '查看收文', en: 'Read incoming documents', roles: everybody, deep: false },
    [permissions.register]: {
      zh: '登记、初审、拟办、催办、归档收文',
      en: 'Register, examine, propose on, chase and file incoming documents',
      roles: office,
      deep: false,
    },
    [permissions.instruct]: {
      zh: '批示收文',
      en: 'Instruct on incoming documents',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.handle]: { zh: '承办收文', en: 'Handle incoming documents', roles: everybody, deep: false },
  },
  forgetWords,
  listHeldFiles,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'mail',
      group: 'office',
      order: 63,
      permission: permissions.read,
    },
  ],
  words: [words],
};
