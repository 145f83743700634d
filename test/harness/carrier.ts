// A carrier that speaks SMPP 3.4, by a second implementation of the protocol: takes messages, and tells what became of them.
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

interface Pdu {
  readonly system_id: string;
  readonly password: string;
  readonly source_addr: string;
  readonly destination_addr: string;
  readonly data_coding: number;
  readonly registered_delivery: number;
  readonly short_message: { readonly message?: string };
  readonly message_payload?: { readonly message?: string } | string;
  readonly command_status: number;
  response(more?: object): Pdu;
}
interface Session {
  on(event: string, take: (pdu: Pdu) => void): void;
  send(pdu: Pdu): void;
  deliver_sm(pdu: object, answered: (pdu: Pdu) => void): void;
  destroy(): void;
}
interface Server {
  listen(port: number, host: string, ready: () => void): void;
  address(): AddressInfo;
  close(): void;
}
/** It ships no types. */
const smpp = createRequire(import.meta.url)('smpp') as {
  createServer(options: object, take: (session: Session) => void): Server;
};

export const LOGIN = 'lincang';
export const PASSWORD = 'hush5678';

export interface TakenByCarrier {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly wantsReceipt: boolean;
}

const ESME_RTHROTTLED = 0x58;
const ESME_RINVDSTADR = 0x0b;
const ESME_RINVPASWD = 0x0e;

/** Refuses numbers that end in 11 for good, and those that end in 88 while it is busy. */
export async function startCarrier() {
  const taken: TakenByCarrier[] = [];
  const sessions = new Set<Session>();
  const server = smpp.createServer({}, (session) => {
    session.on('error', () => {});
    session.on('close', () => sessions.delete(session));
    session.on('bind_transceiver', (pdu) => {
      const isKnown = pdu.system_id === LOGIN && pdu.password === PASSWORD;
      if (isKnown) sessions.add(session);
      session.send(pdu.response({ command_status: isKnown ? 0 : ESME_RINVPASWD }));
    });
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('submit_sm', (pdu) => {
      const refusal = REFUSALS[pdu.destination_addr.slice(-2)];
      if (refusal) return session.send(pdu.response({ command_status: refusal }));
      const ref = `C${taken.length + 1}`;
      taken.push({
        ref,
        from: pdu.source_addr,
        to: pdu.destination_addr,
        text: textOf(pdu),
        wantsReceipt: pdu.registered_delivery === 1,
      });
      session.send(pdu.response({ message_id: ref }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const deliver = (pdu: object) =>
    new Promise<number>((answered) => {
      const [session] = sessions;
      session!.deliver_sm(pdu, ({ command_status: status }) => answered(status));
    });
  return {
    taken,
    url: `smpp://${LOGIN}@127.0.0.1:${server.address().port}?source=10690000`,
    isBound: () => sessions.size > 0,
    /** As most carriers write a receipt; gives the status we answered with. */
    tell: (ref: string, stat: string, error = '000') =>
      deliver({ esm_class: 4, short_message: `id:${ref} sub:001 dlvrd:001 stat:${stat} err:${error} text:` }),
    reply: (from: string, message: string) => deliver({ source_addr: from, short_message: message }),
    drop: () => {
      for (const session of sessions) session.destroy();
    },
    stop: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}

const REFUSALS: Record<string, number> = { 11: ESME_RINVDSTADR, 88: ESME_RTHROTTLED };

function textOf({ short_message: short, message_payload: payload, data_coding: coding }: Pdu): string {
  const long = typeof payload === 'string' ? payload : payload?.message;
  if (coding !== 8) throw new Error('Chinese is sent as UCS-2');
  return long ?? short.message ?? '';
}
