// Where the pages of scores are, and the parts of their addresses.
import { z } from 'zod';

export const DESK = '/desk/scores';
export const PORTAL = '/supervision/scores';

/** Whatever it is: who may not see rounds learns nothing of what an address of one looks like. */
const round = z.string().max(40);
export const roundParams = z.object({ round });
export const sheetParams = z.object({ round, code: z.string().regex(/^[A-Za-z0-9.-]{2,80}$/) });
/** Shown as known at the end of this day. */
export const day = z.iso.date().optional().catch(undefined);
export const peers = z.string().max(40).optional().catch(undefined);

export const deskSheet = (round: string, code: string) => `${DESK}/${round}/${code}`;
export const portalSheet = (round: string, code: string) => `${PORTAL}/${round}/${code}`;
