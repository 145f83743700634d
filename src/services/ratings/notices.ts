// The words of the messages a rater is sent.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates: NoticeTemplates = {
  'rectification.received': {
    zh: (v) => ({
      title: '您的评价已收到',
      text: `【${v.organ}】您的评价已收到，1 个工作日内与您联系核实。编号 ${v.number}，查询码 ${v.code}。您的信息不对被评价人公开。`,
    }),
    en: (v) => ({
      title: 'Your rating has arrived',
      text: `${v.organ}: your rating has arrived; we will contact you within 1 working day. Number ${v.number}, query code ${v.code}. Those you rated are not told who you are.`,
    }),
  },
  'rectification.answered': {
    zh: (v) => ({
      title: '对您评价的整改反馈',
      text: `【${v.organ}】针对您的评价已整改：${v.measures}随后会回访您是否满意。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'What was done about your rating',
      text: `${v.organ}: this was done about your rating: ${v.measures} We will ask you whether it settles the matter. Number ${v.number}.`,
    }),
  },
};
