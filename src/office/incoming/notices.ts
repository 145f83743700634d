// What people are told of incoming documents.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const notices: NoticeTemplates = {
  'incoming.chased': {
    zh: (v) => ({ title: `催办：${v.title}`, text: `${v.register}《${v.title}》请抓紧办理：${v.note}` }),
    en: (v) => ({ title: `Chased: ${v.title}`, text: `${v.register}, “${v.title}”: please get on with it. ${v.note}` }),
  },
  'incoming.circulated': {
    zh: (v) => ({ title: `传阅：${v.title}`, text: `${v.by}请您阅${v.register}《${v.title}》。` }),
    en: (v) => ({ title: `To be read: ${v.title}`, text: `${v.by} asks you to read ${v.register}, “${v.title}”.` }),
  },
  'incoming.paper': {
    zh: (v) => ({ title: `纸质收文例外：${v.title}`, text: `${v.by}登记了纸质来文《${v.title}》，原因：${v.reason}` }),
    en: (v) => ({ title: `On paper: ${v.title}`, text: `${v.by} registered “${v.title}” from paper: ${v.reason}` }),
  },
};
