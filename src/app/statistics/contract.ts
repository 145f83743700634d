// Statistics of dialogue: addresses, the permission, and what a page is asked for.
import { z } from 'zod';
import { organCode } from '#kernel/organs/contract.ts';
import { yearQuery } from '#platform/http/query.ts';

export const DESK = '/desk/statistics';
export const PORTAL = '/dialogue/statistics';

export const permissions = { read: 'statistics.read' } as const;

/** So many years are offered. */
export const YEARS = 3;

export const asked = z.object({
  part: z.string().max(20).optional().catch(undefined),
  year: yearQuery,
  /** The whole year without it. */
  month: z.coerce.number<unknown>().int().min(1).max(12).optional().catch(undefined),
  /** Everything within reach without it. */
  organ: organCode.optional().catch(undefined),
});
export type Asked = z.output<typeof asked>;
