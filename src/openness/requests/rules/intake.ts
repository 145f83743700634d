// How a request is taken in: whether its clock runs at once, and on whose desk it comes. Pure.
import type { LimitChange } from '#kernel/cases/contract.ts';
import { startOfDate } from '#platform/time.ts';
import { WAYS, type Way } from '../contract.ts';
import { startReply } from './process.ts';

interface Start {
  readonly state: 'confirming' | 'handling';
  readonly limits: readonly LimitChange[];
  /** Local day on which it counts as received, where that is known. */
  readonly receivedOn: string | null;
}

/** 第三十一条: what was handed in or signed for counts from that day; everything else from its confirmation. */
export function startOf(way: Way, receivedOn: string, confirmDays: number): Start {
  if (WAYS.find(({ value }) => value === way)?.confirmed)
    return { state: 'handling', limits: startReply(startOfDate(receivedOn)), receivedOn };
  const limit = { amount: confirmDays, unit: 'wd' } as const;
  return {
    state: 'confirming',
    limits: [{ do: 'start', kind: 'confirm', limit, onExpiry: 'confirm-by-lapse' }],
    receivedOn: null,
  };
}

/** The office of an organ is its 政府信息公开工作机构; who else is there takes requests where it has none. */
const POSTS = ['clerk', 'reviewer', 'section-head', 'deputy-head', 'organ-head'];

/** The post that takes a request in an organ with these posts filled; undefined when nobody there can. */
export const choosePost = (filled: readonly string[]): string | undefined =>
  POSTS.find((post) => filled.includes(post));
