// What the desk gives to assessment: what it answered at once, and what it sent on.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { KIND } from './contract.ts';

export const consultIndicator = countEndings('desk-consults', {
  deskAnswered: { zh: '窗口当场答复的咨询', en: 'Answered at the desk', kind: KIND, outcomes: ['answered'] },
  deskSentOn: { zh: '窗口转办的咨询', en: 'Sent on from the desk', kind: KIND, outcomes: ['sent-on'] },
});
