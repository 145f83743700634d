// The kinds of case this house runs, and who listens to them. Filled once by the composition root.
import type { CaseKind } from './contract.ts';
import type { CalendarListener, CaseEvent, CaseListener, CasePanel, ForgetWords } from './room.ts';
import { findKindFaults } from './rules/check-kind.ts';

const kinds = new Map<string, CaseKind>();
const listeners: CaseListener[] = [];
const calendarListeners: CalendarListener[] = [];
const panels: CasePanel[] = [];
const forgetters: ForgetWords[] = [];

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

/** Names of the kinds whose cases may be kept from those who could read them: for lists that ask nobody who they are. */
export function listKeptKinds(): string[] {
  return listKinds().flatMap((kind) => (kind.kept ? kind.name : []));
}

/** Names of the kinds a case of which may be for some alone. */
export function listRestrictedKinds(): string[] {
  return listKinds().flatMap((kind) => (kind.restricted === undefined ? [] : kind.name));
}

export function addCaseListener(listener: CaseListener): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

export async function tellListeners(event: CaseEvent): Promise<void> {
  for (const listener of listeners) await listener(event);
}

export function addCalendarListener(listener: CalendarListener): void {
  if (!calendarListeners.includes(listener)) calendarListeners.push(listener);
}

export function listCalendarListeners(): readonly CalendarListener[] {
  return calendarListeners;
}

export function addCasePanel(panel: CasePanel): void {
  if (!panels.includes(panel)) panels.push(panel);
  panels.sort((a, b) => a.order - b.order);
}

export function listCasePanels(face: 'bench' | 'portal'): readonly CasePanel[] {
  return panels.filter((panel) => (panel.face ?? 'bench') === face);
}

export function addForgetter(forget: ForgetWords): void {
  if (!forgetters.includes(forget)) forgetters.push(forget);
}

export function listForgetters(): readonly ForgetWords[] {
  return forgetters;
}
