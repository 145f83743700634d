// Looking into a case: evidence, what is intended told to the person, the person heard.
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { DAYS, MEASURES, type Measure } from '../contract.ts';
import { nameOf } from './papers.ts';
import {
  addressed,
  byHandlers,
  byPerson,
  dataOf,
  type Evidence,
  end,
  evidence,
  FOREVER,
  KEPT,
  noteJudge,
  requireOther,
  start,
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

const DISCIPLINE_CHOICE = { value: 'discipline', zh: '移送有权机关处分', en: 'Discipline by the competent organ' };

/** The facts, the grounds and what is intended are told before anything is decided. */
const notify: ActRule<{ facts: string; basis: string; measure: Measure | 'discipline' }> = {
  zh: '告知拟处理意见',
  en: 'Tell what is intended',
  ...byHandlers(['investigating'], ['noticed']),
  fields: {
    facts: longText('查明的事实', 'Facts', KEPT),
    basis: shortText('依据', 'Grounds'),
    measure: choice('拟给予', 'Measure intended', [...MEASURES, DISCIPLINE_CHOICE]),
  },
  tell: () => ({ zh: '已告知拟处理意见，可以陈述申辩', en: 'You were told what is intended and may be heard' }),
  decide: (snapshot, { facts, basis, measure }, env) => {
    requireOther(snapshot, env);
    const named = nameOf([...MEASURES, DISCIPLINE_CHOICE], measure);
    return {
      to: 'noticed',
      limits: [end('accountability-investigate'), start('statement', 'wd', 'waive')],
      data: { ...noteJudge(snapshot, env), facts, proposed: measure },
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
  irreversible: true,
  fields: { reason: longText('理由', 'Why', FOREVER) },
  tell: ({ reason }) => ({ zh: `不予追究：${reason}`, en: `Dropped: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireOther(snapshot, env);
    return {
      to: 'dropped',
      outcome: 'dropped',
      record: { reason },
      notices: [{ template: 'accountability.dropped', values: {} }],
    };
  },
};

const submitEvidence: ActRule<Evidence> = {
  zh: '提交证据',
  en: 'Hand in evidence',
  ...byPerson(['noticed'], []),
  ...evidence('upload'),
};

/** After the statement, or when the time for it has passed, whoever decides has the case. */
function toDecider(snapshot: Snapshot): Pick<Decision, 'to' | 'hold' | 'limits'> {
  return {
    to: 'stated',
    hold: { post: 'organ-head', organ: dataOf(snapshot).supervisor },
    limits: [end('accountability-statement'), start('decide', 'wd')],
  };
}

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
