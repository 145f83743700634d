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

/** A level that has a part in an item, and who acts there. */
export interface Level {
  readonly organ: OrganRef;
  /** GB/T 39046-2020 A.2: 2 province, 3 city, 4 county, 5 township, 6 village; the smaller the higher. */
  readonly level: number;
  readonly post: string;
  readonly limit: string;
  /** Whether it may decide, and not only examine. */
  readonly decides: boolean;
  /** The government of that level. */
  readonly government?: OrganRef;
}

/** What the law asks of the handling of an item beyond its steps. */
export interface Course {
  readonly limitBasis?: string;
  /** 行政许可法 §42 ¶2: handled in one place or jointly. */
  readonly joint?: boolean;
  readonly extension?: { readonly days: number; readonly basis: string };
  readonly levels?: readonly {
    readonly level: string;
    readonly line: string;
    readonly post: string;
    readonly limit: string;
    readonly decides: boolean;
  }[];
  readonly renewal?: { readonly expiryField: string; readonly numberField?: string; readonly applyBefore: string };
  readonly inspection?: boolean;
  /** 容缺: in how many working days of acceptance what was promised follows, and how many before that a reminder goes out. */
  readonly later?: { readonly days: number; readonly remindBefore: number };
  readonly safety?: boolean;
}

/** The part of a service item that its running cases depend on. */
export interface Procedure {
  readonly name: string;
  /** GB/T 39046-2020 A.1: `01` is a licence. */
  readonly type: string;
  readonly level: string;
  /** Code of the base item it implements at its level. */
  readonly base?: string;
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
  readonly course?: Course;
  readonly result: {
    readonly kind: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly validity: string;
  };
  /** Its table of fees, each by the unit. */
  readonly fees?: readonly { readonly name: string; readonly amountFen: number; readonly unit: string }[];
  /** Who settles a dispute over competence: the services bureau of the same level. */
  readonly arbiter?: OrganRef;
  /** The levels above that are competent, the nearest first. */
  readonly above?: readonly Level[];
  /** The government of the level (本级人民政府). */
  readonly government?: OrganRef;
  readonly remedies: { readonly reviewOrgan: string; readonly court: string };
}

export function procedureOf(env: Pick<Env, 'subject'>): Procedure {
  return env.subject as Procedure;
}

/** Where a refusal can be contested, as its notice says; empty when an item names neither. */
export function sayRemedies({ remedies }: Procedure): string {
  return [remedies.reviewOrgan, remedies.court].filter(Boolean).join('、');
}

/** 行政许可 in the sense of the 行政许可法; confirmations, payments and services are none. */
export function isLicence({ type }: Procedure): boolean {
  return type === '01';
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

/** 即办件: decided on the spot, or on the day it is received. */
export function isImmediate({ caseType }: Procedure): boolean {
  return caseType === '1';
}

/** 即办件 is due on the same day (0 working days), whatever unit the guide promises in. */
export function promisedLimit(procedure: Procedure): Limit {
  return isImmediate(procedure) ? { amount: 0, unit: 'wd' } : parseLimit(procedure.limits.promise);
}
