// `sunhall verify --full`: asks the oracle, tells each fault as it is found, and a summary by check at the end.
import { listDeclared } from './declared.ts';
import type { OpenCity } from './open.ts';
import { askOracle, type Summary } from './oracle/ask.ts';
import type { Fault } from './oracle/contract.ts';

/** Gives how many faults there are. With `json` each is a line of its own, and the summary the last one. */
export async function verifyFull(
  { runtime, url }: Pick<OpenCity, 'runtime' | 'url'>,
  { json, say }: { json: boolean; say: (line: string) => void },
): Promise<number> {
  const tell = (fault: Fault) => say(json ? JSON.stringify(fault) : describe(fault));
  const summaries = await askOracle(url, { now: runtime.clock.now(), kinds: listDeclared(), tell });
  say(json ? JSON.stringify({ checks: summaries.map(round) }) : summaries.map(line).join('\n'));
  return summaries.reduce((sum, { faults }) => sum + faults, 0);
}

/** `limits: 5309002511190000049: promise ends …; expected …`. */
const describe = ({ check, of, found, expected }: Fault) => `${check}: ${of}: ${found}; expected ${expected}`;

const round = (summary: Summary) => ({ ...summary, ms: Math.round(summary.ms) });

const line = ({ check, about, seen, faults, ms }: Summary) =>
  `${check.padEnd(12)} ${`${seen}`.padStart(8)} seen ${`${faults}`.padStart(6)} faults ${(ms / 1000).toFixed(1).padStart(7)} s   ${about}`;
