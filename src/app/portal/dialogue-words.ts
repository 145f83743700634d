// Words of the landing page of dialogue.
import { defineWords } from '#platform/i18n/words.ts';

export const dialogueWords = defineWords({
  zh: {
    title: '互动',
    heading: '政民互动',
    lead: '有事问政府、有意见告诉政府，每件都有编号、有期限、有答复',
    groups: { ask: '问政府、提诉求', join: '说意见、参与决策', oversee: '请您监督' },
    status: '查办理进度',
    statusLead: '凭编号和查询码，不用登录',
    number: '编号',
    code: '查询码',
    look: '查询',
    call: '也可以打电话',
    hotline: '政务服务便民热线',
    enquiryLine: '政务信息查询专线',
  },
  en: {
    title: 'Dialogue',
    heading: 'Dialogue with the government',
    lead: 'Ask, complain, take part: everything gets a number, a time limit and an answer',
    groups: { ask: 'Ask and complain', join: 'Take part in decisions', oversee: 'Keep watch' },
    status: 'Where your matter stands',
    statusLead: 'By its number and query code, without signing in',
    number: 'Number',
    code: 'Query code',
    look: 'Look up',
    call: 'Or call',
    hotline: 'Public service hotline',
    enquiryLine: 'Enquiries about government information',
  },
});
