// The clocks an application begins with. Pure.
import { parseLimit } from '#kernel/calendar/contract.ts';
import type { LimitChange } from '#kernel/cases/contract.ts';
import { promiseBasis } from './basis.ts';
import { isImmediate, type Procedure, promisedLimit } from './subject.ts';

/** 行政许可法第三十二条: the one-time notice comes within five working days, or the application is accepted. */
export const NOTICE_LIMIT = { amount: 5, unit: 'wd' } as const;

/** 即办件 is promised for the day on which it is received, whenever it is accepted. */
export function startingLimits(procedure: Procedure): LimitChange[] {
  const { precheck } = procedure.limits;
  return [
    { do: 'start', kind: 'notice', limit: NOTICE_LIMIT, onExpiry: 'deem-accepted' },
    ...(precheck ? [{ do: 'start' as const, kind: 'precheck', limit: parseLimit(precheck) }] : []),
    ...(isImmediate(procedure)
      ? [{ do: 'start' as const, kind: 'promise', limit: promisedLimit(procedure), basis: promiseBasis }]
      : []),
  ];
}
