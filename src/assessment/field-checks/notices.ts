// The words of the messages to the organ under check.
import type { NoticeTemplate, NoticeTemplates } from '#platform/notify/notices.ts';
import { localDate } from '#platform/time.ts';

/** To whoever has the finding now. */
function found(zh: string, en: string): NoticeTemplate {
  const day = (due: string | undefined) => (due ? localDate(new Date(due)) : '');
  return {
    zh: (v) => ({
      title: `${v.title}：${zh}`,
      text: `${v.title}，${zh}。请在 ${day(v.due)} 前整改并反馈。编号 ${v.number}。`,
    }),
    en: (v) => ({
      title: `${v.titleEn}: ${en}`,
      text: `${v.titleEn}: ${en}. Please put it right and report by ${day(v.due)}. Number ${v.number}.`,
    }),
  };
}

export const noticeTemplates: NoticeTemplates = {
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
  'field-finding.notified': found('已发整改通知', 'to be put right'),
  'field-finding.failed': found('复查不通过，再次整改', 'not passed, to be put right again'),
};
