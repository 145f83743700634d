// Words of the desk that people ask at.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '咨询窗口',
    listed: '最近登记',
    none: '还没有登记',
    enter: '登记咨询',
    entered: (number: string) => `已登记，编号 ${number}。`,
    fields: {
      organ: '窗口单位',
      means: '咨询方式',
      name: '姓名',
      phone: '手机号',
      question: '咨询内容',
      result: '办理',
      answer: '答复内容',
      to: '转给哪个单位',
    },
    phoneHint: '转办的必填，编号和答复发到这个号码',
    answerHint: '当场答复的填写',
    toHint: '转办的填写；转办后有自己的编号和期限',
  },
  en: {
    title: 'Consult desk',
    listed: 'Latest',
    none: 'Nothing yet',
    enter: 'Write a question down',
    entered: (number) => `Written down as ${number}.`,
    fields: {
      organ: 'Desk of',
      means: 'How',
      name: 'Name',
      phone: 'Mobile number',
      question: 'Question',
      result: 'What was done',
      answer: 'Answer',
      to: 'Sent on to',
    },
    phoneHint: 'Needed when it is sent on: number and answer go there',
    answerHint: 'When answered at once',
    toHint: 'When sent on: it has a number and a clock of its own then',
  },
});
