// What is supposed of the lengths of limits, and at which step a case stood at a moment of its past. Pure.
import type { CaseKind, CaseLimit, Label } from '#kernel/cases/contract.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';

/** How a limit's amount is supposed to differ, in its own unit. */
export type Change =
  | { readonly do: 'set'; readonly to: number }
  | { readonly do: 'add'; readonly by: number }
  | { readonly do: 'scale'; readonly percent: number };

/** Another length for limits of one name; of one kind of case or one item only, where they are named. */
export interface Amendment {
  readonly limit: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly change: Change;
}

const FORM = /^(?:(?<to>[1-9]\d{0,2})|(?<by>[+-][1-9]\d{0,2})|(?<percent>[1-9]\d{0,2})%)$/;

/** Reads `10`, `-3`, `+3`, `80%`; a minus sign and a percent sign of any width. Undefined for anything else. */
export function parseChange(text: string): Change | undefined {
  const { to, by, percent } =
    FORM.exec(text.normalize('NFKC').replaceAll(/[−–]/g, '-').replaceAll(' ', ''))?.groups ?? {};
  if (to !== undefined) return { do: 'set', to: Number(to) };
  if (by !== undefined) return { do: 'add', by: Number(by) };
  return percent === undefined ? undefined : { do: 'scale', percent: Number(percent) };
}

/** A limit as supposed; the very same when it is not meant. What is due on the same day (0) has nothing to scale or cut. */
export function amendLimit(
  { limit, kind, item }: { readonly limit: CaseLimit; readonly kind: string; readonly item: string | null },
  supposed: Amendment | null,
): CaseLimit {
  if (supposed?.limit !== limit.kind) return limit;
  if (supposed.kind !== null && supposed.kind !== kind) return limit;
  if (supposed.item !== null && supposed.item !== item) return limit;
  const amount = Math.max(Math.min(limit.amount, 1), changeAmount(limit.amount, supposed.change));
  return amount === limit.amount ? limit : { ...limit, amount };
}

function changeAmount(amount: number, change: Change): number {
  if (change.do === 'set') return change.to;
  return change.do === 'add' ? amount + change.by : Math.round((amount * change.percent) / 100);
}

/** Where a case stood: its step, or its state where the kind has no steps. */
export interface StepThen extends Label {
  readonly code: string;
}

interface Body {
  readonly to?: string;
  readonly step?: string | null;
  readonly stepName?: string | null;
  readonly stepNameEn?: string | null;
}

/** Read from the chain of the case; null before its first act. */
export function findStepAt(chain: readonly LedgerAct[], kind: CaseKind, at: Date): StepThen | null {
  const bodies = chain.filter((act) => act.at <= at).map((act) => act.body as Body);
  if (bodies.length === 0) return null;
  const { step, stepName, stepNameEn } = bodies.findLast((body) => body.step !== undefined) ?? {};
  if (step && stepName) return { code: step, zh: stepName, en: stepNameEn ?? stepName };
  const code = bodies.findLast((body) => body.to !== undefined)?.to ?? kind.initial;
  const { zh, en } = kind.states[code] ?? { zh: code, en: code };
  return { code, zh, en };
}
