// Where somebody reads what they were told, and chooses how.
import { z } from 'zod';
import { OUTBOUND } from '#platform/notify/choices.ts';

export const INBOX_PATH = '/account/notices';
export const CHANNELS_PATH = '/account/channels';

/** Channels by topic. A topic left out is told of in the inbox alone. */
export const choiceInput = z.object({
  wanted: z.record(z.string().max(40), z.array(z.enum(OUTBOUND)).max(OUTBOUND.length)).default({}),
});
