// An enquiry (咨询) as a declared kind of case: answered, or shown the right way.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { assistingActs, byLeadAlone, opinionLimit } from '#kernel/cases/rules/assisting.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { permissions, topic } from '../contract.ts';
import { classify, decline, pass, reassign, told } from './acts.ts';
import { startingLimits } from './intake.ts';
import { answered, home, keptWords, noteAnswer, ownWords, readFacts, receipt, wholeDays } from './letter.ts';
import { publicationActs, redo } from './publication.ts';
import { type Again, reopen } from './reopening.ts';

const answer: ActRule<{ answer: string }> = {
  zh: '答复',
  en: 'Answer',
  by: 'officer',
  permission: permissions.answerEnquiries,
  from: ['received'],
  to: ['answered'],
  fields: { answer: told('答复内容', 'Answer') },
  tell: (record) => ({ zh: `答复：${record.answer}`, en: `Answer: ${record.answer}` }),
  decide: (_snapshot, record, env) => ({
    ...endAs('answered', env),
    data: noteAnswer(record.answer, env),
    record,
    notices: [{ template: 'enquiry.answered', values: record }],
  }),
};

const again: Again = (settings) => ({
  to: 'received',
  hold: { post: 'section-head' },
  limits: startingLimits('enquiry', settings),
});
const DECLINED = { zh: '不予解答', en: 'Not answered' };

export const enquiryKind: CaseKind = {
  name: 'enquiry',
  zh: '咨询',
  en: 'Enquiry',
  home,
  initial: 'received',
  opening: { zh: '提交咨询', en: 'Enquiry sent' },
  firstAsked: true,
  topic,
  readPermission: permissions.readEnquiries,
  states: {
    received: { zh: '待答复', en: 'To be answered', phase: 'open', limits: ['consultation', 'opinion'] },
    answered,
    declined: { ...DECLINED, phase: 'closed' },
  },
  limits: { consultation: { zh: '咨询答复', en: 'Answer', scope: 'total', ...wholeDays }, opinion: opinionLimit },
  acts: {
    ...byLeadAlone({
      answer,
      decline: decline('enquiry', DECLINED, permissions.answerEnquiries),
      pass: pass('enquiry', permissions.answerEnquiries),
      reassign: reassign(['received'], permissions.answerEnquiries),
      classify: classify(['received', 'answered'], permissions.answerEnquiries),
      reopen: reopen('enquiry', again),
      redo: redo('enquiry', again),
      ...publicationActs,
    }),
    ...assistingActs(permissions.answerEnquiries, ['received']),
  },
  outcomes: { answered, declined: DECLINED },
  papers: { receipt },
  facts: readFacts,
  ownWords,
  keptWords,
};
