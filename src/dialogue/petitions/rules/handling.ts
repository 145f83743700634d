// Handling what was accepted: looked into, heard, mediated, given more time, and answered.
import type { ActRule, CaseLimit, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, officerPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { localDate } from '#platform/time.ts';
import { MOST_ADDED, permissions } from '../contract.ts';
import { byHandlers, dataOf, KEPT, kept, noteJudge, requireHolder, tellPetitioner, told } from './process.ts';

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
    zh: `已调查：${nameOf(METHODS, method).zh}`,
    en: `Looked into: ${nameOf(METHODS, method).en}`,
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

export const handlingActs = { investigate, hear, mediate, extend, assign };
