// The words of the messages to who objected to a matter that was shown.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates: NoticeTemplates = {
  'publicity-objection.received': {
    zh: (v) => ({
      title: '您的异议已收到',
      text: `【${v.organ}】您对公示事项的异议已收到，会答复处理结果。查询码 ${v.code}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'Your objection has arrived',
      text: `${v.organ}: your objection will be answered. Your query code is ${v.code}. Number ${v.number}.`,
    }),
  },
  'publicity-objection.answered': {
    zh: (v) => ({ title: '您的异议已答复', text: `【${v.organ}】${v.reason} 编号 ${v.number}。` }),
    en: (v) => ({ title: 'Your objection is answered', text: `${v.organ}: ${v.reason} Number ${v.number}.` }),
  },
};
