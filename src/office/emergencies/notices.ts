// The words of the messages to those on duty.
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const noticeTemplates = {
  'emergency.came': {
    urgent: true,
    zh: (v) => ({ title: `突发事件上报：${v.title}`, text: `${v.organ}报来，请在 ${v.minutes} 分钟内签收。` }),
    en: (v) => ({
      title: `Emergency reported: ${v.title}`,
      text: `${v.organEn} reports it; please receive it within ${v.minutes} minutes.`,
    }),
  },
  'emergency.task': {
    urgent: true,
    zh: (v) => ({ title: `应急任务：${v.title}`, text: '有任务下达给您单位，请立即查看、按时反馈。' }),
    en: (v) => ({
      title: `Emergency task: ${v.title}`,
      text: 'Your organ was given a task; please look and answer in time.',
    }),
  },
} satisfies NoticeTemplates;
