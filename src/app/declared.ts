// Kinds of case as plain data, for the oracle: it is told what is declared, and shares no rule with those who declared it.
import { listKinds } from '#kernel/cases/registry.ts';
import type { Declared } from './oracle/contract.ts';

export function listDeclared(): Map<string, Declared> {
  return new Map(
    listKinds().map(({ name, states, limits, uncarded, uncounted }) => [
      name,
      {
        exempt: Object.keys(states).filter((state) => states[state]?.exempt !== undefined),
        closed: Object.keys(states).filter((state) => states[state]?.phase === 'closed'),
        limits: Object.fromEntries(
          Object.entries(limits).map(([limit, { scope, silent }]) => [limit, { scope, silent: silent === true }]),
        ),
        uncarded: uncarded === true,
        uncounted: uncounted === true,
      },
    ]),
  );
}
