// No open case without one who has it, and a limit that runs; none of either with a closed one.
import type { CaseCheck, Declared, Finding, LimitRow, Lived, World } from '../contract.ts';
import { isLive } from './limits.ts';

export const holders: CaseCheck = {
  name: 'holders',
  about: 'each open case has one holder and a living limit, and shows the end that comes first',
  judge: findFaults,
};

function* findFaults(one: Lived, { kinds }: World): Generator<Finding> {
  const { file, holds, limits } = one;
  const of = file.number;
  const kind = kinds.get(file.kind);
  if (!kind) return yield { of, found: `the kind ${file.kind}`, expected: 'one that is declared' };
  const live = limits.filter(isLive);
  const isClosed = kind.closed.includes(file.state);
  if (isClosed !== (file.phase === 'closed'))
    yield { of, found: `${file.phase} in the state ${file.state}`, expected: isClosed ? 'closed' : 'open' };
  // What was taken in as over, such as an older system’s case, was never closed here.
  const wasClosed = file.closed_at !== null || file.last_seq === 1;
  if (isClosed ? !wasClosed : file.closed_at !== null)
    yield {
      of,
      found: `closed at ${file.closed_at?.toISOString() ?? 'no time'}`,
      expected: isClosed ? 'a time' : 'none',
    };
  if (isClosed && holds.length > 0) yield { of, found: `${holds.length} holders of a closed case`, expected: 'none' };
  if (isClosed && live.length > 0)
    yield { of, found: `${live.map((limit) => limit.kind).join(', ')} alive in a closed case`, expected: 'none' };
  if (!isClosed) yield* judgeOpen(one, live, kind);
}

function* judgeOpen({ file, holds }: Lived, live: readonly LimitRow[], kind: Declared): Generator<Finding> {
  const of = file.number;
  const leads = holds.filter(({ role }) => role === 'lead');
  if (leads.length !== 1) yield { of, found: `${leads.length} holders`, expected: '1' };
  for (const { path, organ_path, post } of holds)
    if (path === null || path !== organ_path || post === '')
      yield { of, found: `a holder ${organ_path} ${post}`, expected: `the organ ${path ?? 'that is gone'} and a post` };
  if (live.length === 0 && !kind.exempt.includes(file.state))
    yield { of, found: `no living limit in the state ${file.state}`, expected: 'at least one' };
  const nearest = live
    .filter((limit) => limit.due_at !== null && isForLead(kind, limit))
    .reduce<Date | null>((first, { due_at: due }) => (first && due && first <= due ? first : due), null);
  if (nearest?.getTime() !== file.due_at?.getTime())
    yield {
      of,
      found: `shown to end ${file.due_at?.toISOString() ?? 'never'}`,
      expected: nearest?.toISOString() ?? 'never',
    };
}

function isForLead({ limits }: Declared, { kind }: LimitRow): boolean {
  return limits[kind]?.scope !== 'assist' && !limits[kind]?.silent;
}
