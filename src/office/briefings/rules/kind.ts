// A briefing as a declared kind of case: 拟稿 → 签发 → 编审 → 采用或者不采用, and what follows an adopted one.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import type { Db } from '#platform/database/db.ts';
import { DESK, KIND, PUBLICATIONS, permissions, SORTS, topic } from '../contract.ts';
import { readPoints } from '../settings.ts';
import { briefingActs } from './acts.ts';
import { dataOf } from './process.ts';
import type { BriefingSubject } from './table.ts';

export const briefingKind: CaseKind = {
  name: KIND,
  zh: '报送信息',
  en: 'Briefing',
  initial: 'drafted',
  opening: { zh: '拟写信息', en: 'Written' },
  party: { zh: '报送单位', en: 'Reported by' },
  topic,
  readPermission: permissions.read,
  // Between organs: nobody applied for anything.
  unrated: () => true,
  loadSubject: async (db: Db): Promise<BriefingSubject> => ({ table: await readPoints(db) }),
  states: {
    drafted: { zh: '待签发', en: 'To be signed', phase: 'open', limits: ['briefing-sign'] },
    submitted: { zh: '待编审', en: 'With the editors', phase: 'open', limits: ['briefing-edit', 'briefing-urgent'] },
    adopted: { zh: '已采用', en: 'Adopted', phase: 'closed' },
    unused: { zh: '没有采用', en: 'Not adopted', phase: 'closed' },
    dropped: { zh: '没有报送', en: 'Not reported', phase: 'closed' },
  },
  limits: {
    'briefing-sign': { zh: '签发信息', en: 'Signature', method: 'end-of-day', basis: 'local', scope: 'step' },
    'briefing-edit': { zh: '编审信息', en: 'Editing', method: 'end-of-day', basis: 'local', scope: 'total' },
    // What is urgent does not wait for the office to open.
    'briefing-urgent': {
      zh: '编审紧急信息',
      en: 'Editing of an urgent one',
      method: 'elapsed-24h',
      basis: 'local',
      scope: 'total',
    },
  },
  acts: briefingActs,
  outcomes: {
    adopted: { zh: '采用', en: 'Adopted' },
    unused: { zh: '没有采用', en: 'Not adopted' },
    dropped: { zh: '没有报送', en: 'Not reported' },
  },
  papers: {},
  home: { zh: '信息报送', en: 'Briefings', href: DESK },
  facts: readFacts,
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { sort, text, from, publication, edited, earned = [] } = dataOf({ file });
  const points = earned.reduce((sum, one) => sum + one.points, 0);
  return [
    { zh: '报送单位', en: 'Reported by', value: { zh: from.name, en: from.nameEn ?? from.name } },
    { zh: '类别', en: 'Kind', value: nameOf(SORTS, sort) },
    { zh: '信息', en: 'Briefing', value: plain(text) },
    ...(edited ? [{ zh: '编辑后', en: 'As published', value: plain(edited) }] : []),
    ...(publication ? [{ zh: '采用到', en: 'Published in', value: nameOf(PUBLICATIONS, publication) }] : []),
    ...(earned.length > 0 ? [{ zh: '得分', en: 'Points', value: plain(String(points)) }] : []),
  ];
}
