// The card of the mailbox.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { CALLS, callDesk } from './desk.tsx';
import { complaintIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { letterPanel, mailboxPage } from './pages.tsx';
import { complaintKind } from './rules/complaint.ts';
import { enquiryKind } from './rules/enquiry.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];
const watchers = ['supervisor', 'city-admin', 'operator'];

export const mailbox: Room = {
  name: 'mailbox',
  tables: [],
  resources: [mailboxPage, callDesk],
  caseKinds: [enquiryKind, complaintKind],
  casePanels: [letterPanel],
  indicators: [complaintIndicator],
  permissions: {
    [permissions.readEnquiries]: {
      zh: '查看咨询',
      en: 'Read enquiries',
      roles: ['window-clerk', 'handler', ...heads, ...watchers],
      deep: true,
    },
    [permissions.answerEnquiries]: {
      zh: '答复咨询',
      en: 'Answer enquiries',
      roles: ['window-clerk', 'handler', ...heads],
      deep: false,
    },
    [permissions.recordCalls]: {
      zh: '登记电话咨询',
      en: 'Record enquiries by telephone',
      roles: ['window-clerk', 'operator'],
      deep: false,
    },
    [permissions.readComplaints]: {
      zh: '查看投诉',
      en: 'Read complaints',
      roles: [...heads, ...watchers],
      deep: true,
    },
    [permissions.handleComplaints]: {
      zh: '办理投诉',
      en: 'Handle complaints',
      roles: heads,
      deep: false,
    },
  },
  menu: [
    {
      face: 'portal',
      href: '/mailbox',
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'mail',
      group: 'ask',
      order: 10,
    },
    {
      face: 'bench',
      href: CALLS,
      zh: words.zh.call.title,
      en: words.en.call.title,
      icon: 'phone',
      group: 'business',
      order: 26,
      permission: permissions.recordCalls,
    },
  ],
  notices: noticeTemplates,
  words: [words],
};
