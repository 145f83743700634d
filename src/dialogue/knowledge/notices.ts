// The words of what the keepers of the knowledge base are told.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates: NoticeTemplates = {
  'knowledge.due': {
    zh: (v) => ({
      title: `知识库 ${v.count} 条到复核期`,
      text: `本单位知识库有 ${v.count} 条到了复核期，请核对后确认、修改或者撤下。`,
    }),
    en: (v) => ({
      title: `Entries of the knowledge base due for review: ${v.count}`,
      text: `Of your organ’s entries, ${v.count} are due. Please confirm, change or withdraw them.`,
    }),
  },
};
