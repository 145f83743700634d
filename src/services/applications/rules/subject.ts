// What the rules of applications read from the item version a case was begun under.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import type { Env, OrganRef } from '#kernel/cases/contract.ts';

/** A step of the item's procedure. */
export interface ProcedureStep {
  readonly code: string;
  readonly kind: 'receive' | 'accept' | 'review' | 'survey' | 'consult' | 'decide' | 'deliver';
  readonly name: string;
  readonly nameEn?: string;
  readonly post: string;
  readonly limit: string;
  /** Organs to ask in a `consult` step, by code or by line (条线), as the item says. */
  readonly assists?: readonly string[];
  /** The same organs, found. */
  readonly asked?: readonly OrganRef[];
}

/** The part of a service item that its running cases depend on. */
export interface Procedure {
  readonly name: string;
  readonly caseType: '1' | '2';
  readonly limits: {
    readonly statutory: string | null;
    readonly promise: string;
    readonly precheck?: string;
  };
  readonly steps: readonly ProcedureStep[];
  readonly materials: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly source: string;
    readonly need: 'required' | 'later' | 'optional';
  }[];
  readonly specialProcedures: readonly {
    readonly kind: string;
    readonly basis: string;
    readonly maxDays: number;
  }[];
  readonly hearingRequired: boolean;
  readonly result: { readonly kind: string; readonly name: string; readonly validity: string };
  /** Who settles a dispute over competence: the services bureau of the same level. */
  readonly arbiter?: OrganRef;
  readonly remedies: { readonly reviewOrgan: string; readonly court: string };
}

export function procedureOf(env: Pick<Env, 'subject'>): Procedure {
  return env.subject as Procedure;
}

/** Steps an officer works through after acceptance; receiving and accepting come before, delivery after. */
export function workingSteps(procedure: Procedure): readonly ProcedureStep[] {
  return procedure.steps.filter((step) => !['receive', 'accept', 'deliver'].includes(step.kind));
}

/** Who receives: the post of the first step. */
export function receivingPost(procedure: Procedure): string {
  return procedure.steps[0]?.post ?? 'window';
}

/** Who accepts or refuses. */
export function acceptingPost(procedure: Procedure): string {
  return procedure.steps.find((step) => step.kind === 'accept')?.post ?? receivingPost(procedure);
}

export function deliveringPost(procedure: Procedure): string {
  return procedure.steps.find((step) => step.kind === 'deliver')?.post ?? receivingPost(procedure);
}

/** 即办件 is due on the day it is accepted (0 working days), whatever unit the guide promises in. */
export function promisedLimit(procedure: Procedure): Limit {
  return procedure.caseType === '1' ? { amount: 0, unit: 'wd' } : parseLimit(procedure.limits.promise);
}
