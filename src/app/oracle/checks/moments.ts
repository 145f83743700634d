// Every stored moment is the right one, has fired when it came and never before, and never for a clock that stood or had ended.
import { dateOf } from '../clock/days.ts';
import type { CaseCheck, Clause, Finding, LimitRow, Lived, WatchRow, World } from '../contract.ts';
import { countedOf } from './limits.ts';
import { findMoment, isInForce, listWatching, nameOf } from './watching.ts';

export const moments: CaseCheck = {
  name: 'moments',
  about: 'each moment of supervision and each deemed outcome came once, in time, and to a clock that ran',
  judge: findFaults,
};

/** What has come is acted on within a second; when much comes together it takes longer. */
const GRACE_MS = 60_000;

function* findFaults(one: Lived, world: World): Generator<Finding> {
  const clauses = new Map(world.clauses.map((clause) => [clause.id, clause]));
  for (const limit of one.limits) {
    const watches = one.watches.filter((watch) => watch.limit_id === limit.id);
    for (const watch of watches) {
      yield* judgeFired(one, limit, watch, world);
      yield* judgeMoment(one, limit, { watch, clause: clauses.get(watch.rule_id), world });
    }
    if (limit.state === 'running') yield* judgeWaiting(one, limit, watches, world);
    yield* judgeExpiry(one, limit, world);
  }
}

function* judgeFired(one: Lived, limit: LimitRow, watch: WatchRow, { now }: World): Generator<Finding> {
  const of = one.file.number;
  const { fire_at: at, fired_at: fired } = watch;
  const what = `${limit.kind} for ${at.toISOString()}`;
  if (fired && fired < at)
    yield { of, found: `${what} fired ${fired.toISOString()}`, expected: 'not before its moment' };
  if (fired && limit.ended_at && at > limit.ended_at)
    yield { of, found: `${what} fired`, expected: `none, for it ended ${limit.ended_at.toISOString()}` };
  const pause = limit.suspensions.find(({ from, to }) => at > new Date(from) && (to === null || at < new Date(to)));
  if (fired && pause) yield { of, found: `${what} fired`, expected: `none, for the clock stood from ${pause.from}` };
  const isWaiting = !fired && !watch.void_at;
  if (isWaiting && at.getTime() < now.getTime() - GRACE_MS)
    yield { of, found: `${what} has not fired`, expected: 'fired when it came' };
  if (isWaiting && limit.ended_at && at > limit.ended_at)
    yield { of, found: `${what} is waited for`, expected: 'nothing: the limit has ended' };
}

/** A moment that was not moved by an extension since is the naive one, whichever rules it was planned by. */
function* judgeMoment(
  { file }: Lived,
  limit: LimitRow,
  { watch, clause, world }: { watch: WatchRow; clause: Clause | undefined; world: World },
): Generator<Finding> {
  if (!watch.fired_at || !clause || limit.extra > 0 || watch.fire_at <= world.calendarSince) return;
  const counted = countedOf(limit, world.listed(file.region));
  const pauses = counted.pauses.filter(({ from, to }) => to !== null && from < watch.fire_at);
  const at = findMoment({ ...counted, pauses }, clause, watch.fire_at);
  if (at?.getTime() !== watch.fire_at.getTime())
    yield {
      of: file.number,
      found: `${nameOf(clause, limit)} fired for ${watch.fire_at.toISOString()}`,
      expected: at?.toISOString() ?? 'later',
    };
}

/** What a running limit waits for is what the rules in force ask, each at its moment, and nothing else. */
function* judgeWaiting(
  { file }: Lived,
  limit: LimitRow,
  watches: readonly WatchRow[],
  world: World,
): Generator<Finding> {
  const { rulesSince } = world;
  const of = file.number;
  const counted = countedOf(limit, world.listed(file.region));
  const asked = new Set<string>();
  for (const clause of listWatching(world, file.kind, limit.kind)) {
    const watch = watches.find((one) => one.rule_id === clause.id);
    if (watch?.fired_at) continue;
    const at = findMoment(counted, clause);
    if (!at || !rulesSince || at <= rulesSince || !isInForce(clause, dateOf(at))) continue;
    asked.add(clause.id);
    if (!watch || watch.void_at)
      yield { of, found: `nothing waits for ${nameOf(clause, limit)}`, expected: at.toISOString() };
    else if (watch.fire_at.getTime() !== at.getTime())
      yield {
        of,
        found: `${nameOf(clause, limit)} waits for ${watch.fire_at.toISOString()}`,
        expected: at.toISOString(),
      };
  }
  for (const watch of watches)
    if (!watch.fired_at && !watch.void_at && watch.fire_at > world.now && !asked.has(watch.rule_id))
      yield { of, found: `${limit.kind} waits for ${watch.fire_at.toISOString()}`, expected: 'no rule asks for it' };
}

/** What the law deems to have happened comes after the end of its limit, and soon. */
function* judgeExpiry({ file, acts }: Lived, limit: LimitRow, { now }: World): Generator<Finding> {
  const { on_expiry: name, due_at: due } = limit;
  if (name === null || due === null) return;
  const of = file.number;
  if (limit.state === 'running' && due.getTime() < now.getTime() - GRACE_MS)
    yield { of, found: `${limit.kind} ran out ${due.toISOString()} and nothing happened`, expected: name };
  const ended = limit.ended_at?.getTime();
  const early = acts.find((act) => act.act === name && act.actor_kind === 'system' && act.at.getTime() === ended);
  if (early && early.at < due)
    yield { of, found: `${name} at ${early.at.toISOString()}`, expected: `after ${due.toISOString()}` };
}
