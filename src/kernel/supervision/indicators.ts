// What supervision counts for assessment: results against their limits, and signals by what became of them.
import { type Indicator, UNITS } from '#kernel/cases/indicator.ts';
import { countGiven, listGiven } from './store/card-figures.ts';
import { countKnown, listKnown } from './store/known.ts';
import { countRunning, listRunning } from './store/warnings-running.ts';

export const indicators: readonly Indicator[] = [
  {
    name: 'results',
    by: UNITS,
    figures: {
      onTime: { zh: '按时办结', en: 'Decided in time' },
      late: { zh: '超过总时限', en: 'Past the limit of the whole case' },
      early: { zh: '提前办结', en: 'Decided before the promised day' },
      decided: { zh: '办结', en: 'Decided' },
      night: { zh: '夜间办结（22 时至 6 时）', en: 'Decided at night (22:00 to 06:00)' },
      reopened: { zh: '办结后又重办', en: 'Decided, then decided again' },
    },
    count: countKnown,
    list: listKnown,
  },
  {
    name: 'signals',
    by: UNITS,
    figures: {
      warnings: { zh: '预警', en: 'Warnings' },
      yellow: { zh: '黄牌', en: 'Yellow cards' },
      red: { zh: '红牌', en: 'Red cards' },
      given: { zh: '发牌（含已撤销）', en: 'Cards given, revoked ones included' },
      revoked: { zh: '撤销的牌', en: 'Cards revoked' },
      mended: { zh: '整改销号的牌', en: 'Cards put right and closed' },
      answering: { zh: '说明、申诉、整改中的牌', en: 'Cards still being answered or put right' },
      incomplete: { zh: '录入数据不完整', en: 'Entered with data missing' },
      escalated: { zh: '逾期升级的牌', en: 'Cards escalated' },
    },
    count: countGiven,
    list: listGiven,
  },
  {
    name: 'warnings-running',
    by: UNITS,
    figures: { warningsRunning: { zh: '连续三次预警', en: 'Three warnings running' } },
    count: countRunning,
    list: listRunning,
  },
];
