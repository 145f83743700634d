// What the mailbox gives to assessment: complaints that were found to be right.
import { countEndings } from '#kernel/cases/queries/endings.ts';

/** An answer is final. */
export const complaintIndicator = countEndings('complaints', {
  complaints: { zh: '查实的投诉', en: 'Complaints upheld', kind: 'complaint', outcomes: ['upheld', 'partly'] },
});
