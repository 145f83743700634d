// Accountability as a declared kind of case: 立案调查 → 告知 → 陈述申辩 → 决定 → 复核. The person concerned is its party.
import type { ActRule, CaseKind, Decision, Env, Fact, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { choice, dateField, fileField, longText, type SentFile, shortText } from '#kernel/cases/fields.ts';
import {
  type CaseData,
  CONDUCTS,
  DAYS,
  DISCIPLINE,
  type Discipline,
  KIND,
  MEASURES,
  type Measure,
  mustWithdraw,
  permissions,
} from '../contract.ts';
import { nameOf, papers } from './papers.ts';

export function dataOf({ file }: Pick<Snapshot, 'file'>): CaseData {
  return file.data as unknown as CaseData;
}

const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to }) as const;
const byDecider = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.decide, from, to }) as const;
const byPerson = (from: readonly string[], to: readonly string[]) => ({ by: 'party', from, to }) as const;

const end = (...kinds: readonly string[]): LimitChange => ({ do: 'end', kinds });
const start = (kind: keyof typeof DAYS, unit: 'wd' | 'd', onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `accountability-${kind}`,
  limit: { amount: DAYS[kind], unit },
  ...(onExpiry ? { onExpiry } : {}),
});

/** Nobody handles their own case, and nobody reviews what they had a part in. */
function requireOther(snapshot: Snapshot, { actor }: Env, reviewing = false): void {
  const { person, judges } = dataOf(snapshot);
  if (actor.id !== null && (actor.id === person.id || (reviewing && judges.includes(actor.id)))) throw mustWithdraw();
}

function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<CaseData, 'judges'> {
  const { judges } = dataOf(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

/** What every paper to the person begins with. */
function addressed(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const { person, conduct, facts } = dataOf(snapshot);
  return { name: person.name, organ: person.organ.name, conduct, facts };
}

/** Texts that name somebody stay out of the ledger, which can never forget. */
const KEPT = {
  hint: { zh: '写入案卷和文书，告知当事人', en: 'Kept in the file and its papers, and told to the person concerned' },
};
const FOREVER = { hint: { zh: '永久留痕，请不要写个人信息', en: 'Kept for ever; leave personal data out' } };

type Evidence = { name: string; file: SentFile };
const evidence = (source: string): Pick<ActRule<Evidence>, 'fields' | 'decide'> => ({
  fields: { name: shortText('材料名称', 'Name of the document'), file: fileField('文件', 'File') },
  decide: ({ materials }, { name, file }) => ({
    materials: [
      {
        code: `evidence-${materials.length + 1}`,
        name,
        source,
        state: 'given',
        fileId: file.id,
        fileName: file.name,
      },
    ],
    record: {},
  }),
});

const addEvidence: ActRule<Evidence> = {
  zh: '加入证据',
  en: 'Add evidence',
  ...byHandlers(['investigating'], []),
  ...evidence('officer'),
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

const NOT_HEARD = '逾期未提出。';

/** The person is told in writing, and may object from now on. */
function decided(snapshot: Snapshot, env: Env): Pick<Decision, 'to' | 'decidedAt' | 'limits' | 'notices'> {
  requireOther(snapshot, env, true);
  return {
    to: 'decided',
    decidedAt: env.now,
    limits: [end('accountability-decide'), start('objection', 'd', 'settle')],
    notices: [{ template: 'accountability.decided', values: {} }],
  };
}

const decide: ActRule<{ measure: Measure; basis: string; text?: string }> = {
  zh: '作出决定',
  en: 'Decide',
  ...byDecider(['stated'], ['decided']),
  fields: {
    measure: choice('处理方式', 'Measure', MEASURES),
    basis: shortText('依据', 'Grounds'),
    text: longText('补充说明', 'More', { optional: true, ...KEPT }),
  },
  tell: ({ measure }) => ({
    zh: `已决定：${nameOf(MEASURES, measure)}`,
    en: `Decided: ${MEASURES.find((one) => one.value === measure)?.en ?? ''}`,
  }),
  decide: (snapshot, { measure, basis, text = '' }, env) => ({
    ...decided(snapshot, env),
    data: { ...noteJudge(snapshot, env), measure, decision: text },
    papers: [
      {
        template: measure,
        body: { ...addressed(snapshot), basis, text, statement: dataOf(snapshot).statement ?? NOT_HEARD },
      },
    ],
    record: { measure, basis },
  }),
};

const recordDecision: ActRule<{ measure: Discipline; organ: string; reference: string; on: string }> = {
  zh: '登记有权机关的处分',
  en: 'Write down a decision of the competent organ',
  ...byDecider(['stated'], ['decided']),
  fields: {
    measure: choice('处分', 'Discipline', DISCIPLINE),
    organ: shortText('作出决定的机关', 'Organ that decided'),
    reference: shortText('文号', 'Reference number'),
    on: dateField('决定日期', 'Date of the decision'),
  },
  tell: ({ measure, reference }) => ({
    zh: `有权机关决定：${nameOf(DISCIPLINE, measure)}（${reference}）`,
    en: `Decided by the competent organ: ${DISCIPLINE.find((one) => one.value === measure)?.en ?? ''} (${reference})`,
  }),
  decide: (snapshot, record, env) => ({
    ...decided(snapshot, env),
    data: { ...noteJudge(snapshot, env), measure: record.measure, reference: record.reference },
    record,
  }),
};

const object: ActRule<{ text: string }> = {
  zh: '申请复核',
  en: 'Ask for a review',
  ...byPerson(['decided'], ['reviewing']),
  fields: { text: longText('理由和证据', 'Grounds and evidence') },
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
  decide: (snapshot, { text }) => ({
    to: 'reviewing',
    hold: { post: 'supervisor', organ: dataOf(snapshot).supervisor },
    limits: [end('accountability-objection'), start('review', 'd')],
    data: { objection: text },
  }),
};

const settle: ActRule = {
  zh: '复核期满',
  en: 'The time to object has passed',
  by: 'system',
  from: ['decided'],
  to: ['final'],
  fields: {},
  tell: () => ({ zh: '未申请复核，决定生效', en: 'No review was asked for: the decision is final' }),
  decide: (snapshot) => ({ to: 'final', outcome: dataOf(snapshot).measure ?? 'final' }),
};

/** A review ends in a decision in writing. */
function reviewed(kept: boolean): Pick<ActRule<{ reason: string }>, 'fields' | 'decide' | 'tell'> {
  const said = kept ? { zh: '复核维持', en: 'Kept after review' } : { zh: '复核撤销', en: 'Revoked after review' };
  return {
    fields: { reason: longText('复核意见', 'Findings of the review', FOREVER) },
    tell: ({ reason }) => ({ zh: `${said.zh}：${reason}`, en: `${said.en}: ${reason}` }),
    decide: (snapshot, { reason }, env) => {
      requireOther(snapshot, env, true);
      return {
        to: kept ? 'final' : 'revoked',
        outcome: kept ? dataOf(snapshot).measure : 'revoked',
        papers: [{ template: 'review', body: { ...addressed(snapshot), reason, kept } }],
        notices: [{ template: 'accountability.reviewed', values: {} }],
        record: { reason },
      };
    },
  };
}

const keep: ActRule<{ reason: string }> = {
  zh: '复核维持',
  en: 'Keep after review',
  ...byHandlers(['reviewing'], ['final']),
  ...reviewed(true),
};

const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...byHandlers(['reviewing'], ['revoked']),
  irreversible: true,
  ...reviewed(false),
};

const local = { method: 'end-of-day', scope: 'step', basis: 'local' } as const;

/** 效能问责: the first time written self-criticism, the second loss of bonus, the third suspension. A local setting. */
const LADDER: readonly Measure[] = ['self-criticism', 'bonus', 'suspension'];

export function suggestMeasure(earlier: number): Measure {
  return LADDER[Math.min(earlier, LADDER.length - 1)] as Measure;
}

const plain = (text: string) => ({ zh: text, en: text });

function readFacts(subject: unknown, file: Snapshot['file']): Fact[] {
  const data = dataOf({ file });
  const earlier = (subject as { earlier: number }).earlier;
  const conduct = CONDUCTS.find((one) => one.value === data.conduct)!;
  const ladder = MEASURES.find((one) => one.value === suggestMeasure(earlier))!;
  const optional = (zh: string, en: string, text: string | null | undefined): Fact[] =>
    text ? [{ zh, en, value: plain(text) }] : [];
  return [
    { zh: '情形', en: 'Conduct', value: conduct },
    { zh: '所在单位', en: 'Organ', value: plain(data.person.organ.name) },
    ...optional('职务', 'Office', data.person.title),
    { zh: '事实', en: 'Facts', value: plain(data.facts) },
    ...optional('来源', 'Source', data.source),
    { zh: '一年内已被追究', en: 'Measures within a year', value: { zh: `${earlier} 次`, en: String(earlier) } },
    { zh: '可参照（本地设置）', en: 'Suggested (local setting)', value: ladder },
    ...optional('陈述申辩', 'Statement', data.statement),
    ...optional('文号', 'Reference', data.reference),
    ...optional('复核理由', 'Objection', data.objection),
  ];
}

/** Everything but `loadSubject`, which counts earlier measures and is added where stores may be imported. */
export const accountabilityKind: CaseKind = {
  name: KIND,
  zh: '责任追究',
  en: 'Accountability',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'investigating',
  readPermission: permissions.read,
  uncarded: true,
  uncounted: true,
  opening: { zh: '立案', en: 'Filed' },
  party: { zh: '当事人', en: 'Person concerned' },
  states: {
    investigating: { zh: '调查中', en: 'Being looked into', phase: 'open', limits: ['accountability-investigate'] },
    noticed: { zh: '待陈述申辩', en: 'To be heard', phase: 'waiting', limits: ['accountability-statement'] },
    stated: { zh: '待决定', en: 'To be decided', phase: 'open', limits: ['accountability-decide'] },
    decided: {
      zh: '已决定，可申请复核',
      en: 'Decided; a review may be asked for',
      phase: 'waiting',
      limits: ['accountability-objection'],
    },
    reviewing: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['accountability-review'] },
    final: { zh: '已生效', en: 'Final', phase: 'closed' },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    dropped: { zh: '不予追究', en: 'Dropped', phase: 'closed' },
  },
  limits: {
    'accountability-investigate': { zh: '调查', en: 'Look into it', ...local },
    'accountability-statement': { zh: '陈述申辩', en: 'Be heard', ...local },
    'accountability-decide': { zh: '决定', en: 'Decide', ...local },
    'accountability-objection': { zh: '申请复核', en: 'Ask for a review', ...local },
    'accountability-review': { zh: '复核', en: 'Review', ...local },
  },
  acts: {
    'add-evidence': addEvidence,
    notify,
    drop,
    'submit-evidence': submitEvidence,
    state,
    waive,
    decide,
    'record-decision': recordDecision,
    object,
    settle,
    keep,
    revoke,
  },
  outcomes: {
    ...Object.fromEntries([...MEASURES, ...DISCIPLINE].map(({ value, zh, en }) => [value, { zh, en }])),
    revoked: { zh: '已撤销', en: 'Revoked' },
    dropped: { zh: '不予追究', en: 'Dropped' },
  },
  papers,
  facts: readFacts,
};
