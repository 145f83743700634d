// The words of the messages to who commented.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { WITHHELD } from './contract.ts';

const whyOf = (value: string | undefined) => WITHHELD.find((one) => one.value === value) ?? WITHHELD[0];

export const noticeTemplates: NoticeTemplates = {
  'consultation-comment.received': {
    zh: (v) => ({
      title: '您的意见已收到',
      text: `【${v.organ}】您的意见已收到，审核后公开，采纳情况会反馈。查询码 ${v.code}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'Your comment has arrived',
      text: `${v.organ}: your comment is looked at, then shown and answered. Query code ${v.code}. Number ${v.number}.`,
    }),
  },
  'consultation-comment.answered': {
    zh: (v) => ({ title: '您的意见已反馈', text: `【${v.organ}】${v.reason} 编号 ${v.number}。` }),
    en: (v) => ({ title: 'Your comment is answered', text: `${v.organ}: ${v.reason} Number ${v.number}.` }),
  },
  'consultation-comment.withheld': {
    zh: (v) => ({
      title: '您的意见未公开',
      text: `【${v.organ}】您的意见未公开：${whyOf(v.why).zh}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'Your comment is not shown',
      text: `${v.organ}: your comment is not shown. ${whyOf(v.why).en}. Number ${v.number}.`,
    }),
  },
};
