// The words of the messages to who called.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import { ROUTES } from './rules/taking.ts';

type Line = (values: NoticeValues) => string;

function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({ title: `${v.title}：${zhTitle}`, text: `【${v.organ}】${zh(v)}编号 ${v.number}。` }),
    en: (v) => ({ title: `${v.title}: ${enTitle}`, text: `${v.organ}: ${en(v)} Number ${v.number}.` }),
  };
}

const route = (why: unknown) => ROUTES[String(why)] ?? { zh: '', en: '' };

export const noticeTemplates: NoticeTemplates = {
  'hotline-order.received': about(
    '已登记',
    'taken down',
    (v) => `您来电反映的事项已登记，查询码 ${v.code}，请保存。`,
    (v) => `what you called about has been taken down. Your query code is ${v.code}.`,
  ),
  'hotline-order.declined': about(
    '不予受理',
    'not accepted',
    (v) => `您来电反映的事项不予受理：${v.reason}请走：${route(v.why).zh}。`,
    (v) => `what you called about was not accepted: ${v.reason} The right way: ${route(v.why).en}.`,
  ),
  'hotline-order.merged': about(
    '合并办理',
    'handled together',
    (v) => `您反映的事项与 ${v.into} 号工单是同一件事，合并办理，有结果时告知您。`,
    (v) => `it is handled together with ${v.into}, about the same matter. You will be told the result.`,
  ),
  'hotline-order.extended': about(
    '延长办理',
    'more time',
    (v) => `您反映的事项延长 ${v.days} 个工作日答复：${v.reason}`,
    (v) => `${v.days} working days were added: ${v.reason}`,
  ),
  'hotline-order.deferred': about(
    '挂账推进',
    'takes longer',
    (v) => `您反映的事项暂时不能解决，${v.on} 前：${v.measures}`,
    (v) => `this cannot be solved at once. By ${v.on}: ${v.measures}`,
  ),
  'hotline-order.replied': about(
    '已回复',
    'answered',
    (v) => `您反映的事项已办理：${v.answer}热线将回访您。`,
    (v) => `the result: ${v.answer} The hotline will call you back.`,
  ),
  'hotline-order.closed': about(
    '已办结',
    'closed',
    () => '您反映的事项已办结，感谢您的来电。',
    () => 'the matter is closed. Thank you for calling.',
  ),
  'hotline-order.terminated': about(
    '终止办理',
    'stopped',
    (v) => `您反映的事项不再办理：${v.reason}`,
    (v) => `the matter is no longer handled: ${v.reason}`,
  ),
};
