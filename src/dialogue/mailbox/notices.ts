// The words of the messages the writer of a letter is sent.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import { sayWay } from './rules/acts.ts';

type Line = (values: NoticeValues) => string;

function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({ title: `${v.title}：${zhTitle}`, text: `【${v.organ}】${zh(v)}编号 ${v.number}。` }),
    en: (v) => ({ title: `${v.title}: ${enTitle}`, text: `${v.organ}: ${en(v)} Number ${v.number}.` }),
  };
}

/** At the wish of its writer, or because the answer did not pass the check. */
const lookedAtAgain = (kind: string, zh: string, en: string): NoticeTemplates => ({
  [`${kind}.reopened`]: about(
    '再次办理',
    'looked at again',
    () => `您对答复不满意的${zh}已经再次办理，请等候答复。`,
    () => `your ${en} is being looked at again; you will be answered.`,
  ),
  [`${kind}.again`]: about(
    '重新答复',
    'to be answered anew',
    () => `您的${zh}经质量检查，将重新答复，请等候。`,
    () => `after a check, your ${en} will be answered anew.`,
  ),
});

/** To the heads of an organ, when a month is over. */
const ofTheMonth: NoticeTemplate = {
  zh: (v) => ({
    title: `${v.month} 来信统计已上报`,
    text: `本单位 ${v.month} 收到来信 ${v.received} 件，答复 ${v.answered} 件，其中按时 ${v.onTime} 件。统计已自动上报，明细见来信统计。`,
  }),
  en: (v) => ({
    title: `Letters of ${v.month} were reported`,
    text: `In ${v.month} your organ got ${v.received} letters and answered ${v.answered}, ${v.onTime} of them in time. The figures were reported; see the figures of letters.`,
  }),
};

export const noticeTemplates: NoticeTemplates = {
  'mailbox.month': ofTheMonth,
  'enquiry.received': about(
    '已收到',
    'received',
    (v) => `您的咨询已收到，${v.due}前答复。查询码 ${v.code}，请保存。`,
    (v) => `your enquiry has arrived and will be answered by ${v.due}. Your query code is ${v.code}.`,
  ),
  'enquiry.answered': about(
    '已答复',
    'answered',
    (v) => `您的咨询已答复：${v.answer}`,
    (v) => `your enquiry has been answered: ${v.answer}`,
  ),
  'enquiry.declined': about(
    '不予解答',
    'not answered',
    (v) => `您的咨询不予解答：${v.reason}请走：${sayWay(v.way, v.to).zh}。`,
    (v) => `your enquiry could not be answered: ${v.reason} The right way: ${sayWay(v.way, v.to).en}.`,
  ),
  'letter.received': about(
    '已收到',
    'received',
    (v) => `您的来信已收到，${v.due}前答复。查询码 ${v.code}，请保存。`,
    (v) => `your letter has arrived and will be answered by ${v.due}. Your query code is ${v.code}.`,
  ),
  'letter.answered': about(
    '已答复',
    'answered',
    (v) => `您的来信已答复：${v.answer}`,
    (v) => `your letter has been answered: ${v.answer}`,
  ),
  'letter.extended': about(
    '延期答复',
    'more time needed',
    (v) => `您的来信延长 ${v.days} 日答复：${v.reason}`,
    (v) => `the answer to your letter takes up to ${v.days} days more: ${v.reason}`,
  ),
  'letter.declined': about(
    '不予受理',
    'not taken up',
    (v) => `您的来信不予受理：${v.reason}请走：${sayWay(v.way, v.to).zh}。`,
    (v) => `your letter was not taken up: ${v.reason} The right way: ${sayWay(v.way, v.to).en}.`,
  ),
  ...lookedAtAgain('letter', '来信', 'letter'),
  ...lookedAtAgain('enquiry', '咨询', 'enquiry'),
  'complaint.received': about(
    '已收到',
    'received',
    (v) => `您的投诉已收到，${v.due}前告知是否受理。查询码 ${v.code}，请保存。`,
    (v) =>
      `your complaint has arrived; by ${v.due} you will hear whether it is taken up. Your query code is ${v.code}.`,
  ),
  'complaint.accepted': about(
    '已受理',
    'taken up',
    () => '您的投诉已受理，正在调查处理，处理结果会通知您。',
    () => 'your complaint has been taken up and is being looked into; you will hear what came of it.',
  ),
  'complaint.answered': about(
    '处理结果',
    'result',
    (v) => `您的投诉处理结果：${v.answer}`,
    (v) => `the result of your complaint: ${v.answer}`,
  ),
  'complaint.declined': about(
    '不予受理',
    'not taken up',
    (v) => `您的投诉不予受理：${v.reason}请走：${sayWay(v.way, v.to).zh}。`,
    (v) => `your complaint was not taken up: ${v.reason} The right way: ${sayWay(v.way, v.to).en}.`,
  ),
};
