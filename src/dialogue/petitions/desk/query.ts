// What the pool of petitions is asked for in its address.
import { z } from 'zod';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { CATEGORIES, WAYS } from '../contract.ts';

const oneOf = <T extends string>(list: readonly { readonly value: T }[]) =>
  z.enum(valuesOf(list)).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

export const poolQuery = z.object({
  way: oneOf(WAYS),
  category: oneOf(CATEGORIES),
  area: z.string().max(10).optional(),
  state: z.string().max(40).optional(),
  /** Code of the organ it is about. */
  about: z.string().trim().max(60).optional(),
  from: day,
  to: day,
  joint: z.literal('yes').optional().catch(undefined),
  late: z.enum(['inform', 'answer']).optional().catch(undefined),
  after: z.string().max(80).optional(),
});
export type PoolQuery = z.output<typeof poolQuery>;
