// A talk (约谈) as a declared kind of case: 通知 → 谈话 → 双方签认 → 整改 → 核查 → 销号.
// 政府督查工作条例第十二条第七项 names the talk among the methods; who is called, and within which limits, is the city’s own.

import type { CaseKind, Fact, Label, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { pointsText } from '#platform/text/points.ts';
import { permissions, TALK } from '../contract.ts';
import { callPaper, minutesPaper } from './papers.ts';
import { talkFileActs } from './talk-files.ts';
import { type TalkSubject, talkActs, talkOf } from './talking.ts';

/** The second time within a year a circular of criticism, from the third on a case of accountability. A local setting. */
function suggestMore(earlier: number): Label {
  return earlier === 1
    ? { zh: '通报批评', en: 'Circular of criticism' }
    : { zh: '移送责任追究', en: 'A case of accountability' };
}

const CLOSED = { zh: '已销号', en: 'Closed' };
const DROPPED = { zh: '已取消', en: 'Called off' };

/** Everything but `loadSubject`, which is added where stores may be imported. */
export const talkKind: CaseKind = {
  name: TALK,
  zh: '末位约谈',
  en: 'Talk with the last',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'called',
  readPermission: permissions.readTalks,
  against: 'organ',
  uncarded: true,
  uncounted: true,
  party: { zh: '约谈对象', en: 'Organ that is talked to' },
  states: {
    called: { zh: '待通知', en: 'To be called', phase: 'open', limits: ['talk-arrange'] },
    arranged: { zh: '待约谈', en: 'To be held', phase: 'open', limits: ['talk-hold'] },
    recorded: { zh: '待签认', en: 'To be confirmed', phase: 'open', limits: ['talk-confirm'] },
    mending: { zh: '整改中', en: 'Being put right', phase: 'open', limits: ['talk-mend'] },
    checking: { zh: '待核查', en: 'To be checked', phase: 'open', limits: ['talk-check'] },
    closed: { ...CLOSED, phase: 'closed' },
    dropped: { ...DROPPED, phase: 'closed' },
  },
  limits: {
    'talk-arrange': { zh: '发通知', en: 'Call', ...LOCAL_STEP },
    'talk-hold': { zh: '约谈', en: 'Talk', ...LOCAL_STEP },
    'talk-confirm': { zh: '签认', en: 'Confirm', ...LOCAL_STEP },
    'talk-mend': { zh: '整改', en: 'Put right', ...LOCAL_STEP },
    'talk-check': { zh: '核查', en: 'Check', ...LOCAL_STEP },
  },
  acts: { ...talkActs, ...talkFileActs },
  outcomes: { closed: CLOSED, dropped: DROPPED },
  papers: { call: callPaper, minutes: minutesPaper },
  facts: readFacts,
};

function readFacts(subject: unknown, file: Snapshot['file']): Fact[] {
  const { ranking, group, rank, of, score, talker, on, place, promises, due } = talkOf({ file });
  const { head, earlier } = subject as TalkSubject;
  const optional = (zh: string, en: string, text: string | undefined): Fact[] =>
    text ? [{ zh, en, value: plain(text) }] : [];
  return [
    { zh: '排名', en: 'Ranking', value: ranking },
    { zh: '分组', en: 'Group', value: group },
    { zh: '名次', en: 'Rank', value: { zh: `第 ${rank} 位，共 ${of} 个`, en: `${rank} of ${of}` } },
    { zh: '得分', en: 'Score', value: plain(pointsText(score)) },
    { zh: '一年内此前被约谈', en: 'Called before within a year', value: { zh: `${earlier} 次`, en: String(earlier) } },
    ...(earlier > 0
      ? [{ zh: '可参照（本地设定）', en: 'Suggested (local setting)', value: suggestMore(earlier) }]
      : []),
    ...(head ? [{ zh: '主要负责人', en: 'Head', value: { zh: head.name, en: head.nameEn ?? head.name } }] : []),
    ...optional('主谈人', 'Talks with them', talker?.name),
    ...optional('约谈日期', 'Day of the talk', on),
    ...optional('地点', 'Place', place),
    ...optional('整改承诺', 'What was promised', promises),
    ...optional('完成期限', 'To be done by', due),
  ];
}
