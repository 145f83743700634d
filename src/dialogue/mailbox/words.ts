// Words of the mailbox.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    menu: '互动',
    title: '咨询投诉',
    lead: '咨询 5 个工作日内答复；投诉 5 个工作日内告知是否受理，受理后 15 个工作日内答复。',
    kind: '您要',
    kinds: { enquiry: '咨询', complaint: '投诉' },
    kindNotes: { enquiry: '想弄清楚怎么办、找谁办', complaint: '对办理结果或者服务不满意' },
    about: (name: string) => `关于“${name}”`,
    organ: '写给哪个单位',
    organHint: '填单位全称或者简称，如“市市场监管局”',
    organs: '查机构名录',
    name: '怎么称呼您',
    nameHint: '咨询可以不填；投诉请填真实姓名',
    phone: '手机号',
    phoneHint: '答复时发短信告诉您',
    text: '内容',
    textHint: '请写清楚时间、地点和想了解或者解决什么，至少 10 个字',
    privacy: '姓名和手机号加密保存，只有经办人员看得到。投诉由单位负责人办理，经办人员看不到。',
    send: '提交',
    sent: ({ number, code }: { number: string; code: string }) =>
      `已收到，编号 ${number}，查询码 ${code}，请记下来；也已发到您的手机`,
    again: '已收到，这封信没有重复登记',
    yours: '您写的内容',
  },
  en: {
    menu: 'Write to us',
    title: 'Enquiries and complaints',
    lead: 'Enquiries are answered within 5 working days. With complaints you hear within 5 working days whether they are taken up, and within 15 more what came of them.',
    kind: 'You want to',
    kinds: { enquiry: 'Ask something', complaint: 'Complain' },
    kindNotes: { enquiry: 'How something is done, and by whom', complaint: 'About a decision or a service' },
    about: (name: string) => `About “${name}”`,
    organ: 'Organ you write to',
    organHint: 'Its full or short Chinese name, such as 市市场监管局',
    organs: 'Directory of organs',
    name: 'Your name',
    nameHint: 'Not needed to ask something; give your real name to complain',
    phone: 'Mobile number',
    phoneHint: 'You get a text message when you are answered',
    text: 'Your letter',
    textHint: 'Say when, where, and what you want to know or have settled; at least 10 characters',
    privacy:
      'Your name and number are stored encrypted and seen only by those who answer. Complaints go to the heads of the organ, not to those who handle cases.',
    send: 'Send',
    sent: ({ number, code }: { number: string; code: string }) =>
      `Received. Number ${number}, query code ${code}: please note them; they were also sent to your telephone`,
    again: 'Received already; nothing was taken in twice',
    yours: 'What you wrote',
  },
});
