// The card of the mailbox.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { LEADERS_PAGE, LETTERS_PAGE, permissions, reportTopic } from './contract.ts';
import { INBOX } from './desk/addresses.ts';
import { CALLS, callDesk } from './desk/calls.tsx';
import { inboxDesk } from './desk/inbox.tsx';
import { letterDesk } from './desk/letter.tsx';
import { looksDesk } from './desk/looks.tsx';
import { checkPanel } from './desk/panel.tsx';
import { answerIndicator, complaintIndicator, declinedIndicator, letterIndicator } from './indicator.ts';
import { MONTHLY, reportMonth } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { mailboxPage } from './pages/form.tsx';
import { leadersPage } from './pages/leaders.tsx';
import { letterPage } from './pages/letter.tsx';
import { lettersPage } from './pages/letters.tsx';
import { letterPanel } from './pages/panel.tsx';
import { complaintKind } from './rules/complaint.ts';
import { enquiryKind } from './rules/enquiry.ts';
import { letterKind } from './rules/handling.ts';
import { lettersSource } from './search.ts';
import { followLetter, forgetWords } from './service/follow.ts';
import { readLetterSettings } from './settings.ts';
import { deskWords } from './words/desk.ts';
import { words } from './words/portal.ts';

const heads = ['section-head', 'organ-head'];
const watchers = ['supervisor', 'city-admin', 'operator'];

export const mailbox: Room = {
  name: 'mailbox',
  tables: ['letter_answer', 'letter_handover', 'letter_look', 'letter_report'],
  jobs: { [MONTHLY]: { payload: z.object({}), run: reportMonth, schedule: '10 8 1 * *' } },
  topics: [reportTopic],
  resources: [mailboxPage, leadersPage, lettersPage, letterPage, callDesk, inboxDesk, letterDesk, looksDesk],
  // What the city sets is told to each rule.
  caseKinds: [enquiryKind, letterKind, complaintKind].map((kind) => ({ ...kind, loadSubject: readLetterSettings })),
  caseListeners: [followLetter],
  forgetWords,
  casePanels: [letterPanel, checkPanel],
  indicators: [letterIndicator, answerIndicator, declinedIndicator, complaintIndicator],
  searchSources: [lettersSource],
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
    [permissions.readLetters]: {
      zh: '查看求助建议',
      en: 'Read requests and suggestions',
      roles: ['window-clerk', 'handler', ...heads, ...watchers],
      deep: true,
    },
    [permissions.handleLetters]: {
      zh: '办理求助建议',
      en: 'Handle requests and suggestions',
      roles: ['window-clerk', 'handler', ...heads],
      deep: false,
    },
    [permissions.publish]: {
      zh: '审核公开来信答复',
      en: 'Check and publish answers to letters',
      roles: heads,
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
      face: 'portal',
      href: LEADERS_PAGE,
      zh: words.zh.leaders.title,
      en: words.en.leaders.title,
      lead: { zh: words.zh.leaders.menuLead, en: words.en.leaders.menuLead },
      icon: 'mail',
      group: 'ask',
      order: 12,
    },
    {
      face: 'portal',
      href: LETTERS_PAGE,
      zh: words.zh.letters.title,
      en: words.en.letters.title,
      lead: { zh: words.zh.letters.lead, en: words.en.letters.lead },
      icon: 'mail',
      group: 'ask',
      order: 14,
    },
    {
      face: 'bench',
      href: INBOX,
      zh: deskWords.zh.title,
      en: deskWords.en.title,
      icon: 'mail',
      group: 'dialogue',
      order: 25,
      permission: permissions.readLetters,
    },
    {
      face: 'bench',
      href: CALLS,
      zh: words.zh.call.title,
      en: words.en.call.title,
      icon: 'phone',
      group: 'dialogue',
      order: 26,
      permission: permissions.recordCalls,
    },
  ],
  notices: noticeTemplates,
  words: [words, deskWords],
};
