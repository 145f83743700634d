// A finding of a field check as a declared kind of case: seen by one → confirmed by a second → told → received → put right → checked again.
import type { CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { localDateMinute } from '#platform/time.ts';
import { FINDING, permissions } from '../contract.ts';
import { notingActs } from './noting.ts';
import { findingPaper, rectificationPaper, reviewPaper } from './papers.ts';
import { findingOf } from './process.ts';
import { rectifyingActs } from './rectifying.ts';
import { reviewActs } from './review.ts';
import { servingActs } from './serving.ts';

/** Everything but `loadSubject`, which reads the check and is added where stores may be imported. */
export const findingKind: CaseKind = {
  name: FINDING,
  zh: '检查发现',
  en: 'Finding of a check',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'recorded',
  opening: { zh: '现场记录', en: 'Recorded on the spot' },
  readPermission: permissions.readFindings,
  against: 'organ',
  uncarded: true,
  uncounted: true,
  kept: true,
  party: { zh: '被检查单位', en: 'Organ that was checked' },
  states: {
    recorded: { zh: '待确认', en: 'To be confirmed', phase: 'open', limits: ['finding-confirm'] },
    confirmed: { zh: '待通知', en: 'To be told', phase: 'open', limits: ['finding-notify'] },
    notified: { zh: '待签收', en: 'To be received', phase: 'open', limits: ['finding-receive', 'finding-serve'] },
    rectifying: {
      zh: '待整改',
      en: 'To be put right',
      phase: 'open',
      limits: ['finding-rectify', 'finding-objection'],
    },
    rechecking: {
      zh: '待复查',
      en: 'To be checked again',
      phase: 'open',
      limits: ['finding-recheck', 'finding-objection'],
    },
    concluded: {
      zh: '已复查，待办结',
      en: 'Checked again, to be closed',
      phase: 'waiting',
      exempt: 'It waits for the end of the time to object, which is a limit of its own',
      limits: ['finding-objection'],
    },
    objected: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['finding-review'] },
    settled: { zh: '已销号', en: 'Settled', phase: 'closed' },
    unfounded: { zh: '不予认定', en: 'Set aside', phase: 'closed' },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    ordered: { zh: '已转督办', en: 'Went to an order', phase: 'closed' },
  },
  limits: {
    'finding-confirm': { zh: '第二人确认', en: 'Confirm', ...LOCAL_STEP },
    'finding-notify': { zh: '通知单位', en: 'Tell the organ', ...LOCAL_STEP },
    'finding-receive': { zh: '签收通知', en: 'Receive the notice', ...LOCAL_STEP },
    'finding-serve': { zh: '送达通知', en: 'Serve the notice', ...LOCAL_STEP },
    'finding-rectify': { zh: '整改', en: 'Put right', ...LOCAL_STEP },
    'finding-recheck': { zh: '复查', en: 'Check again', ...LOCAL_STEP },
    'finding-objection': { zh: '申请复核', en: 'Ask for a review', ...LOCAL_STEP, silent: true },
    'finding-review': { zh: '复核', en: 'Review', ...LOCAL_STEP },
  },
  acts: { ...notingActs, ...servingActs, ...rectifyingActs, ...reviewActs },
  outcomes: {
    settled: { zh: '已销号', en: 'Settled' },
    unfounded: { zh: '不予认定', en: 'Set aside' },
    revoked: { zh: '已撤销', en: 'Revoked' },
    ordered: { zh: '已转督办', en: 'Went to an order' },
  },
  papers: { receipt: findingPaper, rectification: rectificationPaper, review: reviewPaper },
  ownWords: (_subject, file) => {
    const { place, found } = findingOf({ file });
    return [place, found];
  },
  facts: (_subject, file): Fact[] => {
    const { item, place, at, found, rule, recorder } = findingOf({ file });
    return [
      ...(item ? [{ zh: '检查项目', en: 'Item', value: plain(item) }] : []),
      { zh: '地点', en: 'Place', value: plain(place) },
      { zh: '时间', en: 'Time', value: plain(localDateMinute(new Date(at))) },
      { zh: '看到的情况', en: 'What was seen', value: plain(found) },
      { zh: '不符合的规定', en: 'Rule it goes against', value: plain(rule) },
      { zh: '记录人', en: 'Recorded by', value: plain(recorder.name) },
    ];
  },
};
