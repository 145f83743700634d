// A field check as a declared kind of case: planned → approved → on the spot → reported → its findings settled.

import type { CaseKind, Fact, Label } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { SORTS } from '#kernel/supervision/sorts.ts';
import { CHECK, type Found, type Mode, type Named, permissions } from '../contract.ts';
import { authorityPaper, recordPaper, taskPaper } from './papers.ts';
import { planningActs } from './planning.ts';
import { checkOf } from './process.ts';
import { visitingActs } from './visiting.ts';

export const MODE_NAMES: Readonly<Record<Mode, Label>> = {
  announced: { zh: '明查（事先通知）', en: 'Announced' },
  unannounced: { zh: '暗访（不事先通知）', en: 'Unannounced' },
};

/** Everything but `loadSubject`, which lists the findings and is added where stores may be imported. */
export const checkKind: CaseKind = {
  name: CHECK,
  zh: '明查暗访',
  en: 'Field check',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'planned',
  opening: { zh: '制定方案', en: 'Planned' },
  readPermission: permissions.read,
  against: 'organs',
  uncarded: true,
  uncounted: true,
  kept: true,
  party: { zh: '检查单位', en: 'Organ that checks' },
  states: {
    planned: { zh: '待批准', en: 'To be approved', phase: 'open', limits: ['check-approve'] },
    preparing: { zh: '待进场', en: 'To begin', phase: 'open', limits: ['check-visit'] },
    checking: { zh: '检查中', en: 'On the spot', phase: 'open', limits: ['check-visit'] },
    reporting: { zh: '待报告', en: 'To be reported', phase: 'open', limits: ['check-report'] },
    following: {
      zh: '整改中',
      en: 'Being put right',
      phase: 'open',
      exempt: 'Each finding has a case and a limit of its own; the last one settles the check',
    },
    closed: { zh: '已结束', en: 'Closed', phase: 'closed' },
    dropped: { zh: '未批准', en: 'Refused', phase: 'closed' },
    lapsed: { zh: '期满未进场', en: 'Never begun', phase: 'closed' },
  },
  limits: {
    'check-approve': { zh: '方案审批', en: 'Approve', ...LOCAL_STEP },
    'check-visit': { zh: '现场检查', en: 'On the spot', ...LOCAL_STEP },
    'check-report': { zh: '检查报告', en: 'Report', ...LOCAL_STEP },
  },
  acts: { ...planningActs, ...visitingActs },
  outcomes: {
    clean: { zh: '未发现问题', en: 'Nothing found' },
    settled: { zh: '问题已销号', en: 'Findings settled' },
    dropped: { zh: '未批准', en: 'Refused' },
    lapsed: { zh: '期满未进场', en: 'Never begun' },
  },
  papers: { receipt: taskPaper, authority: authorityPaper, record: recordPaper },
  ownWords: (subject) => (subject as readonly Found[]).flatMap(({ finding }) => [finding.place, finding.found]),
  facts: (_subject, file): Fact[] => {
    const { sort, mode, organs, team, from, to, authority, checklist } = checkOf({ file });
    const sorted = SORTS.find(({ value }) => value === sort);
    const names = (all: readonly Named<{ readonly name: string }>[]) => ({
      zh: all.map(({ name }) => name).join('、'),
      en: all.map(({ name, nameEn }) => nameEn ?? name).join(', '),
    });
    return [
      { zh: '检查方式', en: 'Manner', value: MODE_NAMES[mode] },
      { zh: '督查类型', en: 'Kind', value: sorted ?? plain(sort) },
      { zh: '被检查单位', en: 'Organs under check', value: names(organs) },
      { zh: '检查组', en: 'Team', value: names(team) },
      { zh: '检查时间', en: 'Days', value: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` } },
      { zh: '检查依据', en: 'Authority', value: plain(authority) },
      { zh: '检查清单', en: 'Checklist', value: plain(checklist.join('；')) },
    ];
  },
};
