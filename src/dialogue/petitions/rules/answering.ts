// What ends the handling: an opinion in writing, or an answer; and its delivery, from which the time to object counts.
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { ANSWERS, type Answer, LIMITS, OPINIONS, type Opinion } from '../contract.ts';
import {
  byHandlers,
  dataOf,
  end,
  noteJudge,
  offeredToHolder,
  requireHolder,
  start,
  tellPetitioner,
  told,
} from './process.ts';

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
    zh: `处理意见：${nameOf(OPINIONS, opinion).zh}。${text}`,
    en: `Opinion: ${nameOf(OPINIONS, opinion).en}. ${text}`,
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

export const answeringActs = { conclude, answer, deliver };
