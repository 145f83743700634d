// Mail through a relay.
import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '#platform/config/config.ts';
import { type Carrier, Undeliverable } from './carrier.ts';

/** Mail through a relay. */
export function mailCarrier(smtp: SmtpConfig): Carrier {
  const transport = createTransport(smtp.url.reveal(), { from: smtp.from });
  const domain = smtp.from.slice(smtp.from.lastIndexOf('@') + 1).replace(/[>\s]/g, '');
  return {
    async send(message) {
      try {
        await transport.sendMail({
          to: message.address,
          subject: message.subject,
          text: message.body,
          // The same id at a second try, so that a mailbox shows it once.
          messageId: `<${message.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return undefined;
      } catch (cause) {
        const { responseCode, message: text } = cause as Error & { responseCode?: number };
        // RFC 5321 §4.2.1: replies from 500 on are final.
        if (responseCode !== undefined && responseCode >= 500) throw new Undeliverable(text, { cause });
        throw cause;
      }
    },
  };
}
