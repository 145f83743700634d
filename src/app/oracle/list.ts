// The checks of the oracle, in the order in which they are told. A room that is new adds its own here.
import { chains } from './checks/chains.ts';
import { found } from './checks/found.ts';
import { holders } from './checks/holders.ts';
import { limits } from './checks/limits.ts';
import { moments } from './checks/moments.ts';
import { numbers } from './checks/numbers.ts';
import { published } from './checks/published.ts';
import { signals } from './checks/signals.ts';
import { submissions } from './checks/submissions.ts';
import { tallies } from './checks/tallies.ts';
import type { CaseCheck, CityCheck } from './contract.ts';

/** These look at every case. */
export const caseChecks: readonly CaseCheck[] = [submissions, chains, limits, moments, signals, holders];

/** These look at what belongs to no single case. */
export const cityChecks: readonly CityCheck[] = [numbers, published, found, tallies];
