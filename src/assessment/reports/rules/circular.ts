// A circular (通报) as a declared kind of case: 起草 → 审核 → 签发, on the portal when the signer says so.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { choice } from '#kernel/cases/fields.ts';
import { CIRCULAR, permissions } from '../contract.ts';
import { issuing, signing } from './issue.ts';
import { issuePaper } from './papers.ts';

const WHERE = [
  { value: 'portal', zh: '印发，并在门户公开', en: 'To the organs, and on the portal' },
  { value: 'organs', zh: '只印发各单位', en: 'To the organs only' },
] as const;

/** Organs at the foot of the ranking are called to a talk in the same transaction. */
const sign = signing<{ where: string }>(CIRCULAR, {
  zh: '签发',
  en: 'Sign',
  fields: { where: choice('印发范围', 'Where it goes', WHERE) },
  to: 'issued',
  decide: (_snapshot, { where }) => ({ outcome: 'issued', data: { where }, record: { where } }),
});

/** For who signs: what is on the portal can be taken off again, and the ledger keeps both. */
const showing = (name: { zh: string; en: string }, where: string): ActRule => ({
  ...name,
  by: 'officer',
  permission: permissions.sign,
  from: ['issued'],
  to: [],
  fields: {},
  offered: ({ file }) => file.data.where !== where,
  decide: () => ({ data: { where }, record: { where } }),
});

const parts = issuing(CIRCULAR);
const ISSUED = { zh: '已印发', en: 'Issued' };

/** Everything but `loadSubject`, which is added where stores may be imported. */
export const circularKind: CaseKind = {
  ...parts,
  zh: '通报',
  en: 'Circular',
  states: { ...parts.states, issued: { ...ISSUED, phase: 'closed' } },
  acts: {
    ...parts.acts,
    sign,
    publish: showing({ zh: '在门户公开', en: 'Put on the portal' }, 'portal'),
    withdraw: showing({ zh: '从门户撤下', en: 'Take off the portal' }, 'organs'),
  },
  outcomes: { issued: ISSUED, dropped: { zh: '不再印发', en: 'Dropped' } },
  papers: { [CIRCULAR]: issuePaper(CIRCULAR, { zh: '通报', en: 'Circular', mark: '通报' }) },
};
