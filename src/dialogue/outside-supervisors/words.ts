// Words of the room of supervisors from outside.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '特邀监督员意见',
    menu: '特邀监督员',
    listed: '最近的监督意见',
    none: '还没有监督意见',
    give: '提出监督意见',
    lead: '意见直接交被监督单位，15 个工作日内答复；答复后您可以认可，或者要求再次整改一次（本地设定）。',
    fields: { organ: '被监督的单位', sort: '哪方面', text: '监督意见' },
    textHint: '写清楚时间、地点、看到的情况和建议，至少 10 个字',
    send: '提交',
    sent: (number: string) => `监督意见已提交，编号 ${number}`,
  },
  en: {
    title: 'Opinions of outside supervisors',
    menu: 'Outside supervisors',
    listed: 'Latest opinions',
    none: 'No opinion was given yet',
    give: 'Give an opinion',
    lead: 'It goes straight to the organ, which answers within 15 working days; then you are content, or have it looked at again once (local settings).',
    fields: { organ: 'Organ', sort: 'Of what', text: 'Opinion' },
    textHint: 'When, where, what you saw and what you advise; at least 10 characters',
    send: 'Send',
    sent: (number: string) => `Your opinion was sent, number ${number}`,
  },
});
