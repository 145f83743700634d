// Which rules nothing in this house can set off yet: an event no act means, a limit no kind of case has. Pure.
import type { CaseKind } from '#kernel/cases/contract.ts';
import type { Meaning } from '#kernel/cases/meaning.ts';
import type { EventName, RuleInput } from '../contract.ts';

/** What an act must mean in law for an event to be found in it; null for what comes of cards. */
const MEANT: Readonly<Record<EventName, Meaning | null>> = {
  'yellow-ignored': null,
  'second-yellow': null,
  'second-supplement': 'supplement-notice',
  'refusal-unexplained': 'refusal',
  'suspension-unlisted': 'suspension',
  'suspension-unannounced': 'suspension',
  'extension-late': 'extension',
  'extension-repeated': 'extension',
  'extension-unauthorised': 'extension',
  'fee-off-table': 'charge',
  'hearing-omitted': 'decision',
  'material-unlisted': 'demand',
  'outside-system': 'entry',
  'entered-late': 'entry',
  'data-incomplete': 'entry',
  'complaint-upheld': 'finding',
  'second-transfer': 'transfer',
  'liaison-absent': 'absence',
};

/** Whether a rule waits for a room still to come: it is shown as such, and not as if it watched somebody. */
export function isAwaiting(rule: Pick<RuleInput, 'event' | 'baseLimits'>, kinds: readonly CaseKind[]): boolean {
  if (rule.event) return !hasSource(rule.event, kinds);
  return rule.baseLimits.every((name) => !name.startsWith('scope:') && !kinds.some((kind) => name in kind.limits));
}

export function hasSource(event: EventName, kinds: readonly CaseKind[]): boolean {
  const meaning = MEANT[event];
  if (meaning === null) return true;
  return kinds.some(
    ({ acts, brings }) =>
      brings?.includes(meaning) || Object.values(acts).some(({ means }) => means && meaning in means),
  );
}
