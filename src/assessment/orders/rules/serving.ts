// From when an organ may object to a conclusion: its receipt, signed for or served; and how the order comes to its end.
import type { ActRule, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { dateField } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type OrderData, REVIEW } from '../contract.ts';
import { conclusionFinal, servedWhen } from '../errors.ts';
import { byIssuer, byOrgan, dataOf, isRegulated, openPartsOf, requireIssuer, toIssuer } from './process.ts';
import { objecting } from './review.ts';

const CONCLUDED = ['rectifying', 'settling'];

/** Whether the organ has the conclusion: the time to object has begun, or they objected at once. */
export const isReceived = ({ limits, done }: Snapshot) =>
  Boolean(done.object) || limits.some(({ kind }) => kind === 'order-objection');
const awaitsReceipt = (snapshot: Snapshot) => !isReceived(snapshot);
/** Whether the time to object still runs. */
export const isContestable = ({ limits }: Pick<Snapshot, 'limits'>) =>
  limits.some((limit) => limit.kind === 'order-objection' && limit.state === 'running');

/** Thirty days: law where the regulation governs it, a local setting otherwise. */
const runs = (snapshot: Snapshot, kind: 'order-objection' | 'order-review', from: Date): LimitChange => ({
  do: 'start',
  kind,
  from,
  ...(kind === 'order-objection' ? { limit: REVIEW.ask, onExpiry: 'final' } : { limit: REVIEW.answer }),
  ...(isRegulated(dataOf<OrderData>(snapshot)) ? { basis: REVIEW.basis } : {}),
});

const receive: ActRule = {
  zh: '签收督查结论',
  en: 'Sign for the conclusion',
  ...byOrgan(CONCLUDED, []),
  fields: {},
  offered: awaitsReceipt,
  tell: () => ({ zh: '被督办单位已签收督查结论', en: 'The organ signed for the conclusion' }),
  decide: (snapshot, _body, env) => {
    if (isReceived(snapshot)) throw conclusionFinal();
    return { limits: [runs(snapshot, 'order-objection', env.now)] };
  },
};

const serving = byIssuer(CONCLUDED, []);

const serve: ActRule<{ on: string }> = {
  zh: '登记送达',
  en: 'Write down that it was served',
  ...serving,
  fields: { on: dateField('送达日期', 'Served on', { hint: { zh: '以送达回证为准', en: 'As the receipt has it' } }) },
  offered: (snapshot, asked) => awaitsReceipt(snapshot) && serving.offered(snapshot, asked),
  tell: ({ on }) => ({ zh: `督查结论已于 ${on} 送达`, en: `The conclusion was served on ${on}` }),
  decide: (snapshot, { on }, env) => {
    requireIssuer(snapshot, env);
    if (isReceived(snapshot)) throw conclusionFinal();
    const { decided_at: decidedAt } = snapshot.file;
    if ((decidedAt && on < localDate(decidedAt)) || on > localDate(env.now)) throw servedWhen();
    return { limits: [runs(snapshot, 'order-objection', startOfDate(on))], record: { on } };
  },
};

const mayObject = (snapshot: Snapshot) => isContestable(snapshot) || awaitsReceipt(snapshot);

const object: ActRule<{ text: string }> = {
  ...objecting,
  ...byOrgan([...CONCLUDED, 'concluded'], ['objected']),
  offered: mayObject,
  decide: (snapshot, { text }, env) => {
    if (!mayObject(snapshot)) throw conclusionFinal();
    return {
      to: 'objected',
      hold: toIssuer(snapshot),
      limits: [
        end('order-rectify', 'order-head', 'order-close', 'order-objection'),
        runs(snapshot, 'order-review', env.now),
      ],
      data: { objectedFrom: snapshot.file.state },
      record: { text },
    };
  },
};

/** Written off when no organ beside is left and the time to object is over; until then it waits. */
export const isDone = (snapshot: Snapshot, env: Pick<Env, 'subject'>) =>
  !isContestable(snapshot) && openPartsOf(env) === 0;

const ENDED = { to: 'closed', outcome: 'closed' };

const final: ActRule = {
  zh: '复核期满，结论生效',
  en: 'The conclusion is final',
  by: 'system',
  from: [...CONCLUDED, 'concluded'],
  to: ['closed'],
  fields: {},
  decide: ({ file }, _body, env) => ({
    ...(file.state === 'concluded' && openPartsOf(env) === 0 ? ENDED : {}),
    limits: [end('order-objection')],
  }),
};

const complete: ActRule = {
  zh: '全部办结，销号',
  en: 'All is done: close',
  by: 'system',
  from: ['concluded'],
  to: ['closed'],
  fields: {},
  tell: () => ({ zh: '各承办单位均已办结，销号', en: 'Every organ is done: closed' }),
  decide: () => ENDED,
};

export const servingActs = { receive, serve, object, final, complete };
