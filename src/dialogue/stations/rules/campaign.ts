// The campaign for stations people are content with (人民满意基层站所创建) as a declared kind of case in the five phases of the report.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, dateField, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { cancelling, endAs } from '#kernel/cases/rules/endings.ts';
import {
  CAMPAIGN,
  type CampaignData,
  MOST_ENTRIES,
  PHASES,
  permissions,
  type Shown,
  SORTS,
  STATIONS,
} from '../contract.ts';
import { nothingToShow, notOnList, stillShown, unassessed } from '../errors.ts';
import { type Field, loadField } from '../store.ts';
import { byRunner, campaignOf, percentOf, phaseUntil, rankEntries } from './process.ts';

const FINISHED = { zh: '已结束', en: 'Over' };
const CANCELLED = { zh: '已取消', en: 'Cancelled' };
const UNTIL = { until: dateField('本阶段到哪天', 'This phase lasts until') };
const OPEN = PHASES.map(({ value }) => value);

/** From one phase into the next. */
const goOn = (from: string, to: string, zh: string, en: string): ActRule<{ until: string }> => ({
  zh,
  en,
  ...byRunner([from], [to]),
  fields: UNTIL,
  tell: () => ({ zh, en }),
  decide: (_snapshot, { until }, env) => ({
    to,
    limits: phaseUntil(until, env.now),
    data: { until },
    record: { until },
  }),
});

const openEntries: ActRule<{ until: string; places: number }> = {
  ...goOn('planning', 'applying', '开始申报推荐', 'Take applications'),
  fields: { ...UNTIL, places: wholeNumber('拟命名个数', 'How many may be named', 1, MOST_ENTRIES) },
  decide: (_snapshot, { until, places }, env) => ({
    to: 'applying',
    acceptedAt: env.now,
    limits: phaseUntil(until, env.now),
    data: { until, places },
    record: { until, places },
  }),
};

function listShown(data: CampaignData, { entries, marks }: Field): Shown[] {
  const inRun = entries.filter(({ state }) => state === 'assessed');
  const best = rankEntries(inRun, marks, data).filter(({ total }) => total !== null);
  return best.slice(0, data.places ?? 0).map(({ row, total }) => {
    const { station, category, organ } = row.data;
    return { id: row.id, number: row.number, station, category, organ: organ.name, total: total ?? 0 };
  });
}

/** 综合评定 is over: those that would be named are shown to the public first, with a box for objections. */
const shortlist: ActRule = {
  zh: '确定名单并公示',
  en: 'Show the list',
  ...byRunner(['reviewing'], []),
  fields: {},
  tell: () => ({ zh: '名单公示', en: 'The list is shown' }),
  decide: (snapshot, _body, env) => {
    const data = campaignOf(snapshot);
    if (data.publicity !== undefined && data.publicity !== 'dropped') throw nothingToShow();
    const field = env.subject as Field;
    const open = field.entries.filter(({ state }) => state === 'applied' || state === 'recommended').length;
    if (open > 0) throw unassessed({ open });
    const shown = listShown(data, field);
    if (shown.length === 0) throw nothingToShow();
    return {
      data: { shown, publicity: 'open', struck: [] },
      record: { entries: field.entries.length, shown: shown.length },
    };
  },
};

/** 异议成立. */
const strike: ActRule<{ station: string; reason: string }> = {
  zh: '从名单撤下',
  en: 'Strike a station from the list',
  ...byRunner(['reviewing'], []),
  offered: (snapshot, asked) =>
    campaignOf(snapshot).publicity !== undefined && byRunner([], []).offered(snapshot, asked),
  fields: { station: shortText('站所名称', 'Station'), reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  decide: (snapshot, { station, reason }) => {
    const { shown = [], struck = [] } = campaignOf(snapshot);
    const left = shown.filter((one) => one.station !== station);
    if (left.length === shown.length) throw notOnList();
    return { data: { shown: left, struck: [...struck, { station, reason }] }, record: { station, reason } };
  },
};

/** What came of showing the list, told by the room that shows matters. */
const publicityOver: ActRule<{ result: 'kept' | 'changed' | 'dropped' }> = {
  zh: '公示结束',
  en: 'The list was shown',
  by: 'system',
  from: ['reviewing'],
  to: [],
  fields: {
    result: choice('结果', 'Result', [
      { value: 'kept', zh: '按公示内容办理', en: 'Done as it was shown' },
      { value: 'changed', zh: '根据异议修改后办理', en: 'Changed after objections' },
      { value: 'dropped', zh: '不再办理', en: 'Given up' },
    ]),
  },
  tell: () => ({ zh: '公示结束', en: 'The list was shown' }),
  decide: (_snapshot, { result }) => ({ data: { publicity: result }, record: { result } }),
};

const nameStations: ActRule<{ until: string }> = {
  zh: '命名授牌',
  en: 'Name the stations',
  irreversible: true,
  ...byRunner(['reviewing'], ['deepening']),
  fields: UNTIL,
  tell: ({ named, entries, percent }) => ({
    zh: `命名 ${named} 个，占参加创建站所 ${entries} 个的 ${percent}%`,
    en: `${named} of ${entries} named, ${percent}%`,
  }),
  decide: (snapshot, { until }, env) => {
    const { publicity, shown = [] } = campaignOf(snapshot);
    if (publicity !== 'kept' && publicity !== 'changed') throw stillShown();
    const entries = (env.subject as Field).entries.filter(({ state }) => state !== 'refused').length;
    const counts = { entries, named: shown.length, percent: percentOf(shown.length, entries) };
    return {
      to: 'deepening',
      outcome: 'named',
      decidedAt: env.now,
      limits: phaseUntil(until, env.now),
      data: { until, counts },
      record: { ...counts, stations: shown.map(({ station }) => station) },
    };
  },
};

const finish: ActRule<{ summary: string }> = {
  zh: '结束活动',
  en: 'End the campaign',
  ...byRunner(['deepening'], ['finished']),
  fields: { summary: longText('总结', 'Summary', { hint: PUBLIC }) },
  tell: () => ({ zh: '活动结束', en: 'The campaign is over' }),
  decide: (_snapshot, { summary }, env) => ({ ...endAs('finished', env), record: { summary } }),
};

const cancel = cancelling('活动', byRunner(OPEN.slice(0, -1), ['cancelled']));

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { about, classes, voteShare, until, places } = campaignOf({ file });
  return [
    { zh: '说明', en: 'About', value: plain(about) },
    { zh: '本阶段截止', en: 'This phase lasts until', value: plain(until) },
    ...SORTS.map(({ value, zh, en }) => ({
      zh,
      en,
      value: plain(classes.flatMap(({ sort, name }) => (sort === value ? [name] : [])).join('、') || '—'),
    })),
    { zh: '群众测评占比', en: 'Share of voters', value: plain(`${voteShare}%`) },
    ...(places ? [{ zh: '拟命名个数', en: 'How many may be named', value: plain(String(places)) }] : []),
  ];
}

const phase = (at: number) => ({
  zh: PHASES[at]!.zh,
  en: PHASES[at]!.en,
  phase: 'open' as const,
  limits: ['campaign-phase'],
});

export const campaignKind: CaseKind = {
  name: CAMPAIGN,
  zh: '人民满意站所创建',
  en: 'Campaign for stations',
  home: { zh: '人民满意站所', en: 'Stations', href: STATIONS },
  initial: 'mobilising',
  opening: { zh: '动员部署', en: 'Begun' },
  party: { zh: '组织单位', en: 'Run by' },
  readPermission: permissions.read,
  states: {
    mobilising: phase(0),
    planning: phase(1),
    applying: phase(2),
    reviewing: phase(3),
    deepening: phase(4),
    finished: { ...FINISHED, phase: 'closed' },
    cancelled: { ...CANCELLED, phase: 'closed' },
  },
  limits: {
    'campaign-phase': { zh: '本阶段工作', en: 'This phase', method: 'end-of-day', scope: 'step', basis: 'local' },
  },
  acts: {
    plan: goOn('mobilising', 'planning', '转入规划创建', 'Go on to planning'),
    'open-entries': openEntries,
    review: goOn('applying', 'reviewing', '转入总结提高', 'Go on to assessing'),
    shortlist,
    strike,
    'publicity-over': publicityOver,
    name: nameStations,
    finish,
    cancel,
  },
  papers: {},
  outcomes: { named: { zh: '已命名', en: 'Named' }, finished: FINISHED, cancelled: CANCELLED },
  loadSubject: (db, file) => loadField(db, file),
  facts: readFacts,
};
