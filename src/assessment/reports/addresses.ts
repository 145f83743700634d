// Where reports and circulars are shown.
import { z } from 'zod';

export const DESK = '/desk/reports';
export const PORTAL = '/supervision/circulars';

export const reportParams = z.object({ report: z.string().max(40) });
export const circularParams = z.object({ circular: z.string().max(40) });
