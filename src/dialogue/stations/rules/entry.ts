// A station in the campaign as a declared kind of case: it applies, is recommended, assessed, and named or not; a name can be taken away.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, LOCAL_STEP, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { ENTRY, permissions, STATIONS } from '../contract.ts';
import { byHolder, byRunner, entryOf } from './process.ts';

const NAMED = { zh: '已命名“人民满意站所”', en: 'Named' };
const NOT_NAMED = { zh: '未命名', en: 'Not named' };
const REFUSED = { zh: '未推荐', en: 'Not recommended' };
const REMOVED = { zh: '已摘牌', en: 'Name taken away' };
const ASSESS_DAYS = 60;

const recommend: ActRule<{ opinion: string }> = {
  zh: '推荐',
  en: 'Recommend it',
  ...byHolder(permissions.enter, ['applied'], ['recommended']),
  fields: { opinion: longText('推荐意见', 'Opinion') },
  tell: () => ({ zh: '主管单位已推荐', en: 'Recommended' }),
  decide: (snapshot, { opinion }, env) => {
    const { runner } = entryOf(snapshot);
    return {
      to: 'recommended',
      acceptedAt: env.now,
      organ: runner.organ,
      hold: { post: runner.post, organ: runner.organ },
      limits: [end('station-recommend'), within('station-assess', ASSESS_DAYS)],
      record: { opinion },
    };
  },
};

const refuse: ActRule<{ reason: string }> = {
  zh: '不推荐',
  en: 'Do not recommend it',
  ...byHolder(permissions.enter, ['applied'], ['refused']),
  fields: { reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  tell: ({ reason }) => ({ zh: `未推荐：${reason}`, en: `Not recommended: ${reason}` }),
  decide: (_snapshot, { reason }, env) => ({
    ...endAs('refused', env),
    data: { reason },
    record: { reason },
  }),
};

/** Of its papers and of visits without notice; what voters say comes to it when the list is made. */
const assess: ActRule<{ score: number; note: string }> = {
  zh: '评定（材料和暗访）',
  en: 'Assess papers and visits',
  ...byRunner(['recommended', 'assessed'], ['assessed']),
  fields: {
    score: wholeNumber('得分（百分制）', 'Score, of 100', 0, 100),
    note: longText('依据', 'On what grounds'),
  },
  tell: () => ({ zh: '已评定', en: 'Assessed' }),
  decide: (_snapshot, { score, note }) => ({
    to: 'assessed',
    limits: [end('station-assess')],
    data: { score },
    record: { score, note },
  }),
};

/** Follows from the naming, which is done for all at once, or from the end of the campaign. */
const settle: ActRule<{ result: string; total?: number }> = {
  zh: '告知评选结果',
  en: 'Tell the result',
  by: 'system',
  from: ['applied', 'recommended', 'assessed'],
  to: ['named', 'not-named'],
  fields: {
    result: choice('结果', 'Result', [
      { value: 'named', ...NAMED },
      { value: 'not-named', ...NOT_NAMED },
    ]),
  },
  tell: ({ result }) => (result === 'named' ? NAMED : NOT_NAMED),
  decide: (_snapshot, { result }, env) => ({
    ...endAs(result, env),
    record: { result },
  }),
};

/** 动态管理: who lives no longer up to the name loses it. */
const remove: ActRule<{ reason: string }> = {
  zh: '摘牌',
  en: 'Take the name away',
  irreversible: true,
  ...byRunner(['named'], ['removed']),
  offered: () => true,
  fields: { reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  tell: ({ reason }) => ({ zh: `摘牌：${reason}`, en: `Name taken away: ${reason}` }),
  decide: (_snapshot, { reason }) => ({ to: 'removed', outcome: 'removed', data: { reason }, record: { reason } }),
};

export const entryKind: CaseKind = {
  name: ENTRY,
  zh: '人民满意站所申报',
  en: 'Station in the campaign',
  home: { zh: '人民满意站所', en: 'Stations', href: STATIONS },
  initial: 'applied',
  begins: ['recommended'],
  opening: { zh: '申报', en: 'Applied' },
  party: { zh: '主管单位', en: 'Belongs to' },
  readPermission: permissions.read,
  states: {
    applied: { zh: '待推荐', en: 'To be recommended', phase: 'open', limits: ['station-recommend'] },
    recommended: { zh: '待评定', en: 'To be assessed', phase: 'open', limits: ['station-assess'] },
    assessed: { zh: '已评定', en: 'Assessed', phase: 'open', exempt: 'the phase of its campaign has the clock' },
    named: { ...NAMED, phase: 'closed' },
    'not-named': { ...NOT_NAMED, phase: 'closed' },
    refused: { ...REFUSED, phase: 'closed' },
    removed: { ...REMOVED, phase: 'closed' },
  },
  limits: {
    'station-recommend': { zh: '推荐', en: 'Recommendation', ...LOCAL_STEP },
    'station-assess': { zh: '评定', en: 'Assessment', ...LOCAL_STEP },
  },
  acts: { recommend, refuse, assess, settle, remove },
  papers: {},
  outcomes: { named: NAMED, 'not-named': NOT_NAMED, refused: REFUSED, removed: REMOVED },
  facts: (_subject, file: CaseFile): Fact[] => {
    const { station, category, about, organ, score } = entryOf({ file });
    return [
      { zh: '站所', en: 'Station', value: plain(station) },
      { zh: '类别', en: 'Class', value: plain(category) },
      { zh: '主管单位', en: 'Belongs to', value: { zh: organ.name, en: organ.nameEn ?? organ.name } },
      { zh: '创建情况', en: 'What it did', value: plain(about) },
      ...(score === undefined ? [] : [{ zh: '材料和暗访得分', en: 'Papers and visits', value: plain(String(score)) }]),
    ];
  },
};
