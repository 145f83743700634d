// What the mailbox gives to assessment: answers by what was decided about publishing them, and complaints found to be right.
import { sql } from 'kysely';
import { countAnswers } from '#kernel/cases/queries/answers.ts';
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { CASE_KINDS } from './contract.ts';

/** An answer is final. */
export const complaintIndicator = countEndings('complaints', {
  complaints: { zh: '查实的投诉', en: 'Complaints upheld', kind: 'complaint', outcomes: ['upheld', 'partly'] },
});

/** Of all sorts, and enquiries alone; what is out of scope of an enquiry was told why and where to turn. */
export const letterIndicator = countOpenings('letters-received', {
  lettersReceived: { zh: '收到的来信', en: 'Letters received', kinds: CASE_KINDS },
  enquiriesReceived: { zh: '收到的咨询', en: 'Enquiries received', kinds: ['enquiry'] },
});
export const declinedIndicator = countEndings('enquiries-declined', {
  enquiriesDeclined: {
    zh: '告知其他渠道的咨询',
    en: 'Enquiries told the right way',
    kind: 'enquiry',
    outcomes: ['declined'],
  },
});

const FIGURES = {
  lettersAnswered: { zh: '答复的来信', en: 'Letters answered' },
  lettersInTime: { zh: '按时答复的来信', en: 'Letters answered in time' },
  lettersPublished: { zh: '公开的来信答复', en: 'Answers to letters published' },
  lettersWithheld: { zh: '依规不公开的来信答复', en: 'Answers to letters not published, for a stated ground' },
  lettersDefamation: { zh: '涉及诽谤不公开的答复', en: 'Answers withheld for defamation' },
  lettersPrivacy: { zh: '涉及个人隐私不公开的答复', en: 'Answers withheld for privacy' },
  lettersSecret: { zh: '涉及秘密不公开的答复', en: 'Answers withheld for a secret' },
  lettersWaiting: { zh: '待审核公开的答复', en: 'Answers whose publication is to be decided' },
  enquiriesAnswered: { zh: '答复的咨询', en: 'Enquiries answered' },
  enquiriesInTime: { zh: '按时答复的咨询', en: 'Enquiries answered in time' },
};

/** 公开回复率 is published among answered; of an exclusion by one of the three grounds the reason is in the file. */
export const answerIndicator = countAnswers('letters', FIGURES, {
  table: 'letter_answer',
  at: 'answered_at',
  conditionsOf: ({ asOf }) => {
    const decided = sql`a.decided_at <= ${asOf}`;
    return {
      lettersAnswered: sql`true`,
      lettersInTime: sql`a.on_time`,
      lettersPublished: sql`a.decision = 'published' and ${decided}`,
      lettersWithheld: sql`a.decision not in ('published', 'waiting') and ${decided}`,
      lettersDefamation: sql`a.decision = 'defamation' and ${decided}`,
      lettersPrivacy: sql`a.decision = 'privacy' and ${decided}`,
      lettersSecret: sql`a.decision = 'secret' and ${decided}`,
      lettersWaiting: sql`(a.decision = 'waiting' or a.decided_at > ${asOf})`,
      enquiriesAnswered: sql`a.kind = 'enquiry'`,
      enquiriesInTime: sql`a.kind = 'enquiry' and a.on_time`,
    };
  },
});
