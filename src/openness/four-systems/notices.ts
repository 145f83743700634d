// The words of the messages to who objected to a matter that was shown.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

const RESULTS: Readonly<Record<string, { zh: string; en: string }>> = {
  drawn: {
    zh: '您已抽中为听证代表，请按公告的时间地点参加',
    en: 'You are drawn as a delegate; time and place are as announced',
  },
  'not-drawn': { zh: '您没有抽中', en: 'You were not drawn' },
  over: { zh: '听证已取消', en: 'The hearing was cancelled' },
};
const resultOf = (value: string | undefined) => RESULTS[value ?? ''] ?? RESULTS['not-drawn']!;

export const noticeTemplates: NoticeTemplates = {
  'hearing-sign-up.received': {
    zh: (v) => ({
      title: '听证报名已收到',
      text: `【${v.organ}】您的听证报名已收到，报名截止后抽签。查询码 ${v.code}。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: 'You have signed up',
      text: `${v.organ}: you have signed up. Delegates are drawn when signing up is over. Query code ${v.code}. Number ${v.number}.`,
    }),
  },
  'hearing-sign-up.settled': {
    zh: (v) => ({ title: '听证抽签结果', text: `【${v.organ}】${resultOf(v.result).zh}。编号 ${v.number}。` }),
    en: (v) => ({ title: 'Result of the draw', text: `${v.organ}: ${resultOf(v.result).en}. Number ${v.number}.` }),
  },
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
