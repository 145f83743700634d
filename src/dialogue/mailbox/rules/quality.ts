// What a machine can see of an answer before somebody checks it: too short, or words that say nothing. Pure.
import type { Label } from '#kernel/cases/contract.ts';

export type Weakness = 'short' | 'empty';

/** Signs an answer has at least before it is published, and below which a stock phrase is all there is: settings of the house. */
const SHORTEST = 15;
const THIN = 60;

const STOCK = [
  '正在研究',
  '进一步研究',
  '适时',
  '尽快处理',
  '已转相关部门',
  '请咨询相关部门',
  '按有关规定办理',
  '高度重视',
];

export function findWeaknesses(answer: string): Weakness[] {
  const length = [...answer.replace(/\s/g, '')].length;
  const isEmpty = length < THIN && STOCK.some((phrase) => answer.includes(phrase));
  return [...(length < SHORTEST ? (['short'] as const) : []), ...(isEmpty ? (['empty'] as const) : [])];
}

const TOLD: Readonly<Record<Weakness, Label>> = {
  short: {
    zh: `答复不足 ${SHORTEST} 个字，没有说明情况和依据，不能公开，请退回重新答复。`,
    en: `The answer has fewer than ${SHORTEST} signs: it cannot be published. Send it back to be answered anew.`,
  },
  empty: { zh: '答复可能只有套话，请核对是否说明了怎么办、什么时候办。', en: 'The answer may be stock phrases only.' },
};

export const tellWeakness = (weakness: Weakness): Label => TOLD[weakness];
