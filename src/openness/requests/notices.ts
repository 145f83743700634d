// The words of the messages an applicant is sent. None says what was answered: that stands in the paper.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import { KIND } from './contract.ts';

type Line = (values: NoticeValues) => string;

function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({ title: `${v.title}：${zhTitle}`, text: `【${v.organ}】${zh(v)}编号 ${v.number}。` }),
    en: (v) => ({ title: `${v.title}: ${enTitle}`, text: `${v.organ}: ${en(v)} Number ${v.number}.` }),
  };
}

const templates: NoticeTemplates = {
  received: about(
    '已登记',
    'recorded',
    (v) => `您的信息公开申请已登记。查询码 ${v.code}，请保存。`,
    (v) => `your request for information was recorded. Your query code is ${v.code}.`,
  ),
  confirmed: about(
    '已收到',
    'received',
    () => '您的申请已确认收到，20 个工作日内答复。',
    () => 'your request counts as received and is answered within 20 working days.',
  ),
  supplement: about(
    '请补正',
    'please supplement',
    (v) => `您的申请需要补正，请在 ${v.days} 个工作日内提交，要补什么见告知书。`,
    (v) => `your request is to be supplemented within ${v.days} working days; the notice says what with.`,
  ),
  abandoned: about(
    '不再处理',
    'not handled any more',
    () => '您的申请逾期没有补正，视为放弃。',
    () => 'no supplement came in time, and your request is taken as given up.',
  ),
  consulting: about(
    '征求意见',
    'others are asked',
    () => '您申请的信息正在征求他方意见，所需时间不计入答复期限。',
    () => 'others are asked about what you want; that time does not count.',
  ),
  extended: about(
    '延长答复',
    'extended',
    (v) => `您的申请经负责人同意延长 ${v.days} 个工作日答复。`,
    (v) => `with the head’s consent the time to answer was extended by ${v.days} working days.`,
  ),
  reasons: about(
    '请说明理由',
    'reasons',
    (v) => `请在 ${v.days} 个工作日内说明申请理由。`,
    (v) => `please give your reasons within ${v.days} working days.`,
  ),
  delayed: about(
    '延迟答复',
    'delayed',
    (v) => `您的申请延迟答复，${v.days} 个工作日内答复。`,
    (v) => `the answer is delayed and comes within ${v.days} working days.`,
  ),
  fee: about(
    '请缴费',
    'fee',
    (v) => `您的申请应缴信息处理费 ${v.yuan} 元，请在 ${v.days} 日内缴纳。`,
    (v) => `a fee of ¥${v.yuan} is to be paid within ${v.days} days.`,
  ),
  unpaid: about(
    '不再处理',
    'not handled any more',
    () => '您没有按期缴纳信息处理费，申请不再处理。',
    () => 'the fee was not paid in time, and your request is not handled any more.',
  ),
  split: about(
    '已拆分',
    'split',
    () => '您的申请含有两件事，另一件已单独登记。',
    () => 'your request held two matters; the other was recorded by itself.',
  ),
  answered: about(
    '已答复',
    'answered',
    () => '您的申请已答复，请凭编号和查询码查看答复书。',
    () => 'your request was answered; read the answer with its number and query code.',
  ),
};

export const noticeTemplates: NoticeTemplates = Object.fromEntries(
  Object.entries(templates).map(([name, template]) => [`${KIND}.${name}`, template]),
);
