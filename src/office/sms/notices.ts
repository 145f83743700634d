// What is told of mass sendings, and the message itself: words of an approved template, and how to have no more of them.
import { receivedNotice } from '#kernel/cases/received.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { KIND } from './contract.ts';

export const MESSAGE = 'mass-message.text';

export const notices = {
  ...receivedNotice(KIND, { zh: '群发短信', en: 'your mass message' }),
  [MESSAGE]: {
    zh: (v) => ({ title: `群发短信：${v.title}`, text: `${v.text}拒收请回复 TD` }),
    // An organ writes to everybody in one language.
    en: (v) => ({ title: `Mass message: ${v.title}`, text: `${v.text} Reply TD to get no more` }),
  },
} satisfies NoticeTemplates;
