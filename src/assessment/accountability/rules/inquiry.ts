// Looking into a case: evidence, what is intended told to the person, the person heard.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { DAYS, DECISIONS, type Measure, PROPOSALS } from '../contract.ts';
import {
  addressed,
  byHandlers,
  byPerson,
  dropping,
  type Evidence,
  evidence,
  KEPT,
  noteJudge,
  requireOther,
  start,
  toDecider,
} from './process.ts';

const gathered = evidence('officer');

const addEvidence: ActRule<Evidence> = {
  zh: '加入证据',
  en: 'Add evidence',
  ...byHandlers(['investigating'], []),
  fields: gathered.fields,
  decide: (snapshot, body, env) => {
    requireOther(snapshot, env);
    return { ...gathered.decide(snapshot, body, env), data: noteJudge(snapshot, env) };
  },
};

/** What may come of it: decided here, proposed to whoever decides, or sent on for discipline. */
const INTENDED = [
  ...DECISIONS,
  ...PROPOSALS.map(({ value, zh, en }) => ({ value, zh: `建议有权机关${zh}`, en: `Propose: ${en}` })),
  { value: 'discipline', zh: '移送有权机关处分', en: 'Discipline by the competent organ' },
];

/** The facts, the grounds and what is intended are told before anything is decided. */
const notify: ActRule<{ facts: string; basis: string; measure: Measure | 'discipline' }> = {
  zh: '告知拟处理意见',
  en: 'Tell what is intended',
  ...byHandlers(['investigating'], ['noticed']),
  fields: {
    facts: longText('查明的事实', 'Facts', KEPT),
    basis: shortText('依据', 'Grounds'),
    measure: choice('拟处理意见', 'Measure intended', INTENDED),
  },
  tell: () => ({ zh: '已告知拟处理意见，可以陈述申辩', en: 'You were told what is intended and may be heard' }),
  decide: (snapshot, { facts, basis, measure }, env) => {
    requireOther(snapshot, env);
    const named = nameOf(INTENDED, measure).zh;
    return {
      to: 'noticed',
      limits: [end('accountability-investigate'), start('statement', 'wd', 'waive')],
      data: { ...noteJudge(snapshot, env), facts, factsEn: null, proposed: measure },
      papers: [
        {
          template: 'hearing',
          body: { ...addressed(snapshot), facts, basis, measure: named, days: DAYS.statement },
        },
      ],
      notices: [{ template: 'accountability.noticed', values: {} }],
      record: { measure },
    };
  },
};

const drop: ActRule<{ reason: string }> = {
  zh: '不予追究，撤案',
  en: 'Drop the case',
  ...byHandlers(['investigating'], ['dropped']),
  ...dropping(false),
};

const submitEvidence: ActRule<Evidence> = {
  zh: '提交证据',
  en: 'Hand in evidence',
  ...byPerson(['noticed'], []),
  ...evidence('upload'),
};

const state: ActRule<{ text: string }> = {
  zh: '陈述申辩',
  en: 'Be heard',
  ...byPerson(['noticed'], ['stated']),
  fields: { text: longText('陈述和申辩', 'What you have to say') },
  tell: () => ({ zh: '已陈述申辩', en: 'You were heard' }),
  decide: (snapshot, { text }) => ({ ...toDecider(snapshot), data: { statement: text } }),
};

const waive: ActRule = {
  zh: '视为放弃陈述申辩',
  en: 'Deemed to waive being heard',
  by: 'system',
  from: ['noticed'],
  to: ['stated'],
  fields: {},
  tell: () => ({ zh: '逾期未提出，视为放弃陈述申辩', en: 'Nothing was said in time' }),
  decide: toDecider,
};

export const inquiryActs = {
  'add-evidence': addEvidence,
  notify,
  drop,
  state,
  'submit-evidence': submitEvidence,
  waive,
};
