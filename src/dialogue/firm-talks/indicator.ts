// What talks with firms give to assessment: how many came to an end.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { KIND } from './contract.ts';

export const talkIndicator = countEndings('firm-talks', {
  firmTalks: { zh: '办结的企业沟通', en: 'Talks with firms', kind: KIND, outcomes: ['over'] },
});
