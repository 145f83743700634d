// What a module of the wings may add to its card beside what every module has: kinds of case and listeners.
import type { Module } from '#platform/module.ts';
import type { CaseKind } from './contract.ts';
import type { CaseListener } from './registry.ts';

export interface Room extends Module {
  readonly caseKinds?: readonly CaseKind[];
  readonly caseListeners?: readonly CaseListener[];
}
