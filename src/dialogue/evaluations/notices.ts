// What those are told who were drawn for an evaluation.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { KIND } from './contract.ts';

export const noticeTemplates: NoticeTemplates = {
  [`${KIND}.drawn`]: {
    zh: (v) => ({
      title: '请您参加评议',
      text: `您近一年在被评单位办过事，被抽为“${v.title}”的参评人员。请在 ${v.to} 前登录评议，不记录是谁评的。`,
    }),
    en: (v) => ({
      title: 'Please tell how content you are',
      text: `You had business with one of these organs and were drawn for “${v.titleEn}”. Please vote by ${v.to}; it is kept without your name.`,
    }),
  },
};
