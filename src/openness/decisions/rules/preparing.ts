// The acts by which a draft is formed: the public is asked, experts are heard, risks are assessed.

import type { ActRule, Label } from '#kernel/cases/contract.ts';
import { choice, dateField, fileField, longText, type SentFile, shortText } from '#kernel/cases/fields.ts';
import type { Choice } from '#kernel/cases/label.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { LEAST_COMMENT_DAYS, openComments } from '../contract.ts';
import { notAsked, stillAsking, tooShort, wrongDays } from '../errors.ts';
import {
  byUndertaker,
  commentsOf,
  dataOf,
  findMissing,
  handedIn,
  noteStep,
  requirePast,
  requireUndertaker,
} from './process.ts';

const PREPARING = ['preparing'];
const PUBLIC = {
  zh: '决策公布时一并公开，不写个人信息',
  en: 'Made public with the decision; leave personal data out',
};
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/**
 * 第十五条: “公布决策草案及其说明等材料，明确提出意见的方式和期限”. The draft is published as an article, which has been reviewed as all are.
 */
const solicit: ActRule<{ notice: string; from: string; to: string; shortened?: string }> = {
  zh: '公开征求意见',
  en: 'Ask the public',
  ...byUndertaker(PREPARING, [], (snapshot) => !dataOf(snapshot).steps.participation),
  fields: {
    notice: shortText('征求意见公告的网址', 'Address of the notice', {
      hint: { zh: '已经发布的公示，载有决策草案和说明', en: 'A published notice with the draft and its explanation' },
    }),
    from: dateField('开始日期', 'First day'),
    to: dateField('截止日期', 'Last day'),
    shortened: shortText('缩短期限的理由', 'Why the time is shorter', {
      optional: true,
      hint: {
        zh: `不足 ${LEAST_COMMENT_DAYS} 日的填写，对外公布`,
        en: `If under ${LEAST_COMMENT_DAYS} days; it is published`,
      },
    }),
  },
  decide: (snapshot, { notice, from, to, shortened }, env) => {
    requireUndertaker(snapshot, env);
    if (to <= from || to < localDate(env.now)) throw wrongDays();
    if (daysBetween(from, to) < LEAST_COMMENT_DAYS && !shortened) throw tooShort({ days: LEAST_COMMENT_DAYS });
    const solicitation = { notice, from, to, shortened: shortened ?? null };
    return { data: { solicitation }, record: solicitation };
  },
};

/** 第十八条: “对社会各方面提出的意见进行归纳整理、研究论证，充分采纳合理意见，完善决策草案。” */
const sumUp: ActRule<{ text: string }> = {
  zh: '归纳意见和采纳情况',
  en: 'Sum up what was said',
  ...byUndertaker(
    PREPARING,
    [],
    (snapshot) => dataOf(snapshot).solicitation !== undefined && !dataOf(snapshot).steps.participation,
  ),
  fields: {
    text: longText('意见和采纳情况', 'What was said and adopted', {
      hint: { zh: '提交后即对外公布，不写提意见人的信息', en: 'Published at once; name nobody who commented' },
    }),
  },
  decide: (snapshot, { text }, env) => {
    requireUndertaker(snapshot, env);
    const { solicitation, undertaker } = dataOf(snapshot);
    if (!solicitation) throw notAsked();
    const open = openComments(commentsOf(env));
    const on = localDate(env.now);
    if (on <= solicitation.to || open > 0) throw stillAsking({ to: solicitation.to, open });
    const step = { on, by: undertaker.name, result: 'summed-up', text };
    return { data: noteStep(snapshot, 'participation', step), record: { on, text } };
  },
};

interface Assessed {
  readonly on: string;
  readonly by: string;
  readonly result: string;
  readonly text: string;
  readonly file: SentFile;
}

/** What experts and those who assess risks have in common; done anew, the later counts. */
const assess = (step: 'expert' | 'risk', label: Label, by: Label, results: readonly Choice[]): ActRule<Assessed> => ({
  ...label,
  ...byUndertaker(PREPARING, [], (snapshot) => findMissing(dataOf(snapshot), 'risk').includes(step)),
  fields: {
    on: dateField('论证、评估日期', 'Day'),
    by: shortText(by.zh, by.en),
    result: choice('结论', 'Conclusion', results),
    text: longText('意见和研究采纳情况', 'What was found and adopted', { hint: PUBLIC }),
    file: fileField('报告', 'The report'),
  },
  decide: (snapshot, { file, ...done }, env) => {
    requireUndertaker(snapshot, env);
    requirePast(done.on, env);
    return {
      data: noteStep(snapshot, step, done),
      materials: [handedIn(`${step}-report`, label, file)],
      record: { ...done },
    };
  },
});

/** 第十九条: “提供书面论证意见的，应当署名、盖章”; 第二十条: none with a stake in it. */
export const EXPERT_RESULTS = [
  { value: 'feasible', zh: '必要、可行', en: 'Needed and feasible' },
  { value: 'with-changes', zh: '修改后可行', en: 'Feasible with changes' },
  { value: 'unfeasible', zh: '不可行', en: 'Not feasible' },
] as const;
/** 第二十四条: “认为风险可控的，可以作出决策”; otherwise only once it was made so. */
export const RISK_RESULTS = [
  { value: 'controllable', zh: '风险可控', en: 'Risks can be controlled' },
  { value: 'uncontrollable', zh: '风险不可控', en: 'Risks cannot be controlled' },
] as const;

export const preparingActs = {
  solicit,
  'sum-up': sumUp,
  expert: assess(
    'expert',
    { zh: '记录专家论证', en: 'Record the expert assessment' },
    { zh: '专家、专业机构', en: 'Experts' },
    EXPERT_RESULTS,
  ),
  risk: assess(
    'risk',
    { zh: '记录风险评估', en: 'Record the risk assessment' },
    { zh: '评估单位', en: 'Assessed by' },
    RISK_RESULTS,
  ),
};
