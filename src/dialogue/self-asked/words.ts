// Words of the report on questions that organs may have asked themselves.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '自问自答核查',
    lead: '工作人员账号不能提交公众咨询；下面是从手机号、答复时间和提问次数看，可能是单位自己提的问题。只是线索，核实后再处理。',
    month: '月份',
    show: '查看',
    looked: ({ count, found }: { count: number; found: number }) => `核查咨询 ${count} 件，有线索 ${found} 件`,
    none: '这个月没有发现线索',
    number: '编号',
    organ: '被问单位',
    asked: '提问时间',
    answered: '答复用时',
    signs: '线索',
    open: '未答复',
    seconds: (n: number) => `${n} 秒`,
    hours: (n: string) => `${n} 小时`,
    sign: { 'own-officer': '手机号是本单位人员的', 'at-once': '一分钟内答复', 'one-voice': '同一号码反复问同一单位' },
    officer: ({ name, organ }: { name: string; organ: string }) => `${organ} ${name}`,
    local:
      '判断标准为本地设定：一分钟内答复；同一号码一个月问同一单位 5 次以上，且占其提问八成以上。投诉、举报不在核查范围。',
  },
  en: {
    title: 'Questions organs asked themselves',
    lead: 'Staff accounts cannot ask public questions. These may be an organ’s own all the same, by the number, the speed of the answer or how often it was asked. They are leads, to be looked into before anything follows.',
    month: 'Month',
    show: 'Show',
    looked: ({ count, found }) => `Enquiries looked through: ${count}; with a sign: ${found}`,
    none: 'No sign was found in this month',
    number: 'Number',
    organ: 'Organ asked',
    asked: 'Asked',
    answered: 'Answered after',
    signs: 'Signs',
    open: 'Open',
    seconds: (n) => `${n} s`,
    hours: (n) => `${n} h`,
    sign: {
      'own-officer': 'The number of an officer of that organ',
      'at-once': 'Answered within a minute',
      'one-voice': 'One number asks one organ again and again',
    },
    officer: ({ name, organ }) => `${name}, ${organ}`,
    local:
      'Local settings: answered within a minute; one number with five questions or more to one organ in a month, over eighty percent of all it asked. Complaints and reports are not looked through.',
  },
});
