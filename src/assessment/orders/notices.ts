// The words of the messages to whoever is given an order or a proposal.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

function about(zh: string, en: string): NoticeTemplate {
  const day = (due: string | undefined) => (due ? localDate(new Date(due)) : '');
  return {
    zh: (v) => ({
      title: `${v.title}：${zh}`,
      text: `${v.title}，${zh}。请在 ${day(v.due)} 前办理。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: ${en}`,
      text: `${v.titleEn}: ${en}. Due by ${day(v.due)}. Number ${v.number}.`,
    }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'order.issued': about('已交办给您单位', 'given to your organ'),
  'order.concluded': {
    zh: (v) => ({
      title: `${v.title}：督查结论已作出`,
      text: `${v.title}，督查结论已作出。请登录查看并签收，有异议的自收到之日起可以申请复核。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: concluded`,
      text: `${v.titleEn}: a conclusion was made. Sign in to read it and sign for it; a review may be asked for from then on. Number ${v.number}.`,
    }),
  },
  'order.returned': about('核查后退回', 'sent back after verification'),
  'order.demanded': about(
    '督查结论要求整改，请签收',
    'the conclusion asks for things to be put right; please sign for it',
  ),
  'order.escalated': about('逾期未落实，请您作为主要负责人督促落实', 'overdue; as head of the organ it is now yours'),
  'proposal.issued': about('向您单位提出监察建议', 'a proposal of the supervisors to your organ'),
};
