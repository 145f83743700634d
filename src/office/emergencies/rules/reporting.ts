// The chain of reports: by telephone, in writing, passed up level by level, numbered ones that follow, and the final one.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { shortText } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import type { Harm } from '../contract.ts';
import {
  byOffice,
  byReporter,
  dataOf,
  end,
  harmFields,
  harmOf,
  officeOf,
  POST,
  requireHolder,
  requireReporter,
  start,
  startReview,
  told,
} from './process.ts';

const runs = (snapshot: Snapshot, clock: string) =>
  snapshot.limits.some((limit) => limit.kind === `emergency-${clock}` && isLive(limit));

const phone: ActRule<{ taker: string; text: string }> = {
  zh: '电话报告',
  en: 'Report by telephone',
  ...byReporter(['reporting'], []),
  fields: {
    taker: shortText('接电话的单位和人', 'Who took the call'),
    text: told('报告了什么', 'What was said'),
  },
  offered: (snapshot, asked) => runs(snapshot, 'phone') && (byReporter([], []).offered?.(snapshot, asked) ?? true),
  decide: (snapshot, record, env) => {
    requireReporter(snapshot, env);
    if (!runs(snapshot, 'phone'))
      throw onceOnly({ zh: '已经电话报告过。', en: 'It was reported by telephone already.' });
    return { limits: [end('phone')], record: { ...record, sort: 'phone' } };
  },
};

type Written = Harm & { situation: string; measures: string; needs?: string | undefined };
const writtenFields = {
  situation: told('基本情况', 'What happened'),
  ...harmFields,
  measures: told('已采取的措施', 'What has been done'),
  needs: told('需要上级支持的事项', 'What is asked of those above', true),
};

/** Up to the next office, where it lies until that has received it; where there is none, it is dealt with here. */
function goUp(snapshot: Snapshot, env: Env): Decision {
  const data = dataOf(snapshot);
  const next = data.chain[data.reached];
  if (!next) return handle(snapshot);
  return {
    to: 'passed',
    hold: { post: POST, organ: next },
    limits: [start('receive', data.terms.receiveMinutes, next, env.now)],
    data: { reached: data.reached + 1 },
  };
}

/** From now on reports follow each other. */
export function handle(snapshot: Snapshot): Decision {
  const { terms, level, origin } = dataOf(snapshot);
  return { to: 'handling', limits: [start('follow', terms.followMinutes[level], origin)] };
}

const first: ActRule<Written> = {
  zh: '书面首报',
  en: 'First report in writing',
  ...byReporter(['reporting'], ['passed', 'handling']),
  fields: writtenFields,
  decide: (snapshot, body, env) => {
    requireReporter(snapshot, env);
    const up = goUp(snapshot, env);
    const { origin } = dataOf(snapshot);
    return {
      ...up,
      limits: [end('phone', 'written'), ...(up.limits ?? [])],
      data: { ...up.data, harm: harmOf(body) },
      papers: [{ template: 'first', body: { ...body }, organId: origin.id }],
      record: { ...body, sort: 'first' },
    };
  },
};

const receive: ActRule = {
  zh: '接报签收',
  en: 'Receive the report',
  ...byOffice(['passed'], ['judging']),
  fields: {},
  decide: (snapshot, _body, env) => {
    requireHolder(snapshot, env);
    const data = dataOf(snapshot);
    return { to: 'judging', limits: [end('receive'), start('judge', data.terms.judgeMinutes, officeOf(data))] };
  },
};

const take: ActRule<{ reason: string }> = {
  zh: '本级处置',
  en: 'Deal with it here',
  ...byOffice(['judging'], ['handling']),
  fields: { reason: told('研判意见', 'How it is judged') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    const data = dataOf(snapshot);
    if (data.level !== '4' && data.chain.length > data.reached)
      throw actRefused({
        zh: '较大以上的突发事件应当报上一级（本地设定）。',
        en: 'What is serious or graver goes to the level above (a local setting).',
      });
    const decided = handle(snapshot);
    return { ...decided, limits: [end('judge'), ...(decided.limits ?? [])], record };
  },
};

const passUp: ActRule<{ taker: string; situation: string }> = {
  zh: '报上一级',
  en: 'Pass it up',
  ...byOffice(['judging'], ['passed']),
  fields: {
    taker: shortText('已电话报告上级何人', 'Who above was told by telephone'),
    situation: told('核实的情况和研判意见', 'What was found, and how it is judged'),
  },
  offered: (snapshot, asked) => {
    const { chain, reached } = dataOf(snapshot);
    return chain.length > reached && (byOffice([], []).offered?.(snapshot, asked) ?? true);
  },
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const data = dataOf(snapshot);
    if (data.chain.length <= data.reached)
      throw actRefused({ zh: '本市没有更高的值班室，请本级处置。', en: 'There is no office above in this city.' });
    const up = goUp(snapshot, env);
    return {
      ...up,
      limits: [end('judge'), ...(up.limits ?? [])],
      papers: [{ template: 'passed', body: { ...body }, organId: officeOf(data).id }],
      record: { ...body, sort: 'passed' },
    };
  },
};

const dismiss: ActRule<{ reason: string }> = {
  zh: '核实为误报，销号',
  en: 'It was no emergency',
  ...byOffice(['judging'], ['dismissed']),
  irreversible: true,
  fields: { reason: told('核实情况', 'What was found') },
  decide: (snapshot, record, env) => {
    requireHolder(snapshot, env);
    return { to: 'dismissed', outcome: 'dismissed', decidedAt: env.now, record };
  },
};

const follow: ActRule<Written> = {
  zh: '续报',
  en: 'Report on',
  ...byReporter(['passed', 'judging', 'handling'], []),
  fields: writtenFields,
  decide: (snapshot, body, env) => {
    requireReporter(snapshot, env);
    const { follows, terms, level, origin } = dataOf(snapshot);
    const no = follows + 1;
    const again = snapshot.file.state === 'handling';
    return {
      limits: again ? [end('follow'), start('follow', terms.followMinutes[level], origin)] : [],
      data: { follows: no, harm: harmOf(body) },
      papers: [{ template: 'follow', body: { ...body, no }, organId: origin.id }],
      record: { ...body, no, sort: 'follow' },
    };
  },
};

const final: ActRule<Harm & { situation: string; causes: string; measures: string; lessons: string }> = {
  zh: '终报',
  en: 'Final report',
  ...byReporter(['ended'], ['reviewing']),
  fields: {
    situation: told('经过和结果', 'What happened, and how it ended'),
    ...harmFields,
    causes: told('原因', 'Causes'),
    measures: told('处置措施', 'What was done'),
    lessons: told('善后和下一步', 'What follows'),
  },
  decide: (snapshot, body, env) => {
    requireReporter(snapshot, env);
    const data = dataOf(snapshot);
    const office = officeOf(data);
    return {
      to: 'reviewing',
      hold: { post: POST, organ: office },
      limits: [end('final'), startReview(data.terms, office)],
      data: { harm: harmOf(body) },
      papers: [{ template: 'final', body: { ...body }, organId: data.origin.id }],
      record: { ...body, sort: 'final' },
    };
  },
};

export const reportingActs = { phone, first, receive, take, 'pass-up': passUp, dismiss };
export const followingActs = { 'report-on': follow, final };
