// The words of the messages to the organ under check.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

/** To the organ, of a finding; with the day by which it is to be put right, where it is. */
function found(zh: string, en: string, dated = false): NoticeTemplate {
  const day = (due: string | undefined) => (dated && due ? localDate(new Date(due)) : '');
  const by = (due: string | undefined) => day(due) && `请在 ${day(due)} 前整改并反馈。`;
  const byEn = (due: string | undefined) => day(due) && ` Please put it right and report by ${day(due)}.`;
  return {
    zh: (v) => ({ title: `${v.title}：${zh}`, text: `${v.title}，${zh}。${by(v.due)}编号 ${v.number}。` }),
    en: (v) => ({ title: `${v.titleEn}: ${en}`, text: `${v.titleEn}: ${en}.${byEn(v.due)} Number ${v.number}.` }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'field-check.approved': {
    zh: (v) => ({
      title: `检查任务：${v.subject}`,
      text: `检查方案已批准，检查时间 ${v.from} 至 ${v.to}，请做好准备并保密。`,
    }),
    en: (v) => ({
      title: `A check for you: ${v.subject}`,
      text: `The plan is approved, for ${v.from} to ${v.to}. Please prepare, and keep it to yourself.`,
    }),
  },
  'field-check.announced': {
    zh: (v) => ({
      title: `检查通知：${v.subject}`,
      text: `${v.supervisor}将于 ${v.from} 至 ${v.to} 到您单位检查“${v.subject}”，请予配合。检查人员进场时出示检查任务书。`,
    }),
    en: (v) => ({
      title: `A check is announced: ${v.subject}`,
      text: `${v.supervisor} will check “${v.subject}” at your organ from ${v.from} to ${v.to}. The officers will show their authority.`,
    }),
  },
  'field-check.clean': {
    zh: (v) => ({
      title: `检查结论：${v.subject}`,
      text: `${v.supervisor}对您单位“${v.subject}”的检查已结束，未发现需要整改的问题。`,
    }),
    en: (v) => ({
      title: `A check is over: ${v.subject}`,
      text: `${v.supervisor} has checked “${v.subject}” at your organ and found nothing to be put right.`,
    }),
  },
  'field-check.reported': {
    zh: (v) => ({
      title: `检查结论：${v.subject}`,
      text: `${v.supervisor}“${v.subject}”检查已报告，涉及您单位的发现见“检查发现”。`,
    }),
    en: (v) => ({
      title: `A check is reported: ${v.subject}`,
      text: `${v.supervisor} has reported on “${v.subject}”. What concerns your organ stands under Findings.`,
    }),
  },
  'field-finding.notified': found('已发整改通知，请签收', 'to be put right; please sign for the notice'),
  'field-finding.served': found('整改通知已送达，限期整改', 'the notice was served, to be put right', true),
  'field-finding.failed': found('复查不通过，再次整改', 'not passed, to be put right again', true),
  'field-finding.lapsed': found('逾期未反馈，检查组将复查', 'not reported in time; the team checks again'),
  'field-finding.ordered': found('两次复查不通过，将转督办', 'failed twice; a supervision order follows'),
  'field-finding.passed': found('复查通过', 'checked again and passed'),
  'field-finding.kept': found('复核维持', 'kept after review'),
  'field-finding.revoked': found('复核撤销，不再要求整改', 'revoked after review; nothing is to be put right'),
};
