// What a firm is told of its talk.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { KIND } from './contract.ts';

export const noticeTemplates: NoticeTemplates = {
  [`${KIND}.received`]: {
    zh: (v) => ({
      title: '已收到',
      text: `【${v.organ}】已收到，将在规定时间内答复。编号 ${v.number}，查询码 ${v.code}。`,
    }),
    en: (v) => ({
      title: 'It has arrived',
      text: `${v.organ}: this has arrived and will be answered in time. Number ${v.number}, query code ${v.code}.`,
    }),
  },
  [`${KIND}.answered`]: {
    zh: (v) => ({ title: '部门已答复', text: `【${v.organ}】${v.text} 编号 ${v.number}。` }),
    en: (v) => ({ title: 'The department answered', text: `${v.organ}: ${v.text} Number ${v.number}.` }),
  },
};
