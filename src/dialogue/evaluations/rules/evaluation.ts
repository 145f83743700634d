// An evaluation of organs (民主评议) as a declared kind of case: drawn up, opened, its sample drawn, and the ranking published in time.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { PUBLIC } from '#kernel/cases/rules/by-organ.ts';
import { cancelling, endAs } from '#kernel/cases/rules/endings.ts';
import { WAYS } from '#kernel/people/marks.ts';
import { scoreThings } from '#kernel/people/rules/scoring.ts';
import { localDate } from '#platform/time.ts';
import { KIND, permissions } from '../contract.ts';
import { notDrawable, notReady, stillOpen } from '../errors.ts';
import { loadRound, type Round } from '../store.ts';
import { addGroup, byOrgan, dropGroup, dropOrgan, nameOrgans } from './draft.ts';
import { awaitsDraw, drawSample, evaluationOf } from './process.ts';

const PUBLISHED = { zh: '已公布结果', en: 'Result published' };
const CANCELLED = { zh: '已取消', en: 'Cancelled' };

/** From here on organs, groups and weights stand: nobody votes under other rules than who voted before. */
const begin: ActRule = {
  zh: '发布评议',
  en: 'Open the round',
  irreversible: true,
  ...byOrgan(['draft'], ['open']),
  fields: {},
  tell: () => ({ zh: '评议已发布', en: 'Opened' }),
  decide: (snapshot, _body, env) => {
    const { organs, groups, commitment, to, days } = evaluationOf(snapshot);
    if (organs.length < 2 || groups.length === 0) throw notReady();
    const due = { amount: days, unit: 'wd' as const };
    return {
      to: 'open',
      acceptedAt: env.now,
      limits: [{ do: 'start', kind: 'evaluation-result', limit: due, from: new Date(`${to}T23:59:00+08:00`) }],
      data: { begunOn: localDate(env.now) },
      record: { commitment, groups, organs: organs.map(({ name }) => name) },
    };
  },
};

const draw: ActRule = {
  zh: '抽取样本',
  en: 'Draw the sample',
  irreversible: true,
  ...byOrgan(['open'], []),
  offered: (snapshot, asked) => awaitsDraw(snapshot) && byOrgan([], []).offered(snapshot, asked),
  fields: {},
  tell: ({ drawn, frame }) => ({ zh: `从 ${frame} 人中抽取 ${drawn} 人`, en: `${drawn} of ${frame} people drawn` }),
  decide: (snapshot, _body, env) => {
    const { groups, secret } = evaluationOf(snapshot);
    const { day, frame } = env.subject as Round;
    if (!awaitsDraw(snapshot) || !day || localDate(env.now) <= day.day) throw notDrawable();
    const drawn = drawSample(groups, frame, { secret, ...day });
    const { seed, digest } = drawn;
    return {
      data: { draw: drawn },
      record: { seed, root: day.root, frame: frame.length, digest, drawn: drawn.lines.length },
    };
  },
};

/** The ranking is counted at this moment and stands in the ledger: it does not move afterwards. */
const publish: ActRule<{ summary: string }> = {
  zh: '公布结果',
  en: 'Publish the result',
  ...byOrgan(['open'], ['published']),
  fields: { summary: longText('结果说明和整改要求', 'What it shows, and what is to be put right', { hint: PUBLIC }) },
  tell: () => ({ zh: '评议结果已公布', en: 'Result published' }),
  decide: (snapshot, { summary }, env) => {
    const { to, organs, groups, floor } = evaluationOf(snapshot);
    const today = localDate(env.now);
    if (today <= to) throw stillOpen({ to });
    const { marks } = env.subject as Round;
    const things = organs.map(({ id }) => id);
    const result = scoreThings(things, groups, marks, floor);
    const names = new Map(organs.map(({ id, name }) => [id, name]));
    return {
      ...endAs('published', env),
      data: { summary, publishedOn: today, result },
      record: { summary, ranking: result.map(({ thing, score, rank }) => ({ organ: names.get(thing), score, rank })) },
    };
  },
};

const cancel = cancelling('评议', byOrgan(['draft', 'open'], ['cancelled']));

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { about, from, to, organs, groups } = evaluationOf({ file });
  return [
    { zh: '说明', en: 'About', value: plain(about) },
    { zh: '评议时间', en: 'Open', value: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` } },
    { zh: '被评单位', en: 'Organs', value: plain(organs.map(({ name }) => name).join('、') || '—') },
    ...groups.map(({ name, weight, way, size }, at) => {
      const told = WAYS.find(({ value }) => value === way) ?? WAYS[2];
      return {
        zh: `第 ${at + 1} 类参评人员`,
        en: `Group ${at + 1}`,
        value: {
          zh: `${name}，权重 ${weight}，${told.zh}${size ? `，${size} 人` : ''}`,
          en: `${name}, weight ${weight}, ${told.en}${size ? `, ${size}` : ''}`,
        },
      };
    }),
  ];
}

export const evaluationKind: CaseKind = {
  name: KIND,
  zh: '民主评议',
  en: 'Evaluation of organs',
  home: { zh: '政民互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'draft',
  opening: { zh: '拟定评议', en: 'Drawn up' },
  party: { zh: '组织单位', en: 'Run by' },
  readPermission: permissions.read,
  states: {
    draft: { zh: '拟定', en: 'Being drawn up', phase: 'open', exempt: 'nobody waits for what is not open yet' },
    open: { zh: '已发布', en: 'Open', phase: 'open', limits: ['evaluation-result'] },
    published: { ...PUBLISHED, phase: 'closed' },
    cancelled: { ...CANCELLED, phase: 'closed' },
  },
  limits: {
    'evaluation-result': {
      zh: '公布评议结果',
      en: 'Result of the evaluation',
      method: 'end-of-day',
      scope: 'total',
      basis: 'local',
    },
  },
  acts: {
    'name-organs': nameOrgans,
    'drop-organ': dropOrgan,
    'add-group': addGroup,
    'drop-group': dropGroup,
    begin,
    draw,
    publish,
    cancel,
  },
  papers: {},
  outcomes: { published: PUBLISHED, cancelled: CANCELLED },
  loadSubject: (db, file, now) => loadRound(db, file, now),
  facts: readFacts,
};
