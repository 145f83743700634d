// Mail through a relay.
import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '#platform/config/config.ts';
import { type Carrier, Undeliverable } from './carrier.ts';

const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

type Refusal = Error & { responseCode?: number; command?: string };
/** What was refused, as nodemailer says it. */
const OF_THE_MAIL = ['RCPT TO', 'DATA'];

/** Mail through a relay. */
export function mailCarrier(smtp: SmtpConfig): Carrier {
  const url = smtp.url.reveal();
  // What a notice says is for its receiver: another machine gets it in TLS, unless the address says `?requireTLS=false`.
  const requireTLS = !THIS_MACHINE.includes(new URL(url).hostname);
  const transport = createTransport({ url, requireTLS }, { from: smtp.from });
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
        const { responseCode = 0, command = '', message: text } = cause as Refusal;
        // RFC 5321 §4.2.1: replies from 500 on are final; of the receiver and the mail, that is, and not of our sign-in.
        if (responseCode >= 500 && OF_THE_MAIL.includes(command)) throw new Undeliverable(text, { cause });
        throw cause;
      }
    },
  };
}
