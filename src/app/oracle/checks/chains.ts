// Every chain is whole and tells one story: no act lost, none told twice, and the case is where its acts have led it.
import type { ActRow, CaseCheck, Finding, Lived } from '../contract.ts';

export const chains: CaseCheck = {
  name: 'chains',
  about: 'acts without a gap, each leading on from the one before, and the case is where they lead',
  judge: findFaults,
};

function* findFaults({ file, acts }: Lived): Generator<Finding> {
  const of = file.number;
  for (const [index, act] of acts.entries()) yield* followOn(of, acts[index - 1], act);
  yield* compareStates(of, acts);
  const last = acts.at(-1);
  if (last?.seq !== file.last_seq || last.hash !== file.last_hash)
    yield {
      of,
      found: `a chain that ends with act ${last?.seq ?? 0}`,
      expected: `act ${file.last_seq}, hash ${file.last_hash.slice(0, 12)}`,
    };
  const led = acts.findLast(({ to }) => to !== null)?.to;
  if (led !== file.state) yield { of, found: `the state ${file.state}`, expected: `${led}, as its acts tell` };
}

function* followOn(of: string, before: ActRow | undefined, act: ActRow): Generator<Finding> {
  const next = (before?.seq ?? 0) + 1;
  if (act.seq !== next) yield { of, found: `act ${act.seq} after act ${next - 1}`, expected: `act ${next}` };
  else if (before && act.prev_hash !== before.hash)
    yield { of, found: `act ${act.seq} that follows another`, expected: `one that follows act ${before.seq}` };
  if (before && act.at < before.at)
    yield { of, found: `act ${act.seq} at ${act.at.toISOString()}`, expected: `not before act ${before.seq}` };
}

/** Each act begins in the state the one before left: one left out or told twice shows, however well the chain was mended. */
function* compareStates(of: string, acts: readonly ActRow[]): Generator<Finding> {
  const moving = acts.filter(({ to }) => to !== null);
  for (const [index, act] of moving.entries()) {
    const before = moving[index - 1];
    if (before && act.from !== before.to)
      yield { of, found: `act ${act.seq} (${act.act}) from the state ${act.from}`, expected: `from ${before.to}` };
  }
}
