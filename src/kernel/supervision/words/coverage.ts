// Words of the page that tells whether anything escapes supervision.
import { defineWords } from '#platform/i18n/words.ts';

export const coverageWords = defineWords({
  zh: {
    title: '监察覆盖',
    menu: '监察覆盖',
    lead: '各项都是 0，才说明没有办件和时限脱离监察。',
    gap: '检查项',
    state: '结果',
    fine: '正常',
    wrong: '异常',
    count: '数量',
    names: '名称',
    gaps: {
      'kinds-without-rule': '没有规则的办件种类',
      'limits-without-rule': '没有亮牌规则的全过程时限',
      'items-without-rule': '没有规则的事项',
      'years-without-calendar': '缺日历的年份',
      'cases-without-holder': '没有经办岗位的在办件',
      'cases-nobody-can-take': '经办岗位和主要负责人都空缺的在办件',
      'cases-without-limit': '没有时限的在办件',
      'moments-not-fired': '到点一分钟以上还没有发出的信号',
      'signals-undecided': '四天以上没有核实的待发信号',
    },
  },
  en: {
    title: 'What supervision covers',
    menu: 'Coverage',
    lead: 'Nothing escapes supervision when every count is 0.',
    gap: 'Check',
    state: 'Result',
    fine: 'fine',
    wrong: 'wrong',
    count: 'Count',
    names: 'Names',
    gaps: {
      'kinds-without-rule': 'kinds of case without a rule',
      'limits-without-rule': 'limits of whole cases without a rule for a card',
      'items-without-rule': 'items without a rule',
      'years-without-calendar': 'years without a calendar',
      'cases-without-holder': 'open cases nobody holds',
      'cases-nobody-can-take': 'open cases whose post is vacant in an organ without a head',
      'cases-without-limit': 'open cases without a limit',
      'moments-not-fired': 'signals not given a minute after their moment',
      'signals-undecided': 'signals no supervisor has decided on for four days',
    },
  },
});
