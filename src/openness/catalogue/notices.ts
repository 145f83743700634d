// The words of what an organ is told that has not published in time.
import type { Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const dutyTopic: Topic = {
  name: 'publication-duty',
  zh: '应公开未公开',
  en: 'Publication overdue',
  audience: 'staff',
  usual: [],
};

/** Of more than these the rest is counted. */
export const MOST_NAMED = 3;

export const noticeTemplates: NoticeTemplates = {
  'duty.overdue': {
    zh: (v) => ({
      title: `逾期未公开 ${v.count} 项`,
      text: `${v.organ}有 ${v.count} 项应公开内容逾期：${v.names}${Number(v.count) > MOST_NAMED ? '等' : ''}。请尽快公开；没有可公开的内容，请在催办单 ${v.number} 说明理由。`,
    }),
    en: (v) => ({
      title: `${v.count} not published in time`,
      text: `${v.organEn}: ${v.namesEn}${Number(v.count) > MOST_NAMED ? '; and others' : ''}. Publish them soon, or say in reminder ${v.number} why there is nothing to publish.`,
    }),
  },
};
