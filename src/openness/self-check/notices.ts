// The words of the messages to somebody who reported an error on a site.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates: NoticeTemplates = {
  'site-error.received': {
    zh: (v) => ({
      title: '您报告的网站错误已收到',
      text: `【${v.organ}】您报告的网站错误已收到，会核实后答复。查询码 ${v.code}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'The error you reported has arrived',
      text: `${v.organ}: the error you reported will be looked at and answered. Your query code is ${v.code}. Number ${v.number}.`,
    }),
  },
  'site-error.answered': {
    zh: (v) => ({ title: '您报告的网站错误已答复', text: `【${v.organ}】${v.answer} 编号 ${v.number}。` }),
    en: (v) => ({ title: 'The error you reported is answered', text: `${v.organ}: ${v.answer} Number ${v.number}.` }),
  },
};
