// What a module of the wings may add to its card beside what every module has: kinds of case, listeners, panels.
import type { VNode } from 'preact';
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import type { Module } from '#platform/module.ts';
import type { CaseFile, CaseKind } from './contract.ts';
import type { CaseListener } from './registry.ts';

/** A card another room puts beside a case: on the desk, or on its public status page. All are loaded at once. */
export interface CasePanel {
  /** Its key in what programs are given. */
  readonly name: string;
  readonly order: number;
  /** `bench` when absent. */
  readonly face?: 'bench' | 'portal';
  /** What the reader may see of it; null shows nothing. */
  readonly load: (ctx: Context, file: CaseFile) => Promise<unknown>;
  readonly view: (data: never, page: Page) => VNode;
}

export interface Room extends Module {
  readonly caseKinds?: readonly CaseKind[];
  readonly caseListeners?: readonly CaseListener[];
  readonly casePanels?: readonly CasePanel[];
}
