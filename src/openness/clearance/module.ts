// The card of clearance.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { versionPanel } from './desk/panel.tsx';
import { noticeTemplates } from './notices.ts';
import { clearanceKind } from './rules/kind.ts';
import { followClearance } from './service/follow.ts';
import { loadVersion } from './service/subject.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const clearance: Room = {
  name: 'clearance',
  tables: ['clearance'],
  caseKinds: [{ ...clearanceKind, loadSubject: loadVersion }],
  caseListeners: [followClearance],
  casePanels: [versionPanel],
  permissions: {
    [permissions.read]: {
      zh: '查看发布审核',
      en: 'Read reviews before publication',
      roles: [...heads, 'editor', 'information-officer', 'secrecy-reviewer', 'legal-reviewer', 'supervisor'],
      deep: true,
    },
    [permissions.first]: { zh: '初审', en: 'First reading', roles: [...heads, 'editor'], deep: true },
    [permissions.review]: { zh: '终审', en: 'Second reading', roles: heads, deep: true },
    [permissions.clear]: { zh: '保密审查', en: 'Secrecy review', roles: ['secrecy-reviewer'], deep: true },
    [permissions.issue]: { zh: '签发信息', en: 'Sign for publication', roles: heads, deep: true },
    [permissions.consent]: {
      zh: '答复是否同意公开',
      en: 'Say whether something may be published',
      roles: heads,
      deep: true,
    },
    [permissions.legal]: { zh: '信息合法性审核', en: 'Legal review', roles: ['legal-reviewer'], deep: true },
  },
  notices: noticeTemplates,
  words: [words],
};
