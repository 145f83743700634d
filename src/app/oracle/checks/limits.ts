// Every limit ends when a naive count says: from its start, over its days, by its method, without its pauses.
import type { Counted } from '../clock/contract.ts';
import { findDue } from '../clock/due.ts';
import type { CaseCheck, Finding, LimitRow, Lived, World } from '../contract.ts';

export const limits: CaseCheck = {
  name: 'limits',
  about: 'each limit ends when counting day by day says so, and as the last act on it told',
  judge: findFaults,
};

/** A limit as it is counted. */
export function countedOf(limit: LimitRow, listed: Counted['listed']): Counted {
  const pauses = limit.suspensions.map(({ from, to }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
  }));
  const { started_at: start, unit, method } = limit;
  return { start, amount: limit.amount + limit.extra, unit, method, pauses, listed };
}

export const isLive = ({ state }: LimitRow) => state === 'running' || state === 'suspended';

function* findFaults({ file, limits: all, acts }: Lived, world: World): Generator<Finding> {
  for (const limit of all) {
    const of = file.number;
    const counted = countedOf(limit, world.listed(file.region));
    const stands = counted.pauses.some(({ to }) => to === null);
    if (isLive(limit) && stands !== (limit.state === 'suspended'))
      yield { of, found: `${limit.kind} ${limit.state}`, expected: stands ? 'suspended' : 'running' };
    // By another calendar the end was another.
    if (limit.ended_at && limit.ended_at <= world.calendarSince) continue;
    const due = findDue(counted);
    if (due?.getTime() !== limit.due_at?.getTime())
      yield { of, found: `${limit.kind} ends ${tell(limit.due_at)}`, expected: `${tell(due)} (${describe(limit)})` };
  }
  yield* compareTold(file.number, acts, all);
}

const tell = (at: Date | null) => at?.toISOString() ?? 'never, for it stands';

function describe({ amount, extra, unit, method, started_at: start, suspensions }: LimitRow): string {
  const parts = [`${amount}${extra ? `+${extra}` : ''} ${unit} ${method} from ${start.toISOString()}`];
  return [...parts, ...suspensions.map(({ from, to }) => `without ${from} to ${to ?? 'now'}`)].join(', ');
}

/** What the ledger last told of the limits of a name is what one of them is. */
function* compareTold(of: string, acts: Lived['acts'], all: readonly LimitRow[]): Generator<Finding> {
  const told = new Map(acts.flatMap((act) => (act.limits ?? []).map((move) => [move.kind, { ...move, seq: act.seq }])));
  for (const { kind, state, due, seq } of told.values()) {
    const moment = due === null ? undefined : Date.parse(due);
    const found = all.filter((limit) => limit.kind === kind);
    if (!found.some((limit) => limit.state === state && limit.due_at?.getTime() === moment))
      yield {
        of,
        found: `${kind} ${found.map((limit) => `${limit.state} until ${tell(limit.due_at)}`).join(', ') || 'not there'}`,
        expected: `${state} until ${due ?? 'never'}, as act ${seq} told`,
      };
  }
}
