// What orders give to assessment: those that were obeyed, those that were not, and proposals that were not adopted.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { ORDER, PROPOSAL } from './contract.ts';

export const orderIndicator = countEndings('orders', {
  ordersDone: { zh: '督办销号', en: 'Orders closed as obeyed', kind: ORDER, outcomes: ['closed'] },
  ordersIgnored: { zh: '督办逾期未落实', en: 'Orders not obeyed in time', kind: ORDER, outcomes: ['ignored'] },
  proposalsReferred: {
    zh: '监察建议未采纳、移送追责',
    en: 'Proposals not adopted, referred for accountability',
    kind: PROPOSAL,
    outcomes: ['referred'],
  },
});
