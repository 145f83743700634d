// The words of the messages about bookings: when, where and by whom, never what for.
import type { Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

export const roomsTopic: Topic = {
  name: 'rooms',
  zh: '会议室预约',
  en: 'Bookings of rooms',
  audience: 'staff',
  usual: [],
};

export type RoomNotice = 'rooms.booked' | 'rooms.changed' | 'rooms.cancelled' | 'rooms.out';

function about(zhTitle: string, enTitle: string, zh: string, en: string): NoticeTemplate {
  const where = (v: NoticeValues, room?: string) => `${v.when}，${room}（${v.place}）`;
  return {
    zh: (v) => ({ title: `${zhTitle}：${v.when}`, text: `${where(v, v.room)}，${v.by}${zh}` }),
    en: (v) => ({ title: `${enTitle}: ${v.when}`, text: `${v.when}, ${v.roomEn} (${v.place}): ${v.byEn} ${en}` }),
  };
}

export const noticeTemplates = {
  'rooms.booked': about(
    '请您参加',
    'You are asked to attend',
    '约您参加，事由请点开查看。',
    'asks you to attend; see what for.',
  ),
  'rooms.changed': about('安排有变', 'Changed', '改了这次预约，请点开查看。', 'changed this booking; please look.'),
  'rooms.cancelled': about('已取消', 'Called off', '取消了这次预约。', 'called it off.'),
  'rooms.out': about(
    '会议室停用',
    'Room out of service',
    '登记会议室停用，请改订。',
    'took the room out of service; please book another.',
  ),
} satisfies Record<RoomNotice, NoticeTemplate> satisfies NoticeTemplates;
