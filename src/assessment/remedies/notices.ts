// The words of the messages to the respondent.
import type { NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

const day = (due: string | undefined) => (due ? localDate(new Date(due)) : '');

export const noticeTemplates: NoticeTemplates = {
  'remedy.recorded': {
    zh: (v) => ({
      title: `${v.title}：请答复`,
      text: `${v.title}已登记，请在 ${day(v.due)} 前提交答复、答辩和证据、依据。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: a reply is due`,
      text: `${v.titleEn} was recorded. Please submit the reply and the evidence by ${day(v.due)}. Number ${v.number}.`,
    }),
  },
  'remedy.corrected': {
    zh: (v) => ({
      title: `${v.title}：结果纠正`,
      text: `${v.title}，您单位的行政行为被纠正。${v.due ? `请在 ${day(v.due)} 前履行。` : ''}编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: put right`,
      text: `${v.titleEn}: a decision of your organ was put right.${v.due ? ` Please perform it by ${day(v.due)}.` : ''} Number ${v.number}.`,
    }),
  },
};
