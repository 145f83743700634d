// How the demo city answers its cards: most are explained and put right, some are objected to, a few are left lying,
// and the orders that come of those are obeyed.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { DAY_MS, localDate } from '#platform/time.ts';

/** A card, or an order that came of one or of a report, or stands beside such a one, that somebody has to do something about. */
export interface OpenCard {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly organId: string;
  readonly post: string;
  /** Its running number: decides, the same each time, how it goes on. */
  readonly running: number;
  readonly lastAt: Date;
  /** Of an order: whether its conclusion was served. */
  readonly served: boolean;
}

/** Open cards and the orders that came of cards or of reports, and who has them, in order of number. */
export async function listOpenCards(db: Db): Promise<OpenCard[]> {
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('case_hold as h', (join) => join.onRef('h.case_id', '=', 'f.id').on('h.role', '=', 'lead'))
    .innerJoin('ledger_act as a', (join) => join.onRef('a.chain_id', '=', 'f.id').onRef('a.seq', '=', 'f.last_seq'))
    .select(['f.id', 'f.kind', 'f.state', 'f.data', 'h.organ_id as organId', 'h.post', 'a.at as lastAt'])
    .select(
      sql<boolean>`exists (select from case_limit l where l.case_id = f.id and l.kind = 'order-objection')`.as(
        'served',
      ),
    )
    .where(sql<boolean>`f.kind = 'card' or f.kind = 'order' and (f.data->>'source' = 'card'
      or exists (select from case_file r left join case_file led on led.id = r.parent_id
        where r.id = f.parent_id and 'report' in (r.kind, led.kind)))`)
    .where('f.phase', '=', 'open')
    .orderBy('f.number')
    .execute();
  return rows.map(({ data, ...card }) => ({
    ...card,
    running: Number((data as { number?: string }).number?.split('-')[1] ?? 0),
  }));
}

type Deed = readonly [act: string, body: Record<string, string>];

/** What its holder does about a card on a day; null: not yet, or never. */
export function answerCard({ kind, state, running, lastAt, served }: OpenCard, now: Date): Deed | null {
  const days = (now.getTime() - lastAt.getTime()) / DAY_MS;
  if (days < 1 + (running % 3)) return null;
  if (kind === 'order' && state === 'settling' && !served) return ['serve', { on: localDate(now) }];
  if (kind === 'order') return ORDERLY[state] ?? null;
  if (state === 'issued') return answerIssued(running);
  if (state === 'explained')
    return running % 5 === 0
      ? ['accept', { reason: '经查，系统对接中断属实，不属于责任单位原因。' }]
      : ['uphold', { reason: '说明的情况属实，但未及时办理，责令三日内办结并完善提醒机制。' }];
  if (state === 'upheld') return ['rectify', { measures: '该件已优先办理，科室每日核对临期件，明确专人提醒。' }];
  if (state === 'rectified') return ['close', { finding: '查看办件记录和提醒台账，整改到位。' }];
  return running % 2 === 0
    ? ['revoke', { reason: '复核发现申请人补交材料的时间记录有误，按更正后的时间未超期。' }]
    : ['keep', { reason: '复核时限计算无误，申诉理由不成立。' }];
}

function answerIssued(running: number): Deed | null {
  if (running % 14 === 0) return null;
  return running % 9 === 0
    ? ['object', { text: '申请人补交材料的时间与系统记录不一致，请复核时限起算日。' }]
    : ['explain', { text: '承办人外出核查期间未及时流转，已调整人员分工，该件正在优先办理。' }];
}

/** What is done about an order, by the state it is in. */
const ORDERLY: Readonly<Record<string, Deed>> = {
  proposed: ['approve', { opinion: '同意立项，限期办结。' }],
  planning: ['issue', { sort: 'daily', method: 'files', plan: '调阅该件全部办理记录，约谈承办科室负责人。' }],
  issued: ['report', { text: '该件已办结，已对承办科室通报，建立红牌件日报制度。' }],
  reported: ['confirm', { text: '经核查办理记录，该件已办结，日报制度已执行。' }],
  settling: ['close', { finding: '日报台账齐全，同意销号。' }],
};
