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
    (v) => `需要补正：${v.reason}请在 30 日内（本地设定）一次补齐，只告知这一次。`,
    (v) =>
      `needs something from you: ${v.reason} Please send it within 30 days (a local setting); you are asked only once.`,
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
    (v) => `不予受理：${v.reason}${v.rightOrgan ? `请向${v.rightOrgan}申请。` : ''}`,
    (v) => `was not accepted: ${v.reason}${v.rightOrgan ? ` Apply to ${v.rightOrgan}.` : ''}`,
  ),
  'application.extended': about(
    '办理期限延长',
    'limit extended',
    (v) => `经${v.approver}批准，办理期限延长 ${v.extent}，理由：${v.reason}。`,
    (v) => `will take ${v.extentEn} more, approved by ${v.approverEn}: ${v.reason}.`,
  ),
  'application.forwarded': about(
    '转报上级',
    'passed up',
    (v) => `已初审完毕，转报${v.to}，您不用再交材料。`,
    (v) => `was examined and passed to ${v.to}; you need not hand anything in again.`,
  ),
  'application.returned': about(
    '上级审查完毕',
    'examined above',
    (v) => `已由${v.from}审查完毕，返回${v.to}继续办理，您不用再交材料。`,
    (v) => `was examined by ${v.from} and returned to ${v.to}; you need not hand anything in again.`,
  ),
  'application.settled': about(
    '由哪个机关办理',
    'the competent organ',
    (v) => `经裁定由${v.to}办理，您不用重新提交。`,
    (v) => `is handled by ${v.to}, as was settled; you need not send it again.`,
  ),
  'application.bar-lifted': about(
    '解除限制申请',
    'bar lifted',
    () => '的限制申请决定已解除，您可以再次申请。',
    () => 'bars you no longer: you may apply again.',
  ),
  'application.hearing-offered': about(
    '您可以申请听证',
    'you may ask for a hearing',
    (v) => `涉及重大利益关系：${v.reason}您有权要求听证，请在 5 个工作日内提出，不收费。`,
    (v) => `touches major interests: ${v.reason} You may ask for a hearing within 5 working days, free of charge.`,
  ),
  'application.hearing-ordered': about(
    '举行听证',
    'hearing',
    () => '将举行听证，听证的时间不计入办理期限。',
    () => 'goes to a hearing, whose time does not count.',
  ),
  'application.hearing-called': about(
    '听证通知',
    'hearing called',
    (v) => `定于 ${v.day} 听证，${v.place}。`,
    (v) => `will be heard on ${v.day}, ${v.place}.`,
  ),
  'application.deemed-renewed': about(
    '视为准予延续',
    'renewed',
    (v) => `在许可届满前没有作出决定，依法视为准予延续（${v.result}），10 个工作日内送达。`,
    (v) =>
      `was not decided before the licence ended: it is renewed by law (${v.result}) and will reach you within 10 working days.`,
  ),
  'application.revoked': about(
    '许可被撤销',
    'revoked',
    (v) => `已被撤销：${v.reason}决定书写明了复议和诉讼的途径。`,
    (v) => `was revoked: ${v.reason} The decision says where to appeal.`,
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
  'application.special-expired': about(
    '恢复计时',
    'clock runs again',
    () => '特别程序已到最长期限，自动恢复计时办理。',
    () => 'runs again: the special procedure has reached its longest time.',
  ),
  'application.owed': about(
    '请补交材料',
    'promised materials',
    (v) => `已先予受理，请在 ${v.days} 个工作日内补交：${v.materials}。逾期视为撤回申请（本地设定）。`,
    (v) =>
      `was accepted before all was there. Hand in within ${v.days} working days: ${v.materials}. Late, it counts as withdrawn (local setting).`,
  ),
  'application.owed-reminder': about(
    '请尽快补交材料',
    'promised materials',
    (v) => `还差：${v.materials}。再过 ${v.days} 个工作日不补交，视为撤回申请（本地设定）。`,
    (v) =>
      `still lacks: ${v.materials}. Without it, it counts as withdrawn after ${v.days} more working days (local setting).`,
  ),
  'application.deemed-withdrawn': about(
    '视为撤回',
    'deemed withdrawn',
    (v) => `逾期未补交承诺的材料（${v.materials}），视为撤回（本地设定）；材料齐备后可以重新提交。`,
    (v) => `counts as withdrawn: what was promised did not come (${v.materials}; local setting). You may apply again.`,
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
