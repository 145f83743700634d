// The words of the messages to a complainant: neither the organ complained of nor the matter, for telephones lie open.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import { sayWay } from './rules/taking.ts';

type Line = (values: NoticeValues) => string;

function about(zhTitle: string, enTitle: string, zh: Line, en: Line): NoticeTemplate {
  return {
    zh: (v) => ({ title: `效能投诉${zhTitle}`, text: `${zh(v)}编号 ${v.number}。` }),
    en: (v) => ({ title: `Complaint about conduct ${enTitle}`, text: `${en(v)} Number ${v.number}.` }),
  };
}

export const noticeTemplates: NoticeTemplates = {
  'conduct-complaint.received': about(
    '已收到',
    'received',
    (v) => `您的投诉已收到，5 个工作日内告知是否受理。查询码 ${v.code}，请保存。`,
    (v) =>
      `Your complaint has arrived; within 5 working days you will hear whether it is taken up. Your query code is ${v.code}.`,
  ),
  'conduct-complaint.accepted': about(
    '已受理',
    'taken up',
    () => '您的投诉已受理，20 个工作日内答复。',
    () => 'Your complaint has been taken up and will be answered within 20 working days.',
  ),
  'conduct-complaint.refused': about(
    '不予受理',
    'not taken up',
    (v) => `您的投诉不予受理：${v.reason}请走：${sayWay(v.way).zh}。`,
    (v) => `Your complaint was not taken up: ${v.reason} The right way: ${sayWay(v.way).en}.`,
  ),
  'conduct-complaint.passed': about(
    '已转办',
    'passed on',
    (v) => `您的投诉已转${v.to}办理，请凭编号查看进度。`,
    (v) => `Your complaint was passed on to ${v.to}; see where it stands under its number.`,
  ),
  'conduct-complaint.extended': about(
    '延长办理期限',
    'takes longer',
    (v) => `经负责人批准，您的投诉延长 ${v.extent}答复，理由请凭编号和查询码查看。`,
    (v) =>
      `With the approval of the head, ${v.extentEn} were added to the time to answer; read why with its number and query code.`,
  ),
  'conduct-complaint.withdrawn': about(
    '已撤回',
    'withdrawn',
    () => '您的投诉已按您的要求撤回。',
    () => 'Your complaint was withdrawn as you asked.',
  ),
  'conduct-complaint.continued': about(
    '继续调查',
    'looked into further',
    () => '您撤回投诉以后，监察机关决定依职权继续调查，您不用做什么。',
    () => 'After you withdrew, the supervisors decided to go on of their own motion; you need do nothing.',
  ),
  'conduct-complaint.answered': about(
    '已答复',
    'answered',
    () => '您的投诉已答复，请凭编号和查询码查看；不服的，可以在 30 日内申请复核。',
    () =>
      'Your complaint has been answered; read it with its number and query code. You may ask for a review within 30 days.',
  ),
  'conduct-complaint.reviewed': about(
    '复核完毕',
    'reviewed',
    () => '您申请的复核已经办结，请凭编号和查询码查看。',
    () => 'The review you asked for is done; read it with its number and query code.',
  ),
};
