// What those who are asked to a meeting are told of it: what, when and where, never what is in its papers.
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

export const meetingsTopic: Topic = {
  name: 'meetings',
  zh: '会议通知',
  en: 'Meetings',
  audience: 'staff',
  usual: OUTBOUND,
};

export type MeetingNotice =
  | 'meetings.called'
  | 'meetings.moved'
  | 'meetings.off'
  | 'meetings.reminder'
  | 'meetings.minutes';

function about(zhTitle: string, enTitle: string, zh: string, en: string): NoticeTemplate {
  const what = (v: NoticeValues, organ?: string) => `${organ}：${v.title}，${v.when}，${v.place}。`;
  return {
    zh: (v) => ({ title: `${zhTitle}：${v.title}`, text: `${what(v, v.organ)}${zh}` }),
    en: (v) => ({ title: `${enTitle}: ${v.title}`, text: `${v.organEn}: ${v.title}, ${v.when}, ${v.place}. ${en}` }),
  };
}

export const noticeTemplates = {
  'meetings.called': about('会议通知', 'You are asked to a meeting', '请尽快答复。', 'Please answer soon.'),
  'meetings.moved': about(
    '会议有变',
    'Meeting moved',
    '时间、地点有变，请点开查看。',
    'Time or place changed; please look.',
  ),
  'meetings.off': about('会议取消', 'Meeting called off', '会议取消。', 'It was called off.'),
  'meetings.reminder': about('会议提醒', 'Meeting soon', '请按时参加，材料可以在线查看。', 'Papers are read on line.'),
  'meetings.minutes': about('会议纪要已印发', 'Minutes issued', '请点开查看。', 'Please read them.'),
} satisfies Record<MeetingNotice, NoticeTemplate> satisfies NoticeTemplates;
