// What may be done with a campaign on a day, and when its reach is owed. Pure.
import { addDays } from '#kernel/calendar/rules/days.ts';
import {
  alreadyReached,
  type Campaign,
  campaignCancelled,
  lessThanNothing,
  notBegun,
  nothingReached,
  REACH_DAYS,
  type ReachInput,
} from './contract.ts';

export type CampaignState = 'coming' | 'running' | 'over' | 'cancelled';

export function stateOn({ firstOn, lastOn, cancelReason }: Campaign, today: string): CampaignState {
  if (cancelReason !== null) return 'cancelled';
  if (today < firstOn) return 'coming';
  return today <= lastOn ? 'running' : 'over';
}

const isReached = ({ reach }: Campaign): boolean => Object.values(reach).some((sum) => sum > 0);

/** The last day for entering whom it reached; null where nothing is owed (any more). */
export function reachDueOn(campaign: Campaign, today: string): string | null {
  return stateOn(campaign, today) === 'over' && !isReached(campaign) ? addDays(campaign.lastOn, REACH_DAYS) : null;
}

/** @throws campaignCancelled, notBegun, nothingReached, lessThanNothing */
export function checkEntry(campaign: Campaign, { measure, count }: Omit<ReachInput, 'source'>, today: string): void {
  const state = stateOn(campaign, today);
  if (state === 'cancelled') throw campaignCancelled();
  if (state === 'coming') throw notBegun();
  if (count === 0) throw nothingReached();
  if ((campaign.reach[measure] ?? 0) + count < 0) throw lessThanNothing();
}

/** @throws campaignCancelled, alreadyReached: what reached somebody has taken place */
export function checkCancelling(campaign: Campaign, today: string): void {
  if (stateOn(campaign, today) === 'cancelled') throw campaignCancelled();
  if (isReached(campaign)) throw alreadyReached();
}
