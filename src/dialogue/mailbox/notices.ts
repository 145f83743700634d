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

export const noticeTemplates: NoticeTemplates = {
  'enquiry.received': about(
    '已收到',
    'received',
    (v) => `您的咨询已收到，5 个工作日内答复。查询码 ${v.code}，请保存。`,
    (v) => `your enquiry has arrived and will be answered within 5 working days. Your query code is ${v.code}.`,
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
  'complaint.received': about(
    '已收到',
    'received',
    (v) => `您的投诉已收到，5 个工作日内告知是否受理。查询码 ${v.code}，请保存。`,
    (v) =>
      `your complaint has arrived; within 5 working days you will hear whether it is taken up. Your query code is ${v.code}.`,
  ),
  'complaint.accepted': about(
    '已受理',
    'taken up',
    () => '您的投诉已受理，15 个工作日内答复处理结果。',
    () => 'your complaint has been taken up and will be answered within 15 working days.',
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
