// Every signal was given once: for one moment that fired, by one act of the chain, and with one case in which a card is answered.
import type { CaseCheck, Finding, Lived } from '../contract.ts';

export const signals: CaseCheck = {
  name: 'signals',
  about: 'one signal to each moment that fired, and one act of the chain to each signal',
  judge: findFaults,
};

function* findFaults({ file, watches, signals: given, acts }: Lived): Generator<Finding> {
  const of = file.number;
  for (const watch of watches) {
    const those = given.filter((one) => one.limit_id === watch.limit_id && one.rule_id === watch.rule_id);
    const expected = watch.fired_at ? 1 : 0;
    if (those.length !== expected)
      yield { of, found: `${those.length} signals for ${watch.fire_at.toISOString()}`, expected: String(expected) };
  }
  for (const one of given) {
    const isWatched = watches.some((watch) => watch.limit_id === one.limit_id && watch.rule_id === one.rule_id);
    if (one.limit_id !== null && !isWatched)
      yield { of, found: `the signal ${one.number}`, expected: 'none: no moment was stored for it' };
    if (one.state === 'pending') continue;
    const told = acts.filter((act) => act.act === 'signal' && act.passed && act.number === one.number);
    if (told.length !== 1) yield { of, found: `${told.length} acts of the signal ${one.number}`, expected: '1' };
  }
  for (const act of acts)
    if (act.act === 'signal' && act.passed && !given.some((one) => one.number === act.number))
      yield { of, found: `act ${act.seq} of a signal ${act.number} that is not there`, expected: 'the signal' };
}
