// Whether a draft is lawful (合法性审查): sent to the department that reviews it, and its opinion.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, fileField, longText, organPicker, type SentFile, wholeNumber } from '#kernel/cases/fields.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { DAYS, LEAST_REVIEW_DAYS, permissions } from '../contract.ts';
import { notReviewer, ownReview } from '../errors.ts';
import {
  byUndertaker,
  dataOf,
  findMissing,
  handedIn,
  noteStep,
  requireSteps,
  requireUndertaker,
  toDecider,
  toUndertaker,
} from './process.ts';

/** 第二十六条. */
const sendForReview: ActRule<{ reviewer: string; days: number }> = {
  zh: '送请合法性审查',
  en: 'Send for legality review',
  ...byUndertaker(['preparing'], ['reviewing'], (snapshot) => findMissing(dataOf(snapshot), 'risk').length === 0),
  fields: {
    reviewer: organPicker('负责合法性审查的部门', 'Department that reviews it'),
    days: wholeNumber('审查时间（工作日）', 'Time to review (working days)', LEAST_REVIEW_DAYS, 60, {
      hint: {
        zh: `一般不少于 ${LEAST_REVIEW_DAYS} 个工作日（第二十六条）`,
        en: `Usually ${LEAST_REVIEW_DAYS} or more (article 26)`,
      },
    }),
  },
  decide: (snapshot, { days }, env) => {
    requireUndertaker(snapshot, env);
    requireSteps(snapshot, 'risk');
    const reviewer = env.organs.get('reviewer');
    if (!reviewer || reviewer.path.startsWith(dataOf(snapshot).undertaker.path)) throw ownReview();
    return {
      to: 'reviewing',
      organ: reviewer,
      hold: { post: 'section-head', organ: reviewer },
      limits: [within('decision-review', days)],
      data: { reviewer },
      record: { reviewer: reviewer.id, days },
    };
  },
};

/** 第二十五条: “对国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交决策机关讨论。” */
export const LEGALITY_RESULTS = [
  { value: 'lawful', zh: '合法', en: 'Lawful' },
  { value: 'risk-stated', zh: '探索性改革，已明示法律风险', en: 'Reform on trial, legal risk stated' },
  { value: 'unlawful', zh: '不合法', en: 'Not lawful' },
] as const;

const OPINION = { zh: '合法性审查意见书', en: 'The opinion' };

const review: ActRule<{ result: string; text: string; file: SentFile }> = {
  zh: '出具合法性审查意见',
  en: 'Give the legality opinion',
  by: 'officer',
  permission: permissions.review,
  from: ['reviewing'],
  to: ['deciding', 'preparing'],
  fields: {
    result: choice('审查结论', 'Conclusion', LEGALITY_RESULTS),
    text: longText('审查意见', 'Opinion', { hint: { zh: '权限、程序、内容三方面', en: 'Power, procedure, content' } }),
    file: fileField(OPINION.zh, OPINION.en),
  },
  decide: (snapshot, { result, text, file }, env) => {
    const { reviewer, undertaker } = dataOf(snapshot);
    const may = reviewer && worksIn(env.actor, reviewer.path) && !worksIn(env.actor, undertaker.path);
    if (!may) throw notReviewer();
    const lawful = result !== 'unlawful';
    const done = { on: localDate(env.now), by: reviewer.name, result };
    return {
      ...(lawful ? { to: 'deciding', ...toDecider(snapshot) } : { to: 'preparing', ...toUndertaker(snapshot) }),
      limits: [end('decision-review'), ...(lawful ? [within('decision-discuss', DAYS.discuss)] : [])],
      data: noteStep(snapshot, 'legality', done),
      materials: [handedIn('legality-opinion', OPINION, file)],
      record: { result, text },
    };
  },
};

export const reviewingActs = { 'send-for-review': sendForReview, review };
