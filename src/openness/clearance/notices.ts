// The words of the messages to reviewers and authors.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

const day = (due: string | undefined) => (due ? localDate(new Date(due)) : '');

export const noticeTemplates: NoticeTemplates = {
  'clearance.waiting': {
    zh: (v) => ({ title: `${v.title}：请您办理`, text: `${v.title}，请在 ${day(v.due)} 前办理。编号 ${v.number}。` }),
    en: (v) => ({
      title: `${v.titleEn}: yours to review`,
      text: `${v.titleEn}: please decide by ${day(v.due)}. Number ${v.number}.`,
    }),
  },
  'clearance.published': {
    zh: (v) => ({ title: `${v.title}：已签发`, text: `${v.title}，已签发。编号 ${v.number}。` }),
    en: (v) => ({
      title: `${v.titleEn}: signed`,
      text: `${v.titleEn} was signed for publication. Number ${v.number}.`,
    }),
  },
  'clearance.returned': {
    zh: (v) => ({ title: `${v.title}：已退回`, text: `${v.title}，已退回，请看退回理由后修改。编号 ${v.number}。` }),
    en: (v) => ({
      title: `${v.titleEn}: sent back`,
      text: `${v.titleEn} was sent back; please read why and change it. Number ${v.number}.`,
    }),
  },
};
