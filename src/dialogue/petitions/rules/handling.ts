// Handling what was accepted: looked into, heard, mediated, given more time, and answered.
import type { ActRule, CaseLimit, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, officerPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { ANSWERS, type Answer, LIMITS, MOST_ADDED, OPINIONS, type Opinion, permissions } from '../contract.ts';
import {
  byHandlers,
  dataOf,
  end,
  KEPT,
  kept,
  nameOf,
  noteJudge,
  offeredToHolder,
  requireHolder,
  start,
  tellPetitioner,
  told,
} from './process.ts';

const METHODS = [
  { value: 'talk', zh: '听取信访人陈述', en: 'Hearing the petitioner' },
  { value: 'visit', zh: '实地调查', en: 'On the spot' },
  { value: 'files', zh: '调阅资料', en: 'Records' },
  { value: 'ask', zh: '向有关单位和人员了解', en: 'Asking organs and people' },
] as const;

const investigate: ActRule<{ method: string; facts: string }> = {
  zh: '记录调查情况',
  en: 'Record findings',
  ...byHandlers(['handling'], []),
  fields: { method: choice('方式', 'How', METHODS), facts: kept('查明的情况', 'What was found') },
  tell: ({ method }) => ({
    zh: `已调查：${nameOf(METHODS)(method).zh}`,
    en: `Looked into: ${nameOf(METHODS)(method).en}`,
  }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return { data: noteJudge(snapshot, env), record };
  },
};

/** 第三十一条: for what is serious, complex or difficult. */
const hear: ActRule<{ on: string; attendants: string; result: string }> = {
  zh: '登记听证',
  en: 'Record a hearing',
  ...byHandlers(['handling'], []),
  fields: {
    on: dateField('听证日期', 'Day'),
    attendants: longText('参加人员', 'Who was there', { hint: KEPT }),
    result: kept('听证意见', 'What came of it'),
  },
  tell: ({ on }) => ({ zh: `${on} 举行听证`, en: `A hearing was held on ${on}` }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    if (record.on > localDate(env.now)) throw actRefused({ zh: '听证还没有开。', en: 'The hearing is still to come.' });
    return { data: noteJudge(snapshot, env), record };
  },
};

/** 第三十三条: mediation and reconciliation. */
const mediate: ActRule<{ agreed: string; text: string }> = {
  zh: '登记调解和解',
  en: 'Record mediation',
  ...byHandlers(['handling'], []),
  fields: {
    agreed: choice('结果', 'Result', [
      { value: 'yes', zh: '达成协议', en: 'Agreed' },
      { value: 'no', zh: '没有达成协议', en: 'Not agreed' },
    ]),
    text: kept('协议或者分歧的内容', 'What was agreed, or not'),
  },
  tell: ({ agreed }) => ({
    zh: agreed === 'yes' ? '已调解，达成协议' : '已调解，没有达成协议',
    en: agreed === 'yes' ? 'Mediated, with an agreement' : 'Mediated, without agreement',
  }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return { data: noteJudge(snapshot, env), record };
  },
};

const ANSWER_LIMITS = ['petition-answer', 'petition-handle'];

function requireExtendable({ done, limits }: Snapshot, now: Date): CaseLimit {
  if (done.extend) throw onceOnly({ zh: '办理期限只能延长一次。', en: 'The time is extended once at most.' });
  const running = limits.find((limit) => ANSWER_LIMITS.includes(limit.kind) && isLive(limit));
  if (!running || (running.due_at && running.due_at < now))
    throw actRefused({ zh: '期限已过，不能再延长。', en: 'The limit has passed; it can no longer be extended.' });
  return running;
}

/** 第三十四条: 本机关、单位负责人 approves it, “延长期限不得超过30日”, and the reason is told. */
const extend: ActRule<{ days: number; reason: string }> = {
  zh: '延长办理期限',
  en: 'Extend the time',
  by: 'officer',
  permission: permissions.extend,
  from: ['handling'],
  to: [],
  fields: { days: wholeNumber('延长几日', 'Days to add', 1, MOST_ADDED), reason: told('理由', 'Reasons') },
  offered: (snapshot, { actor }) => !snapshot.done.extend && headsOrgan(actor, snapshot.file.organ_path),
  tell: ({ days, reason }) => ({
    zh: `经负责人批准，延长 ${days} 日：${reason}`,
    en: `With the approval of the head, ${days} days were added: ${reason}`,
  }),
  decide: (snapshot, { days, reason }, env) => {
    requireHolder(snapshot, env);
    if (!headsOrgan(env.actor, snapshot.file.organ_path))
      throw actRefused({
        zh: '延长期限由本单位负责人批准。',
        en: 'An extension is for the head of the organ to grant.',
      });
    const { kind } = requireExtendable(snapshot, env.now);
    return {
      limits: [{ do: 'extend', kind, by: days }],
      papers: [{ template: 'extension', body: { days, reason } }],
      notices: [tellPetitioner('extended', { days: String(days) })],
      record: { days, reason },
    };
  },
  means: {
    extension: ({ snapshot: { file }, env: { actor } }) => ({
      approvedBy: actor.desks.filter(({ path }) => path === file.organ_path).map(({ post }) => post),
      mayApprove: HEAD_POST,
    }),
  },
};

const report = longText('办结报告', 'Report of what was done', {
  optional: true,
  hint: { zh: '交办的必填，报给交办单位', en: 'Needed where it was handed over with a deadline' },
});

const hasFindings = ({ done }: Pick<Snapshot, 'done'>) => (done.investigate ?? 0) > 0;

function requireReady(snapshot: Snapshot, given: { readonly report?: string }): void {
  if (!hasFindings(snapshot))
    throw actRefused({ zh: '请先记录调查情况，再答复。', en: 'Record the findings before you answer.' });
  if (dataOf(snapshot).passed?.report && !given.report)
    throw actRefused({ zh: '这件是交办的，请写办结报告。', en: 'It was handed over with a deadline: please report.' });
}

const isOpinion = (snapshot: Snapshot) => dataOf(snapshot).category === 'claim' && dataOf(snapshot).route === '6';

interface Opined {
  readonly opinion: Opinion;
  readonly facts: string;
  readonly text: string;
  readonly law: string;
  readonly report?: string;
}

/** 第三十二条: the claim, facts and reasons, the opinion, its legal basis. */
const conclude: ActRule<Opined> = {
  zh: '出具信访处理意见书',
  en: 'Give the opinion in writing',
  ...byHandlers(['handling'], ['opined']),
  fields: {
    opinion: choice('处理意见', 'Opinion', OPINIONS),
    facts: told('查明的事实和理由', 'Facts and reasons'),
    text: told('具体意见', 'The opinion itself'),
    law: shortText('依据的法律、法规、规章和政策', 'Law and policy it rests on'),
    report,
  },
  offered: (snapshot, asked) =>
    isOpinion(snapshot) && hasFindings(snapshot) && (offeredToHolder?.(snapshot, asked) ?? true),
  tell: ({ opinion, text }) => ({
    zh: `处理意见：${nameOf(OPINIONS)(opinion).zh}。${text}`,
    en: `Opinion: ${nameOf(OPINIONS)(opinion).en}. ${text}`,
  }),
  decide: (snapshot, { report: reported, ...record }, env) => {
    requireHolder(snapshot, env);
    if (!isOpinion(snapshot))
      throw actRefused({
        zh: '只有走信访程序的申诉求决出具处理意见书。',
        en: 'Only claims settled as petitions have an opinion.',
      });
    requireReady(snapshot, { ...(reported ? { report: reported } : {}) });
    return {
      to: 'opined',
      decidedAt: env.now,
      outcome: record.opinion,
      limits: [end('answer', 'handle', 'report'), start('review-ask', 'settle')],
      data: { ...noteJudge(snapshot, env), opinion: record.opinion },
      papers: [{ template: 'opinion', body: { ...record, organ: snapshot.file.organ_name } }],
      notices: [tellPetitioner('opined')],
      record: { ...record, ...(reported ? { report: reported } : {}) },
    };
  },
};

/** 第二十九条、第三十条、第三十一条第五项: suggestions are studied, accusations looked into, duties done; then an answer. */
const answer: ActRule<{ result: Answer; text: string; report?: string }> = {
  zh: '答复信访人',
  en: 'Answer the petitioner',
  ...byHandlers(['handling'], ['final']),
  fields: { result: choice('结果', 'Result', ANSWERS), text: told('答复内容', 'The answer'), report },
  offered: (snapshot, asked) =>
    !isOpinion(snapshot) && hasFindings(snapshot) && (offeredToHolder?.(snapshot, asked) ?? true),
  tell: ({ text }) => ({ zh: `已答复：${text}`, en: `Answered: ${text}` }),
  decide: (snapshot, record, env): Decision => {
    requireHolder(snapshot, env);
    if (isOpinion(snapshot))
      throw actRefused({
        zh: '走信访程序的申诉求决，请出具处理意见书。',
        en: 'A claim settled as a petition needs an opinion.',
      });
    requireReady(snapshot, record);
    const duty = dataOf(snapshot).category === 'claim';
    return {
      to: 'final',
      decidedAt: env.now,
      outcome: record.result,
      limits: [end('answer', 'handle', 'report')],
      papers: [{ template: 'answer', body: { ...record, organ: snapshot.file.organ_name, duty } }],
      notices: [tellPetitioner('answered')],
      record,
    };
  },
};

const WAYS_OF_DELIVERY = [
  { value: 'hand', zh: '当面送达', en: 'By hand' },
  { value: 'post', zh: '邮寄', en: 'By post' },
  { value: 'web', zh: '网上送达', en: 'On line' },
] as const;

/** 第三十五条、第三十六条 count from the day the opinion was received. */
const deliver: ActRule<{ way: string; on: string }> = {
  zh: '登记送达',
  en: 'Record delivery',
  ...byHandlers(['opined', 'reviewed'], []),
  fields: { way: choice('怎样送达', 'How', WAYS_OF_DELIVERY), on: dateField('送达日期', 'Day') },
  tell: ({ on }) => ({ zh: `已于 ${on} 送达`, en: `Delivered on ${on}` }),
  decide: (snapshot, { way, on }, env) => {
    requireHolder(snapshot, env);
    const first = localDate(snapshot.file.decided_at ?? env.now);
    if (on > localDate(env.now) || on < first)
      throw actRefused({
        zh: `送达日期应当在 ${first} 和今天之间。`,
        en: `The day is to lie between ${first} and today.`,
      });
    const kind = snapshot.file.state === 'opined' ? 'review-ask' : 'recheck-ask';
    return {
      limits: [
        { do: 'end', kinds: [`petition-${kind}`], as: 'void' },
        { do: 'start', kind: `petition-${kind}`, limit: LIMITS[kind], from: startOfDate(on), onExpiry: 'settle' },
      ],
      record: { way, on },
    };
  },
};

/** An accusation lies with the head first, who names the one officer beside them that sees it. */
const assign: ActRule<{ officer: string }> = {
  zh: '指定承办人',
  en: 'Name who works on it',
  by: 'officer',
  permission: permissions.extend,
  from: ['forwarded', 'handling'],
  to: [],
  fields: { officer: officerPicker('承办人', 'Officer') },
  offered: (snapshot, { actor }) =>
    dataOf(snapshot).category === 'accusation' && headsOrgan(actor, snapshot.file.organ_path),
  decide: (snapshot, { officer }, env) => {
    requireHolder(snapshot, env);
    if (dataOf(snapshot).category !== 'accusation')
      throw actRefused({ zh: '只有检举控告件指定承办人。', en: 'Only accusations have an officer named.' });
    const post = env.officers.get('officer')?.post ?? 'organ-head';
    return { hold: { post, officerId: officer }, data: { onlyFor: [officer] }, record: { officer } };
  },
};

export const handlingActs = { conclude, answer, investigate, hear, mediate, extend, deliver, assign };
