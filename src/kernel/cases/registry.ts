// The kinds of case this house runs, and who listens to them. Filled once by the composition root.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { CaseFile, CaseKind, CaseLimit } from './contract.ts';
import type { CasePanel } from './room.ts';
import { findKindFaults } from './rules/check-kind.ts';

/** What happened to a case, told inside the transaction in which it happened. */
export interface CaseEvent {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
  readonly act: string;
  readonly file: CaseFile;
  /** Limits that started, stopped, moved or ended. */
  readonly limits: readonly CaseLimit[];
  /** The calendar they are counted on. */
  readonly calendar: Calendar;
  readonly record: Readonly<Record<string, unknown>>;
}

export type CaseListener = (event: CaseEvent) => Promise<void>;

const kinds = new Map<string, CaseKind>();
const listeners: CaseListener[] = [];
const panels: CasePanel[] = [];

/** Takes a kind in; refuses one with a dead end, an unreachable state, or an open state without a clock. */
export function registerKind(kind: CaseKind): void {
  const faults = findKindFaults(kind);
  if (faults.length > 0) throw new Error(`case kind ${kind.name}: ${faults.join('; ')}`);
  kinds.set(kind.name, kind);
}

export function findKind(name: string): CaseKind | undefined {
  return kinds.get(name);
}

export function getKind(name: string): CaseKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no case kind ${name}`);
  return kind;
}

export function listKinds(): readonly CaseKind[] {
  return [...kinds.values()];
}

export function addCaseListener(listener: CaseListener): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

export async function tellListeners(event: CaseEvent): Promise<void> {
  for (const listener of listeners) await listener(event);
}

export function addCasePanel(panel: CasePanel): void {
  if (!panels.includes(panel)) panels.push(panel);
  panels.sort((a, b) => a.order - b.order);
}

export function listCasePanels(face: 'bench' | 'portal'): readonly CasePanel[] {
  return panels.filter((panel) => (panel.face ?? 'bench') === face);
}
