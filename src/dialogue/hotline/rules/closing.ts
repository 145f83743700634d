// After the reply: the caller is called back; who is not content has it done again. 催办 and 督办 on the way, 终止 at the end.
import type { ActRule, Decision, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import type { Callback } from '../contract.ts';
import { answering } from './presets.ts';
import { byCentre, callerNotice, orderOf, requireCentre, told, toOrgan } from './process.ts';

/** Somebody who is called in vain so often is not called again; settings of the city. */
export const MOST_CALLS = 3;
/** Done again so often; then the order ends as it is, and what is left goes to the caller's other remedies. */
export const MOST_REDONE = 1;

const REACHED = [
  { value: 'yes', zh: '已联系上', en: 'Reached' },
  { value: 'no', zh: '没有联系上', en: 'Not reached' },
] as const;
const SOLVED = [
  { value: 'yes', zh: '已解决', en: 'Solved' },
  { value: 'partly', zh: '部分解决', en: 'Solved in part' },
  { value: 'no', zh: '未解决', en: 'Not solved' },
  { value: 'unknown', zh: '没有联系上', en: 'Not reached' },
] as const;
const SATISFIED = [
  { value: 'yes', zh: '满意', en: 'Satisfied' },
  { value: 'fair', zh: '基本满意', en: 'Fairly satisfied' },
  { value: 'no', zh: '不满意', en: 'Dissatisfied' },
  { value: 'unknown', zh: '没有联系上', en: 'Not reached' },
] as const;

type Asked = { reached: string; solved: string; satisfied: string; note?: string };

const callBack: ActRule<Asked> = {
  zh: '回访',
  en: 'Call back',
  ...byCentre(['replied'], ['closed', 'handling']),
  fields: {
    reached: choice('是否联系上', 'Reached?', REACHED),
    solved: choice('是否解决', 'Solved?', SOLVED),
    satisfied: choice('是否满意', 'Satisfied?', SATISFIED),
    note: longText('来电人的意见', 'What the caller said', { optional: true }),
  },
  tell: ({ redo, reached }) => {
    if (redo) return { zh: '回访：不满意，退回再次办理', en: 'Called back: dissatisfied, to be done again' };
    return reached === 'yes' ? { zh: '已回访', en: 'Called back' } : { zh: '回访未联系上', en: 'Called back in vain' };
  },
  decide: (snapshot, { note, ...asked }, env) => {
    requireCentre(snapshot, env);
    if (asked.reached === 'no') return missed(snapshot, note);
    if (asked.solved === 'unknown' || asked.satisfied === 'unknown')
      throw actRefused({ zh: '联系上的，请填是否解决、是否满意。', en: 'Reached: say whether solved and satisfied.' });
    const callback = asked as Callback;
    const content = callback.solved !== 'no' && callback.satisfied !== 'no';
    const { redone = 0 } = orderOf(snapshot);
    if (!content && redone < MOST_REDONE) return redo(snapshot, callback, note);
    return {
      to: 'closed',
      outcome: content ? 'settled' : 'unsettled',
      data: { callback },
      record: { ...callback, note: note ?? '' },
      notices: callerNotice('closed'),
    };
  },
};

function missed(snapshot: Snapshot, note: string | undefined): Decision {
  const calls = (snapshot.done['call-back'] ?? 0) + 1;
  const record = { reached: 'no', note: note ?? '', calls };
  if (calls < MOST_CALLS) return { record };
  return { to: 'closed', outcome: 'unreached', data: { callback: { reached: 'no' } }, record };
}

/** 再次办理: the same organ, the same limit anew. */
function redo(snapshot: Snapshot, callback: Callback, note: string | undefined): Decision {
  const { file } = snapshot;
  const { limit, redone = 0 } = orderOf(snapshot);
  const organ: OrganRef = { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  return {
    to: 'handling',
    hold: toOrgan(organ),
    limits: [end('hotline-callback'), answering(limit)],
    data: { callback, redone: redone + 1 },
    record: { ...callback, note: note ?? '', redo: true },
  };
}

const urge: ActRule<{ reason: string }> = {
  zh: '催办',
  en: 'Urge',
  ...byCentre(['dispatched', 'handling'], []),
  fields: { reason: longText('催办内容', 'What is urged') },
  tell: () => ({ zh: '话务中心已催办', en: 'Urged by the centre' }),
  decide: (snapshot, { reason }, env) => {
    requireCentre(snapshot, env);
    const { file } = snapshot;
    return {
      papers: [{ template: 'urging', body: { organ: file.organ_name, title: file.title, reason } }],
      record: { reason },
    };
  },
};

const LEVELS = [
  { value: 'daily', zh: '日常督办', en: 'Ordinary' },
  { value: 'listed', zh: '挂牌督办', en: 'Listed' },
  { value: 'talk', zh: '约谈督办', en: 'With a talk' },
] as const;

/** 潍坊 第二十六条: 日常、挂牌、约谈督办. */
const press: ActRule<{ level: string; reason: string }> = {
  zh: '督办',
  en: 'Press for it',
  ...byCentre(['dispatched', 'returning', 'handling', 'tracking'], []),
  fields: { level: choice('方式', 'How', LEVELS), reason: longText('事由和要求', 'Why, and what is asked') },
  tell: ({ level }) => {
    const found = LEVELS.find(({ value }) => value === level) ?? LEVELS[0];
    return { zh: `话务中心已${found.zh}`, en: `Pressed by the centre: ${found.en.toLowerCase()}` };
  },
  decide: (snapshot, { level, reason }, env) => {
    requireCentre(snapshot, env);
    const { file } = snapshot;
    const name = LEVELS.find(({ value }) => value === level)?.zh ?? '';
    return {
      papers: [{ template: 'pressing', body: { organ: file.organ_name, title: file.title, level: name, reason } }],
      data: { pressed: level },
      record: { level, reason },
    };
  },
};

/** 济南 第二十五条, 潍坊 第二十一条: the same facts again, or a demand against the law. The centre decides, in writing. */
const terminate: ActRule<{ reason: string }> = {
  zh: '终止办理',
  en: 'Stop handling',
  ...byCentre(['handling', 'tracking'], ['terminated']),
  irreversible: true,
  fields: { reason: told('理由', 'Why') },
  tell: ({ reason }) => ({ zh: `终止办理：${reason}`, en: `Stopped: ${reason}` }),
  decide: (snapshot, record, env) => {
    requireCentre(snapshot, env);
    return {
      ...endAs('terminated', env),
      papers: [{ template: 'stopping', body: record }],
      record,
      notices: callerNotice('terminated', record),
    };
  },
};

export const closingActs = { 'call-back': callBack, urge, press, terminate };
