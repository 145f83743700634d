// What field checks give to assessment: findings that were put right, and those that went to an order.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { FINDING } from './contract.ts';

export const findingIndicator = countEndings('findings', {
  findingsDone: { zh: '检查发现销号', en: 'Findings put right', kind: FINDING, outcomes: ['settled'] },
  findingsOrdered: {
    zh: '检查发现未整改、转督办',
    en: 'Findings not put right, gone to an order',
    kind: FINDING,
    outcomes: ['ordered'],
  },
});
