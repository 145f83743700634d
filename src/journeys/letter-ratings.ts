// How content those are who wrote letters, for assessment: satisfaction, with how many answered the question beside it.
import { CASE_KINDS } from '#dialogue/mailbox/contract.ts';
import type { Room } from '#kernel/cases/room.ts';
import { indicateKinds } from '#services/ratings/indicator.ts';

export const letterRatings: Room = {
  name: 'letter-ratings',
  tables: [],
  indicators: [
    indicateKinds('letter-ratings', CASE_KINDS, {
      rated: ['lettersRated', { zh: '有评价的来信', en: 'Letters rated by their writers' }],
      content: ['lettersContent', { zh: '来信人满意的来信', en: 'Letters whose writers were content' }],
    }),
  ],
};
