// The words of the messages to who is in charge of a decision, and to who commented on one.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates: NoticeTemplates = {
  'decision-comment.received': {
    zh: (v) => ({
      title: '您的意见已收到',
      text: `【${v.organ}】您对决策草案的意见已收到，会反馈采纳情况。查询码 ${v.code}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'Your comment has arrived',
      text: `${v.organ}: your comment on the draft will be answered. Your query code is ${v.code}. Number ${v.number}.`,
    }),
  },
  'decision-comment.answered': {
    zh: (v) => ({ title: '您的意见已反馈', text: `【${v.organ}】${v.reason} 编号 ${v.number}。` }),
    en: (v) => ({ title: 'Your comment is answered', text: `${v.organ}: ${v.reason} Number ${v.number}.` }),
  },
};
