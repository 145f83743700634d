// What became of a promise (B 类 次年跟踪): opened by the machine in the next year, answered by the organ by a day of the city. Pure.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { FOLLOW_UP, permissions, topic } from '../contract.ts';
import { home } from './kind.ts';

export const RESULTS = [
  { value: 'kept', zh: '已经兑现', en: 'Kept' },
  { value: 'going-on', zh: '仍在推进，下一年继续跟踪', en: 'Still under way: followed up next year' },
  { value: 'dropped', zh: '条件变化，不能兑现', en: 'Can no longer be kept' },
] as const;

export interface FollowUpData {
  /** Number and title of the proposal, and what its reply promised. */
  readonly motion: string;
  readonly title: string;
  readonly promise: string;
  readonly year: number;
  readonly result?: string;
}
const followUpOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as FollowUpData;

const report: ActRule<{ result: string; text: string }> = {
  zh: '报告兑现情况',
  en: 'Report what became of it',
  by: 'officer',
  permission: permissions.handle,
  from: ['promised'],
  to: ['reported'],
  fields: {
    result: choice('兑现情况', 'How it stands', RESULTS),
    text: longText('进展、完成时间', 'What was done, and when', {
      hint: { zh: '会告知提出人并永久保存，请不要写个人信息', en: 'Told to its proposers and kept for ever' },
    }),
  },
  tell: ({ result, text }) => ({
    zh: `${nameOf(RESULTS, result).zh}：${text}`,
    en: `${nameOf(RESULTS, result).en}: ${text}`,
  }),
  decide: (_snapshot, { result, text }, env) => ({
    ...endAs('reported', env),
    outcome: result,
    data: { result },
    papers: [{ template: 'progress', body: { result, text } }],
    notices: [{ template: `${FOLLOW_UP}.reported`, values: { text } }],
    record: { result, text },
  }),
};

export const followUpKind: CaseKind = {
  name: FOLLOW_UP,
  zh: '建议提案承诺跟踪',
  en: 'Promise followed up',
  home,
  initial: 'promised',
  opening: { zh: '次年跟踪', en: 'Followed up in the next year' },
  party: { zh: '提出人', en: 'Proposed by' },
  topic,
  readPermission: permissions.read,
  unrated: () => true,
  states: {
    promised: { zh: '待报告兑现情况', en: 'To be reported', phase: 'open', limits: ['motion-promise'] },
    reported: { zh: '已报告', en: 'Reported', phase: 'closed' },
  },
  limits: {
    'motion-promise': {
      zh: '报告兑现情况',
      en: 'Report what became of it',
      method: 'end-of-day',
      scope: 'total',
      basis: 'local',
    },
  },
  acts: { 'report-promise': report },
  outcomes: Object.fromEntries(RESULTS.map(({ value, zh, en }) => [value, { zh, en }])),
  papers: {
    progress: {
      zh: '承诺事项办理情况告知',
      en: 'What became of a promise',
      mark: '建诺',
      paragraphs: (body, file) => [
        `${file.applicant_name}：`,
        `对《${followUpOf({ file }).title}》答复中承诺的事项，现将办理情况告知如下：${nameOf(RESULTS, body.result).zh}。${body.text}`,
      ],
    },
  },
  facts: (_subject, file): Fact[] => {
    const { title, promise, year } = followUpOf({ file });
    return [
      { zh: '建议提案', en: 'Proposal', value: plain(title) },
      { zh: '答复年度', en: 'Answered in', value: plain(String(year)) },
      { zh: '答复', en: 'Reply', value: plain(promise) },
    ];
  },
};
