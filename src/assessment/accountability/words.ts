// Words of the desk page of accountability.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '责任追究',
    listed: '最近立案',
    none: '还没有案件',
    enter: '立案',
    organ: '当事人所在单位',
    organHint: '单位全称或者简称',
    person: '当事人姓名',
    personHint: '这个单位的在职人员；立案后本人会收到告知，可以查看案件、陈述申辩',
    conduct: '情形',
    facts: '初步事实',
    factsHint: '时间、事项、影响；证据材料立案后加入',
    source: '来源',
    sourceHint: '督办单、监察建议书或者投诉的编号',
    send: '立案',
    filed: (number: string) => `已立案，编号 ${number}`,
  },
  en: {
    title: 'Accountability',
    listed: 'Latest',
    none: 'There are no cases yet',
    enter: 'File a case',
    organ: 'Organ of the person concerned',
    organHint: 'Its full or short Chinese name',
    person: 'Name of the person concerned',
    personHint: 'An officer of that organ, who is told, can read the case and is heard',
    conduct: 'Conduct',
    facts: 'First facts',
    factsHint: 'When, what, with what effect; evidence is added once the case is filed',
    source: 'Source',
    sourceHint: 'Number of the order, proposal or complaint',
    send: 'File',
    filed: (number) => `Filed under number ${number}`,
  },
});
