// An SMPP 3.4 provider: one session that sends and receives, opened when it is needed and again when it broke.
import { connect as connectPlain, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectSafe } from 'node:tls';
import { Undeliverable } from '../carrier.ts';
import {
  answerTo,
  bindBody,
  COMMAND,
  type Delivered,
  encodePdu,
  isAnswer,
  type Pdu,
  readDeliver,
  readText,
  splitPdus,
  submitBody,
} from './pdu.ts';
import { countParts, type Provider, type Told } from './provider.ts';

export interface SmppAccess {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly isSafe: boolean;
  readonly login: string;
  readonly password: string;
  /** The number the messages come from. */
  readonly source: string;
}

const ANSWER_MS = 10_000;
const ENQUIRE_MS = 30_000;
const RECONNECT_MS = 5_000;
/** ESME_RINVDSTADR, ESME_RINVMSGLEN: about the message and not about the hour. */
const FINAL = [0x0b, 0x01];
/** ESME_RX_T_APPN: come again with it later. */
const LATER = 0x64;
/** ESME_RINVCMDLEN: it would be no better a second time. */
const MALFORMED = 0x02;

type Take = (told: Told) => Promise<void>;

/** One bound connection. */
class Session {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { answer(pdu: Pdu): void; fail(error: Error): void }>();
  readonly #take: () => Take | undefined;
  readonly #over: () => void;
  #sequence = 0;
  #rest: Buffer = Buffer.alloc(0);
  #isOver = false;

  constructor(socket: Socket, take: () => Take | undefined, over: () => void) {
    this.#socket = socket;
    this.#take = take;
    this.#over = over;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('the carrier closed the connection')));
  }

  async ask(command: number, body: Buffer): Promise<Pdu> {
    if (this.#isOver) throw new Error('the connection to the carrier is closed');
    this.#sequence = (this.#sequence % 0x7fffffff) + 1;
    const sequence = this.#sequence;
    const late = new AbortController();
    const answered = new Promise<Pdu>((answer, fail) => this.#waiting.set(sequence, { answer, fail }));
    this.#socket.write(encodePdu({ command, status: 0, sequence, body }));
    const silent = pause(ANSWER_MS, undefined, { signal: late.signal }).then(() => {
      throw new Error('the carrier did not answer in time');
    });
    silent.catch(() => {});
    try {
      return await Promise.race([answered, silent]);
    } finally {
      late.abort();
      this.#waiting.delete(sequence);
    }
  }

  close(): void {
    this.#end(new Error('the connection to the carrier was closed'));
  }

  #read(chunk: Buffer): void {
    try {
      const { whole, rest } = splitPdus(Buffer.concat([this.#rest, chunk]));
      this.#rest = rest;
      for (const pdu of whole) this.#meet(pdu);
    } catch (error) {
      this.#end(error as Error);
    }
  }

  #meet(pdu: Pdu): void {
    if (isAnswer(pdu)) {
      this.#waiting.get(pdu.sequence)?.answer(pdu);
    } else if (pdu.command === COMMAND.deliver) {
      void this.#deliver(pdu);
    } else {
      this.#socket.write(encodePdu(answerTo(pdu)));
      if (pdu.command === COMMAND.unbind) this.#socket.end();
    }
  }

  /** Answered once it is kept; the carrier comes again with what was not. */
  async #deliver(pdu: Pdu): Promise<void> {
    const status = await this.#keep(pdu.body);
    if (!this.#isOver) this.#socket.write(encodePdu(answerTo(pdu, status, Buffer.from('\0'))));
  }

  async #keep(body: Buffer): Promise<number> {
    let told: Told;
    try {
      told = understand(readDeliver(body));
    } catch {
      return MALFORMED;
    }
    const take = this.#take();
    if (!take) return LATER;
    return take(told).then(
      () => 0,
      () => LATER,
    );
  }

  #end(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#over();
    this.#socket.destroy();
    for (const one of this.#waiting.values()) one.fail(error);
  }
}

/** §5.2.28: delivered; 1 and 6 and what else is on its way is no end. */
const DELIVERED = [2];
const UNDERWAY = [1, 6];

function understand(one: Delivered): Told {
  if (!one.isReceipt) return { receipts: [], replies: [{ from: one.from, text: one.text.trim() }] };
  // SMPP 3.4 appendix B: what most carriers write as text.
  const ref = one.about ?? /\bid:(\S+)/i.exec(one.text)?.[1];
  const stat = /\bstat:(\w+)/i.exec(one.text)?.[1]?.toUpperCase();
  const error = /\berr:(\w+)/i.exec(one.text)?.[1];
  if (!ref || (one.state ? UNDERWAY.includes(one.state) : ['ACCEPTD', 'ENROUTE'].includes(stat ?? ''))) {
    return { receipts: [], replies: [] };
  }
  const isThere = one.state ? DELIVERED.includes(one.state) : stat === 'DELIVRD';
  const reason = isThere ? null : [stat ?? `state ${one.state}`, error].filter(Boolean).join(' ');
  return { receipts: [{ ref, state: isThere ? 'delivered' : 'failed', reason }], replies: [] };
}

export function smppProvider(access: SmppAccess): Provider {
  let take: Take | undefined;
  let opening: Promise<Session> | undefined;
  // One at a time, however many wait for it; what broke is opened anew by whoever needs it next.
  const session = () => {
    opening ??= open(
      access,
      () => take,
      () => {
        opening = undefined;
      },
    );
    return opening;
  };
  return {
    name: access.name,
    async send({ address, body }) {
      const { status, body: answer } = await (await session()).ask(
        COMMAND.submit,
        submitBody(access.source, address, body),
      );
      if (status === 0) return { carrier: access.name, ref: readText(answer), parts: countParts(body) };
      throw new (FINAL.includes(status) ? Undeliverable : Error)(`the carrier answered 0x${status.toString(16)}`);
    },
    listen(heard) {
      take = heard;
      const stopping = new AbortController();
      const running = keepOpen(session, stopping.signal);
      return {
        stop: async () => {
          stopping.abort();
          await running;
          (await opening?.catch(() => undefined))?.close();
          take = undefined;
        },
      };
    },
  };
}

/** Receipts come only while the session stands. */
async function keepOpen(session: () => Promise<Session>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await session()
      .then((one) => one.ask(COMMAND.enquire, Buffer.alloc(0)))
      .then(() => ENQUIRE_MS)
      .catch(() => RECONNECT_MS);
    await pause(wait, undefined, { signal }).catch(() => {});
  }
}

async function open(access: SmppAccess, take: () => Take | undefined, over: () => void): Promise<Session> {
  const { host, port, isSafe, login, password } = access;
  const socket = isSafe ? connectSafe({ host, port, servername: host }) : connectPlain({ host, port });
  socket.setTimeout(ENQUIRE_MS + ANSWER_MS, () => socket.destroy());
  const session = new Session(socket, take, over);
  try {
    const { status } = await session.ask(COMMAND.bindTransceiver, bindBody(login, password));
    if (status !== 0) throw new Error(`the carrier refused the sign-in with 0x${status.toString(16)}`);
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}
