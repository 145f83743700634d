// Every accepted submission is there exactly once: a first act, a receipt of that moment, a number of its own that is rightly made.
import type { CaseCheck, Finding, Lived } from '../contract.ts';

export const submissions: CaseCheck = {
  name: 'submissions',
  about: 'each case was taken in once, with a receipt and a number that is right',
  judge: findFaults,
};

function* findFaults({ file, acts, receipts }: Lived): Generator<Finding> {
  const of = file.number;
  const opened = acts.filter(({ act }) => act === 'open');
  if (opened.length !== 1) yield { of, found: `${opened.length} acts that take it in`, expected: '1' };
  const first = opened[0];
  if (first && (first.seq !== 1 || first.number !== file.number))
    yield { of, found: `taken in by act ${first.seq} as ${first.number}`, expected: `by act 1 as ${file.number}` };
  if (first && first.at.getTime() !== file.received_at.getTime())
    yield { of, found: `received ${file.received_at.toISOString()}`, expected: first.at.toISOString() };
  if (receipts.length !== 1) yield { of, found: `${receipts.length} receipts`, expected: '1' };
  for (const receipt of receipts) {
    const right = receipt.number === file.number && receipt.issued_at.getTime() === file.received_at.getTime();
    if (!right)
      yield {
        of,
        found: `a receipt ${receipt.number} of ${receipt.issued_at.toISOString()}`,
        expected: `${file.number} of ${file.received_at.toISOString()}`,
      };
  }
  if (!isRightlyMade(file.number)) yield { of, found: `the number ${file.number}`, expected: 'another check digit' };
}

/** GB/T 17710 (ISO 7064), the pure system MOD 11,10: the sum over all nineteen digits comes to 1. */
function isRightlyMade(number: string): boolean {
  if (!/^\d{19}$/.test(number)) return false;
  const product = [...number.slice(0, -1)].reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (product + Number(number.at(-1))) % 10 === 1;
}
