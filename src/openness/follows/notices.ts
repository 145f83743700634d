// The words of what followers are told.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const notices: NoticeTemplates = {
  'follows.news': {
    zh: (v) => ({
      title: `您关注的内容有 ${v.count} 条新信息`,
      text: `您关注的栏目和网站新发布 ${v.count} 条信息：${v.titles}${Number(v.count) > 3 ? '等' : ''}。`,
    }),
    en: (v) => ({
      title: `${v.count} new in what you follow`,
      text: `New in the columns and sites you follow: ${v.titlesEn}${Number(v.count) > 3 ? '; and others' : ''}.`,
    }),
  },
};
