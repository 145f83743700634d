// After a siege: what must hold of the database, each as a question whose only right answer is none.
import type pg from 'pg';
import { caseOf, type Notebook, type Refusal } from './people.ts';

type Question = readonly [what: string, sql: string, values?: unknown[]];

/** Things of which there should be none, with how many there are; nothing when all is well. */
export async function findFaults(db: pg.Client, book: Notebook): Promise<string[]> {
  const faults: string[] = [];
  for (const refusal of book.refusals) {
    if (!(await cameTooLate(db, refusal))) faults.push(`${refusal.asked.path}: ${refusal.answer}`);
  }
  for (const [what, sql, values] of listQuestions(book)) {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from (${sql}) wrong`, values);
    if (rows[0]?.n !== 0) faults.push(`${what}: ${rows[0]?.n}`);
  }
  return faults;
}

/** Nobody accepted it in the days between two lives, so the law did; and the act that was refused is not in the chain. */
async function cameTooLate(db: pg.Client, { asked }: Refusal): Promise<boolean> {
  const { rows } = await db.query<{ late: boolean | null }>(
    `select bool_or(act like 'deem-%') and not bool_or(client_id is not distinct from $2) as late
     from ledger_act where chain_id = $1`,
    [caseOf(asked), asked.clientId],
  );
  return rows[0]?.late ?? false;
}

function listQuestions({ taken, done }: Notebook): Question[] {
  return [
    [
      'acknowledged applications that are not there',
      'select from unnest($1::uuid[]) id where not exists (select from case_file f where f.id = id)',
      [[...taken]],
    ],
    [
      'acknowledged acts that are not in their chain exactly once',
      `select from unnest($1::uuid[], $2::uuid[]) as asked (act, chain)
       where (select count(*) from ledger_act a where a.chain_id = asked.chain and a.client_id = asked.act) <> 1`,
      [[...done.keys()], [...done.values()]],
    ],
    [
      'fired moments without exactly one signal',
      `select from supervision_watch w where w.fired_at is not null and (select count(*) from supervision_signal s
         where s.limit_id = w.limit_id and s.rule_id = w.rule_id) <> 1`,
    ],
    [
      'signals of time without a fired moment',
      `select from supervision_signal s where s.limit_id is not null and not exists (select from supervision_watch w
         where w.limit_id = s.limit_id and w.rule_id = s.rule_id and w.fired_at is not null)`,
    ],
    [
      'signals that were not given in the chain of their case exactly once',
      `select from supervision_signal s where s.state <> 'pending' and (select count(*) from ledger_act a
         where a.chain_id = s.case_id and a.act = 'signal' and a.body ->> 'number' = s.number and a.body ? 'passed') <> 1`,
    ],
    [
      'cards without exactly one case in which they are answered',
      `select from supervision_signal s where s.level in ('yellow', 'red') and s.state in ('fired', 'superseded')
         and (select count(*) from case_file f where f.parent_id = s.case_id and f.kind = 'card'
           and f.data ->> 'signalId' = s.id::text) <> 1`,
    ],
    [
      'events that brought more signals than there were of them',
      `select from supervision_signal s join supervision_rule r on r.id = s.rule_id where r.event is not null
       group by s.case_id, r.id, r.event having count(*) > (case r.event
         when 'yellow-ignored' then (select count(*) from ledger_act a join case_file c on c.id = a.chain_id
           where c.parent_id = s.case_id and c.kind = 'card' and a.act = 'escalate')
         when 'second-yellow' then (select count(*) from supervision_signal y
           where y.case_id = s.case_id and y.level = 'yellow')
         else (select count(*) from supervision_event e where e.case_id = s.case_id and e.event = r.event) end)`,
    ],
    [
      'running limits of applications that nothing waits for where a rule asks it',
      `select from case_limit l join case_file f on f.id = l.case_id and f.kind = 'application'
         join supervision_rule_set v on v.valid_to is null
         join supervision_rule r on r.set_id = v.id and l.kind = any(r.base_limits) and (r.kinds = '{}' or f.kind = any(r.kinds))
       where l.state = 'running' and l.due_at > v.valid_from and r.diff >= 0
         and r.in_force_from is null and r.in_force_until is null and not exists (select from supervision_watch w
           where w.limit_id = l.id and w.rule_id = r.id and w.void_at is null)`,
    ],
    [
      'notices of a signal that somebody got twice',
      `select from notice where template = 'supervision.signal' and channel = 'inbox'
       group by ref, recipient having count(*) > 1`,
    ],
    [
      'deemed outcomes that happened twice',
      `select from ledger_act where act like 'deem-%' and act <> 'deem-consent'
       group by chain_id, act having count(*) > 1`,
    ],
    [
      'limits of one kind that run twice in a case',
      `select from case_limit where state = 'running' and organ_id is null group by case_id, kind having count(*) > 1`,
    ],
  ];
}

/** What has come by `now` and was not acted on: moments of supervision, and limits whose end has an act of its own. */
export async function countWaiting(db: pg.Client, now: Date): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select (select count(*) from supervision_watch where fired_at is null and void_at is null and fire_at <= $1)::int
       + (select count(*) from case_limit where state = 'running' and on_expiry is not null and due_at < $1)::int as n`,
    [now],
  );
  return rows[0]?.n ?? 0;
}

export interface Counted {
  readonly signals: number;
  readonly deemed: number;
}

/** What happened by itself since `from`: signals by time, and outcomes that the law deems. */
export async function countFired(db: pg.Client, from: Date): Promise<Counted> {
  const { rows } = await db.query<Counted>(
    `select (select count(*)::int from supervision_signal where limit_id is not null and fired_at >= $1) as signals,
       (select count(*)::int from ledger_act where act like 'deem-%' and at >= $1) as deemed`,
    [from],
  );
  return rows[0] ?? { signals: 0, deemed: 0 };
}
