// 复查 and 复核: twice the level above looks again, then the matter has ended for good (三级终结).
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { OPINIONS, type Opinion } from '../contract.ts';
import {
  byOffice,
  dataOf,
  end,
  noteJudge,
  requireHolder,
  requireNewJudge,
  start,
  tellPetitioner,
  told,
} from './process.ts';

const RESULTS = [
  { value: 'keep', zh: '维持', en: 'Kept' },
  { value: 'change', zh: '变更', en: 'Changed' },
  { value: 'redo', zh: '撤销，责令重新办理', en: 'Set aside, to be handled again' },
] as const;
type Result = (typeof RESULTS)[number]['value'];

interface Reviewed {
  readonly result: Result;
  readonly opinion?: Opinion;
  readonly text: string;
  readonly law: string;
}

const opinionField = choice('变更后的处理意见', 'The opinion as changed', OPINIONS, {
  hint: { zh: '变更的必选', en: 'Needed where it is changed' },
});
const answering = {
  opinion: { ...opinionField, schema: opinionField.schema.optional() },
  text: told('意见和理由', 'Opinion and reasons'),
  law: shortText('依据', 'Legal basis'),
};

function requireOpinion({ result, opinion }: Pick<Reviewed, 'result' | 'opinion'>): void {
  if (result === 'change' && !opinion)
    throw actRefused({ zh: '变更的，请选择变更后的处理意见。', en: 'Choose the opinion as it is changed.' });
}

/** What both do: by somebody who had no part in it, with a paper, and the opinion as it now stands. */
function judged(snapshot: Snapshot, env: Env, paper: string, record: Reviewed): Decision {
  requireHolder(snapshot, env);
  requireNewJudge(snapshot, env);
  requireOpinion(record);
  const opinion = (record.result === 'change' ? record.opinion : undefined) ?? dataOf(snapshot).opinion;
  return {
    decidedAt: env.now,
    data: { ...noteJudge(snapshot, env), ...(opinion ? { opinion } : {}) },
    papers: [{ template: paper, body: { ...record, organ: snapshot.file.organ_name } }],
    record: { ...record },
    ...(opinion ? { outcome: opinion } : {}),
  };
}

const review: ActRule<Reviewed> = {
  zh: '出具复查意见',
  en: 'Give the opinion of the review',
  ...byOffice(['reviewing'], ['reviewed', 'handling']),
  fields: { result: choice('复查意见', 'Result', RESULTS), ...answering },
  tell: ({ result, text }) => ({
    zh: `复查意见：${nameOf(RESULTS, result).zh}。${text}`,
    en: `Review: ${nameOf(RESULTS, result).en}. ${text}`,
  }),
  decide: (snapshot, record, env) => {
    const decision = judged(snapshot, env, 'review', record);
    if (record.result !== 'redo')
      return {
        ...decision,
        to: 'reviewed',
        limits: [end('review'), start('recheck-ask', 'settle')],
        notices: [tellPetitioner('reviewed')],
      };
    if (snapshot.done.review)
      throw onceOnly({ zh: '已经责令重办过，请直接变更。', en: 'It was sent back once; change it yourself.' });
    const { handler = dataOf(snapshot).office } = dataOf(snapshot);
    return {
      ...decision,
      to: 'handling',
      outcome: null,
      organ: handler,
      hold: { post: 'section-head', organ: handler },
      limits: [end('review'), start('handle')],
      notices: [tellPetitioner('redone')],
    };
  },
};

const recheck: ActRule<Omit<Reviewed, 'result'> & { result: 'keep' | 'change' }> = {
  zh: '出具复核意见',
  en: 'Give the opinion of the re-examination',
  ...byOffice(['rechecking'], ['ended']),
  fields: {
    result: choice('复核意见', 'Result', RESULTS.slice(0, 2), {
      hint: {
        zh: '对市级机关复查意见的复核由省级机关办理，这里登记它的意见',
        en: 'Of a review by the city it is the province that decides; its opinion is recorded here',
      },
    }),
    ...answering,
  },
  tell: ({ result, text }) => ({
    zh: `复核意见：${nameOf(RESULTS, result).zh}。${text}复核意见是终结性的，以同一事实和理由再提出的，不再受理。`,
    en: `Re-examination: ${nameOf(RESULTS, result).en}. ${text} This is final: on the same facts and reasons no organ accepts it again.`,
  }),
  decide: (snapshot, record, env) => ({
    ...judged(snapshot, env, 'recheck', record),
    to: 'ended',
    data: { ...noteJudge(snapshot, env), ...(record.opinion ? { opinion: record.opinion } : {}), ended: true },
    notices: [tellPetitioner('ended')],
  }),
};

/** 第三十六条: time for a hearing does not count. */
const beginHearing: ActRule = {
  zh: '决定举行听证',
  en: 'Begin a hearing',
  ...byOffice(['rechecking'], []),
  fields: {},
  offered: (snapshot, asked) =>
    snapshot.limits.some(({ kind, state }) => kind === 'petition-recheck' && state === 'running') &&
    (byOffice([], []).offered?.(snapshot, asked) ?? true),
  tell: () => ({ zh: '决定举行听证，听证时间不计入复核期限', en: 'A hearing is held; its time does not count' }),
  decide: (snapshot, _body, env) => {
    requireHolder(snapshot, env);
    return {
      limits: [{ do: 'suspend', kinds: ['petition-recheck'], reason: '举行听证', reasonEn: 'A hearing is held' }],
      record: {},
    };
  },
  means: { suspension: () => ({ ground: 'hearing', lawful: ['hearing'] }) },
};

const endHearing: ActRule<{ result: string }> = {
  zh: '听证结束',
  en: 'End the hearing',
  ...byOffice(['rechecking'], []),
  fields: { result: longText('听证意见', 'What came of it') },
  offered: (snapshot, asked) =>
    snapshot.limits.some(
      (limit) => limit.kind === 'petition-recheck' && isLive(limit) && limit.state === 'suspended',
    ) &&
    (byOffice([], []).offered?.(snapshot, asked) ?? true),
  tell: () => ({ zh: '听证结束，继续计算复核期限', en: 'The hearing is over; the time runs on' }),
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return { limits: [{ do: 'resume', kinds: ['petition-recheck'] }], record };
  },
};

export const reviewingActs = {
  review,
  recheck,
  'begin-hearing': beginHearing,
  'end-hearing': endHearing,
};
