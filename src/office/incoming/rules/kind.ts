// An incoming document as a declared kind of case: 登记 → 初审 → 拟办 → 批示 → 承办 → 答复 → 归档.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { assistingActs, opinionLimit } from '#kernel/cases/rules/assisting.ts';
import { RETENTIONS, URGENCIES } from '#kernel/documents/official.ts';
import type { Db } from '#platform/database/db.ts';
import { DESK, KIND, limitName, permissions, type Stage } from '../contract.ts';
import { readTimes } from '../settings.ts';
import { handlingActs } from './handling.ts';
import { dataOf, type IncomingSubject } from './process.ts';
import { sortingActs } from './sorting.ts';

const open = (zh: string, en: string, stage: Stage, ...more: string[]) =>
  ({ zh, en, phase: 'open', limits: [limitName(stage), ...more] }) as const;
const RETURNED = { zh: '已退回来文单位', en: 'Returned to its sender' };
const FILED = { zh: '已办结归档', en: 'Handled and filed' };

export const incomingKind: CaseKind = {
  name: KIND,
  zh: '收文',
  en: 'Incoming document',
  home: { zh: '收文办理', en: 'Incoming documents, handled', href: DESK },
  initial: 'examining',
  opening: { zh: '登记', en: 'Registered' },
  party: { zh: '来文单位', en: 'Sender' },
  readPermission: permissions.read,
  // Between organs: nobody applied for anything.
  unrated: () => true,
  loadSubject: async (db: Db): Promise<IncomingSubject> => ({ times: await readTimes(db) }),
  states: {
    examining: open('待初审', 'To be examined', 'examine'),
    proposing: open('待拟办', 'To be proposed on', 'propose'),
    instructing: open('待批示', 'Before the head', 'instruct'),
    handling: open('承办中', 'Being handled', 'handle', 'opinion'),
    concluding: open('待归档', 'To be filed', 'file'),
    returned: { ...RETURNED, phase: 'closed' },
    filed: { ...FILED, phase: 'closed' },
  },
  limits: {
    [limitName('examine')]: { zh: '收文初审', en: 'First examination', ...LOCAL_STEP },
    [limitName('propose')]: { zh: '收文拟办', en: 'Proposal', ...LOCAL_STEP },
    [limitName('instruct')]: { zh: '收文批示', en: 'Instruction', ...LOCAL_STEP },
    // What counts for the whole: supervision reminds before it ends, and gives a card after.
    [limitName('handle')]: { zh: '收文承办', en: 'Handling', ...LOCAL_STEP, scope: 'total' },
    [limitName('file')]: { zh: '收文归档', en: 'Filing', ...LOCAL_STEP },
    opinion: opinionLimit,
  },
  acts: { ...sortingActs, ...handlingActs, ...assistingActs(permissions.handle, ['handling']) },
  papers: {},
  outcomes: { returned: RETURNED, filed: FILED },
  facts: readFacts,
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { register, sender, number, genre, urgency, paper, reply, result, retention } = dataOf({ file });
  const said = (zh: string, en: string, value: string | null | undefined): Fact[] =>
    value ? [{ zh, en, value: plain(value) }] : [];
  return [
    ...said('收文号', 'Register number', register),
    { zh: '来文单位', en: 'Sender', value: { zh: sender.name, en: sender.nameEn ?? sender.name } },
    ...said('来文字号', 'Number of the document', number),
    ...said('文种', 'Kind', genre),
    { zh: '紧急程度', en: 'Urgency', value: nameOf(URGENCIES, urgency) },
    ...said('纸质来文的原因', 'Why it came on paper', paper),
    ...said('办理结果', 'What was done', result),
    ...said('答复文件', 'Answered by', reply?.number),
    ...(retention ? [{ zh: '保管期限', en: 'Kept for', value: nameOf(RETENTIONS, retention) }] : []),
  ];
}
