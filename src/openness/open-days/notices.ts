// The words of what people who booked an open day are told.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const notices: NoticeTemplates = {
  'open-days.cancelled': {
    zh: (v) => ({
      title: `开放日取消：${v.title}`,
      text: `您预约的“${v.title}”（${v.when}）不再举行。原因：${v.reason}`,
    }),
    en: (v) => ({
      title: `Open day cancelled: ${v.titleEn}`,
      text: `“${v.titleEn}” (${v.when}), which you booked, will not take place. Reason: ${v.reason}`,
    }),
  },
};
