// What petitions give to assessment: how many were answered, how many after their time, and claims that were supported.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { KIND } from './contract.ts';

const all = ['support', 'explain', 'reject', 'adopted', 'partly', 'declined'];

/** An end is final: what is set aside on review is open again and ends anew. */
export const petitionIndicator = countEndings('petitions', {
  petitionsClosed: { zh: '办结的信访件', en: 'Petitions closed', kind: KIND, outcomes: all },
  petitionsSupported: {
    zh: '支持、采纳的信访件',
    en: 'Petitions supported or adopted',
    kind: KIND,
    outcomes: ['support', 'adopted', 'partly'],
  },
});

export const petitionsReceived = countOpenings('petitions-received', {
  petitionsReceived: { zh: '登记的信访件', en: 'Petitions registered', kinds: [KIND] },
});
