// Parts of the addresses of pages that many of them share.
import { z } from 'zod';

/** A year to look at; what is none is passed over. */
export const yearQuery = z.coerce.number<unknown>().int().min(2000).max(2100).optional().catch(undefined);
