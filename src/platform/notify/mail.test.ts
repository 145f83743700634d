// Mail by SMTP to a real server on the loopback: with the same id at each try, in TLS where it is asked for, final refusals final.
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { Secret } from '#platform/config/config.ts';
import { newId } from '#platform/ids.ts';
import { type Message, Undeliverable } from './carrier.ts';
import { mailCarrier } from './mail.ts';

const REFUSALS: Record<string, number> = { blocked: 550, busy: 450 };
let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((closed) => server?.close(() => closed())));

async function startRelay(withTls: boolean) {
  const mails: { source: string; safe: boolean }[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: withTls ? [] : ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = REFUSALS[address.split('@')[0] ?? ''];
      done(code ? Object.assign(new Error('refused here'), { responseCode: code }) : null);
    },
    onData: async (stream, session, done) => {
      mails.push({ source: await text(stream), safe: session.secure });
      done();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
  return { mails, address: `127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const from = 'Sunhall <noreply@city.example>';
const message = (address = 'a@example.cn'): Message => ({
  id: newId(),
  channel: 'mail',
  address,
  subject: '已收到',
  body: '好',
});

it('[G22] goes through a relay, with the same id at each try; a final refusal is final', async () => {
  const { mails, address } = await startRelay(false);
  const carrier = mailCarrier({ url: new Secret(`smtp://${address}`), from });
  const one = message();
  await carrier.send(one);
  expect(mails[0]?.source).toContain(`Message-ID: <${one.id}@city.example>`);
  expect(mails[0]?.source).toContain('Auto-Submitted: auto-generated');
  expect(mails[0]?.source).toContain(`Subject: =?UTF-8?B?${Buffer.from('已收到').toString('base64')}?=`);
  await expect(carrier.send(message('blocked@example.cn'))).rejects.toBeInstanceOf(Undeliverable);
  await expect(carrier.send(message('busy@example.cn'))).rejects.not.toBeInstanceOf(Undeliverable);
});

it('goes in TLS, and waits for a relay that has none', async () => {
  const plain = await startRelay(false);
  const asked = mailCarrier({ url: new Secret(`smtp://${plain.address}?requireTLS=true`), from });
  await expect(asked.send(message())).rejects.not.toBeInstanceOf(Undeliverable);
  expect(plain.mails).toEqual([]);
  await new Promise<void>((closed) => server!.close(() => closed()));
  const safe = await startRelay(true);
  // The certificate of the test server is its own, so a carrier that checks it refuses to go on.
  await expect(mailCarrier({ url: new Secret(`smtp://${safe.address}`), from }).send(message())).rejects.toThrow();
  const trusting = `smtp://${safe.address}?requireTLS=true&tls.rejectUnauthorized=false`;
  await mailCarrier({ url: new Secret(trusting), from }).send(message());
  expect(safe.mails).toMatchObject([{ safe: true }]);
});
