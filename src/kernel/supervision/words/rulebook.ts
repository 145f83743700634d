// Words of the page on which the rules stand.
import { defineWords } from '#platform/i18n/words.ts';
import { minus, sign } from './signs.ts';

export const rulebookWords = defineWords({
  zh: {
    none: '—',
    rulesTitle: '监察规则',
    rulesLead: (r: { version: number; since: string }) =>
      `第 ${r.version} 版，自 ${r.since} 起施行。系统按这张表自动发出提示、预警和亮牌。`,
    ruleCode: '编号',
    element: '监察要素',
    base: '对照的时限',
    condition: '条件',
    signal: '信号',
    told: '通知',
    points: '扣分',
    basis: '依据',
    local: '本市设置',
    diff: (d: { comparison: string; diff: number }) => `差值 ${sign(d.comparison)} ${minus(d.diff)}`,
    formula:
      '差值 = 已用时间（不满一个单位的进为一个）− 时限。−2 是到期前 2 日，1 是超过时限的第一时刻。预警不会早于计时满一个单位。',
    noRules: '还没有装入规则。',
    noLimit: '不按时间计',
    events: { 'yellow-ignored': '黄牌逾期未说明或未整改', 'second-yellow': '一年内黄牌达到规定张数' },
    scopes: { total: '其他全过程时限', step: '其他环节时限', assist: '其他协办时限' },
  },
  en: {
    none: '—',
    rulesTitle: 'Rules of supervision',
    rulesLead: (r: { version: number; since: string }) =>
      `Version ${r.version}, in force since ${r.since}. The system gives hints, warnings and cards by this table.`,
    ruleCode: 'Code',
    element: 'What is watched',
    base: 'Limit',
    condition: 'Condition',
    signal: 'Signal',
    told: 'Told to',
    points: 'Points',
    basis: 'Basis',
    local: 'setting of the city',
    diff: (d: { comparison: string; diff: number }) => `difference ${sign(d.comparison)} ${minus(d.diff)}`,
    formula:
      'Difference = time used (a begun unit counts whole) − limit. −2 is two days before the end, 1 the first instant past it. No warning comes before one unit is used.',
    noRules: 'No rules are loaded yet.',
    noLimit: 'not a matter of time',
    events: {
      'yellow-ignored': 'a yellow card not answered or put right in time',
      'second-yellow': 'so many yellow cards in a year',
    },
    scopes: {
      total: 'other limits of the whole case',
      step: 'other limits of steps',
      assist: 'other limits of opinions',
    },
  },
});
