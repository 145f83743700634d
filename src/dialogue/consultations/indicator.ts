// What consultations give to assessment: results published, comments answered and adopted.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { COMMENT, KIND } from './contract.ts';

export const consultationIndicator = countEndings('consultations', {
  consultationResults: {
    zh: '公布结果的征集',
    en: 'Consultations with a result',
    kind: KIND,
    outcomes: ['published'],
  },
  commentsAnswered: {
    zh: '反馈的公众意见',
    en: 'Comments answered',
    kind: COMMENT,
    outcomes: ['adopted', 'partly', 'declined'],
  },
});

export const consultationsOpened = countOpenings('consultations-opened', {
  consultationsOpened: { zh: '发起的征集', en: 'Consultations begun', kinds: [KIND] },
  commentsReceived: { zh: '收到的公众意见', en: 'Comments received', kinds: [COMMENT] },
});
