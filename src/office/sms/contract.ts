// The SMS platform (短信平台): what is sent in whose name, by which words, how many a month, and what became of it.
import { z } from 'zod';

export const DESK = '/desk/sms';
export const PROVIDERS = `${DESK}/providers`;

export const permissions = {
  /** See what was sent in the name of one’s organ and those beneath it, and what became of it. */
  see: 'sms.see',
  /** Approve words, set quotas, see how providers do and what the platform itself tells. */
  manage: 'sms.manage',
} as const;

export const monthQuery = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);
