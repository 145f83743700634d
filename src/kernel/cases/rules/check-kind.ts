// What is wrong with a declared kind, found before it ever runs.
import type { CaseKind } from '../contract.ts';

/** Faults of a declaration in words; none for a sound one. */
export function findKindFaults(kind: CaseKind): string[] {
  return [...findUnknownNames(kind), ...findStateFaults(kind), ...findDeadEnds(kind), ...findUnreachable(kind)];
}

function findUnknownNames(kind: CaseKind): string[] {
  const faults: string[] = [];
  const known = (state: string) => state in kind.states;
  for (const state of beginnings(kind)) {
    if (!known(state)) faults.push(`initial state ${state} is not declared`);
  }
  for (const [name, act] of Object.entries(kind.acts)) {
    for (const state of [...act.from, ...act.to]) {
      if (!known(state)) faults.push(`act ${name} names the unknown state ${state}`);
    }
    if (act.by === 'officer' && !act.permission) faults.push(`act ${name} is done by officers but needs no permission`);
  }
  return faults;
}

const beginnings = ({ initial, begins = [] }: CaseKind) => [initial, ...begins];

/** Every open state has a limit or says why not. */
function findStateFaults(kind: CaseKind): string[] {
  const faults: string[] = [];
  for (const [name, state] of Object.entries(kind.states)) {
    if (state.phase === 'closed') continue;
    if (!state.exempt && (state.limits ?? []).length === 0)
      faults.push(`state ${name} has neither a limit nor an exemption`);
    for (const limit of state.limits ?? []) {
      if (!(limit in kind.limits)) faults.push(`state ${name} names the unknown limit ${limit}`);
    }
  }
  return faults;
}

function findDeadEnds(kind: CaseKind): string[] {
  const leaves = new Set(
    Object.values(kind.acts)
      .filter((act) => act.to.length > 0)
      .flatMap((act) => act.from),
  );
  return Object.entries(kind.states)
    .filter(([name, state]) => state.phase !== 'closed' && !leaves.has(name))
    .map(([name]) => `no act leads out of the open state ${name}`);
}

function findUnreachable(kind: CaseKind): string[] {
  const reached = new Set(beginnings(kind));
  for (let grew = true; grew; ) {
    grew = false;
    for (const act of Object.values(kind.acts)) {
      if (!act.from.some((state) => reached.has(state))) continue;
      for (const state of act.to) {
        if (!reached.has(state)) {
          reached.add(state);
          grew = true;
        }
      }
    }
  }
  return Object.keys(kind.states)
    .filter((state) => !reached.has(state))
    .map((state) => `state ${state} can never be reached`);
}
