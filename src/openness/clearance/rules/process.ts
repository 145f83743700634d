// What the acts of clearance share: data, clocks, and who must keep out.
import type { Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { reviewerIsAuthor } from '#kernel/documents/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { type CaseData, DAYS, type ReadVersion, type Signature } from '../contract.ts';
import { blockedByScan, samePerson } from '../errors.ts';

export function dataOf({ file }: Pick<Snapshot, 'file'>): CaseData {
  return file.data as unknown as CaseData;
}

export const versionOf = ({ subject }: Pick<Env, 'subject'>) => subject as ReadVersion;

type Step = keyof CaseData['signed'];

const ROLES: Readonly<Record<Step, { role: string; roleEn: string }>> = {
  first: { role: '初审人', roleEn: 'the first reader' },
  final: { role: '终审人', roleEn: 'the second reader' },
  secrecy: { role: '保密审查人', roleEn: 'the secrecy reviewer' },
  issue: { role: '签发人', roleEn: 'the approver' },
};

/**
 * Steps that one person may not take both. Who read it last may also sign for it: that is the leader in charge in
 * either case (local setting); who examined it for secrets does nothing else.
 */
const APART: Readonly<Record<Step, readonly Step[]>> = {
  first: [],
  final: ['first'],
  secrecy: ['first', 'final'],
  issue: ['first', 'secrecy'],
};

/** The step that keeps somebody from taking another. */
function findConflict(snapshot: Snapshot, actor: Actor, step: Step): Step | undefined {
  const { signed, readings } = dataOf(snapshot);
  const apart = readings === 1 && step === 'issue' ? (['secrecy'] as const) : APART[step];
  return apart.find((other) => signed[other]?.id === actor.id);
}

export const isOthers = (step: Step) => (snapshot: Snapshot, asked: { readonly actor: Actor }) =>
  !dataOf(snapshot).editors.includes(asked.actor.id ?? '') && !findConflict(snapshot, asked.actor, step);

/** Notes who takes a step. @throws reviewerIsAuthor, samePerson */
export function sign(snapshot: Snapshot, { actor }: Env, step: Step): Pick<CaseData, 'signed'> {
  const { editors, signed } = dataOf(snapshot);
  if (actor.id === null || editors.includes(actor.id)) throw reviewerIsAuthor();
  const conflict = findConflict(snapshot, actor, step);
  if (conflict) throw samePerson(ROLES[conflict]);
  const by: Signature = { id: actor.id, name: actor.name };
  return { signed: { ...signed, [step]: by } };
}

/** @throws blockedByScan for what may not be published whatever a reviewer says */
export function requireClean(env: Env): void {
  const found = versionOf(env).findings.find(({ level }) => level === 'block' || level === 'refuse');
  if (found) throw blockedByScan({ where: found.where });
}

export const startStep = (
  kind: 'first' | 'final' | 'secrecy' | 'issue',
  { days }: Pick<CaseData, 'days'>,
): LimitChange => {
  const amount = kind === 'issue' ? DAYS.issue : kind === 'secrecy' ? days.secrecy : days.read;
  return { do: 'start', kind: `clearance-${kind}`, limit: { amount, unit: 'wd' } };
};
