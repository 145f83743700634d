// What the dispatcher is told before SMS leave: the quiet hours of the city, and whose signature stands before what.
import type { SmsPolicy } from '#platform/notify/sms/policy.ts';
import { quietEnd } from '../rules/quiet.ts';
import { readSmsSettings } from '../settings.ts';
import { mapSignatures } from '../store/units.ts';

export const smsPolicy: SmsPolicy = {
  quietUntil: async (db, now) => quietEnd(now, await readSmsSettings(db)),
  signaturesOf: async (db, senders) => {
    const [own, { signature: usual }] = await Promise.all([mapSignatures(db, senders), readSmsSettings(db)]);
    return { own, usual };
  },
};
