// The words of the messages of duty.
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplates } from '#platform/notify/notices.ts';

export const dutyTopic: Topic = { name: 'duty', zh: '值班', en: 'Duty', audience: 'staff', usual: OUTBOUND };

export const noticeTemplates = {
  'duty.absent': {
    urgent: true,
    zh: (v) => ({ title: `值班缺岗：${v.organ}`, text: `${v.when}，${v.people}开班 ${v.minutes} 分钟仍未签到。` }),
    en: (v) => ({
      title: `Missing on duty: ${v.organEn}`,
      text: `${v.whenEn}: ${v.peopleEn} had not signed in ${v.minutes} minutes after the shift began.`,
    }),
  },
  'duty.substitute': {
    zh: (v) => ({ title: `替班：${v.when}`, text: `${v.when}的${v.part}由${v.to}替${v.from}。` }),
    en: (v) => ({ title: `Substitute: ${v.whenEn}`, text: `${v.toEn} stands in for ${v.fromEn} (${v.partEn}).` }),
  },
  'duty.plan': {
    zh: (v) => ({ title: `值班安排：${v.name}`, text: `${v.organ}${v.name}值班安排（${v.span}）已印发，请查看。` }),
    en: (v) => ({ title: `Duty plan: ${v.name}`, text: `${v.organEn} published its plan of duty for ${v.span}.` }),
  },
} satisfies NoticeTemplates;
