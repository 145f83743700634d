// Parts of addresses and of forms that many pages share.
import { z } from 'zod';

/** A year to look at; what is none is passed over. */
export const yearQuery = z.coerce.number<unknown>().int().min(2000).max(2100).optional().catch(undefined);

/** Any number of boxes that are ticked under one name: one alone comes as no list. */
export const several = <T extends z.ZodType>(list: T) =>
  z.preprocess((sent) => (typeof sent === 'string' ? [sent] : sent), list);
