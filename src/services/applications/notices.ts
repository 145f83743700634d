// The words of the messages an applicant is sent.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

type Line = (values: NoticeValues) => string;

/** A notice about one case: what happened, then where to look. */
function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({
      title: `${v.title}：${zhTitle}`,
      text: `【${v.organ}】您的“${v.title}”${zh(v)}受理号 ${v.number}，凭受理号和查询码随时可查。`,
    }),
    en: (v) => ({
      title: `${v.title}: ${enTitle}`,
      text: `${v.organ}: your application “${v.title}” ${en(v)} Case number ${v.number}; check it any time with your query code.`,
    }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'application.received': about(
    '已收到',
    'received',
    (v) => `申请已收到，5 个工作日内告知是否受理。查询码 ${v.code}，请保存。`,
    (v) =>
      `has been received; within 5 working days you will hear whether it is accepted. Your query code is ${v.code}.`,
  ),
  'application.accepted': about(
    '已受理',
    'accepted',
    () => '已受理，开始计时办理。',
    () => 'has been accepted; the clock is running.',
  ),
  'application.deemed-accepted': about(
    '视为受理',
    'deemed accepted',
    () => '依法自收到材料之日起视为受理，已开始办理。',
    () => 'counts as accepted from the day of receipt, as the law says.',
  ),
  'application.supplement': about(
    '需要补正',
    'please supply',
    (v) => `需要补正：${v.reason}请在 30 日内一次补齐，只告知这一次。`,
    (v) => `needs something from you: ${v.reason} Please send it within 30 days; you are asked only once.`,
  ),
  'application.lapsed': about(
    '已退件',
    'returned',
    () => '期限内没有补正，已退回；材料保留，可重新提交。',
    () => 'was returned because nothing was supplied in time; you may send it again.',
  ),
  'application.refused': about(
    '不予受理',
    'not accepted',
    (v) => `不予受理：${v.reason}`,
    (v) => `was not accepted: ${v.reason}`,
  ),
  'application.extended': about(
    '办理期限延长',
    'limit extended',
    (v) => `经机关负责人批准，办理期限延长 ${v.days} 个工作日，理由：${v.reason}。`,
    (v) => `will take ${v.days} more working days, approved by the head of the organ: ${v.reason}.`,
  ),
  'application.paused': about(
    '时限暂停',
    'clock stopped',
    (v) => `需要${v.kind}，预计 ${v.days} 个工作日，这段时间不计入办理期限。`,
    (v) => `needs a special procedure of about ${v.days} working days, which do not count.`,
  ),
  'application.resumed': about(
    '恢复计时',
    'clock runs again',
    () => '特别程序已结束，恢复计时办理。',
    () => 'is being worked on again; the clock runs.',
  ),
  'application.granted': about(
    '准予',
    'granted',
    (v) => `已准予，核发${v.result}，10 个工作日内送达。`,
    (v) => `was granted (${v.result}); it will reach you within 10 working days.`,
  ),
  'application.denied': about(
    '不予许可',
    'refused',
    (v) => `不予许可：${v.reason}决定书写明了复议和诉讼的途径。`,
    (v) => `was refused: ${v.reason} The decision says where to appeal.`,
  ),
  'application.closed': about(
    '已办结',
    'closed',
    () => '已送达办结，请您评价这次服务。',
    () => 'is closed. Please rate the service.',
  ),
  'application.withdrawn': about(
    '已撤回',
    'withdrawn',
    () => '已按您的要求撤回。',
    () => 'was withdrawn as you asked.',
  ),
};
