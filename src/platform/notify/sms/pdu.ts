// SMPP 3.4 as bytes: the few units of the protocol that sending messages and taking receipts need.

/** SMPP 3.4 §5.1.2.1. */
export const COMMAND = {
  genericNack: 0x80000000,
  bindTransceiver: 0x09,
  submit: 0x04,
  deliver: 0x05,
  deliverAnswer: 0x80000005,
  unbind: 0x06,
  enquire: 0x15,
} as const;
const ANSWER = 0x80000000;
const HEADER = 16;
/** No unit of ours or a carrier’s is longer; what says so is not SMPP. */
const LONGEST = 65_536;

export interface Pdu {
  readonly command: number;
  readonly status: number;
  readonly sequence: number;
  readonly body: Buffer;
}

export const isAnswer = ({ command }: Pdu): boolean => command >= ANSWER;
export const answerTo = (pdu: Pdu, status = 0, body: Buffer = Buffer.alloc(0)): Pdu => ({
  command: (pdu.command | ANSWER) >>> 0,
  status,
  sequence: pdu.sequence,
  body,
});

export function encodePdu({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(HEADER);
  for (const [at, value] of [HEADER + body.length, command, status, sequence].entries())
    head.writeUInt32BE(value, at * 4);
  return Buffer.concat([head, body]);
}

/** Whole units at the front of what came, and the rest. @throws when it is no SMPP */
export function splitPdus(came: Buffer): { readonly whole: Pdu[]; readonly rest: Buffer } {
  const whole: Pdu[] = [];
  let rest = came;
  while (rest.length >= HEADER) {
    const length = rest.readUInt32BE(0);
    if (length < HEADER || length > LONGEST) throw new Error('what the carrier sends is not SMPP');
    if (rest.length < length) break;
    const [command, status, sequence] = [4, 8, 12].map((at) => rest.readUInt32BE(at)) as [number, number, number];
    whole.push({ command, status, sequence, body: rest.subarray(HEADER, length) });
    rest = rest.subarray(length);
  }
  return { whole, rest };
}

const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
const bytes = (...values: number[]) => Buffer.from(values);

/** §4.1.5; the version is 3.4. */
export function bindBody(login: string, password: string): Buffer {
  return Buffer.concat([text(login), text(password), text(''), bytes(0x34, 0, 0), text('')]);
}

/** §5.2.19: UCS-2, big-endian. */
const UCS2 = 0x08;
/** §5.3.2.32: a text longer than one message holds goes whole; the carrier parts it. */
const PAYLOAD = 0x0424;
const ONE_MESSAGE = 140;

/** §4.4.1, with a receipt asked for whatever becomes of it. */
export function submitBody(from: string, to: string, message: string): Buffer {
  const words = Buffer.from(message, 'utf16le').swap16();
  const isLong = words.length > ONE_MESSAGE;
  const payload = Buffer.alloc(4);
  payload.writeUInt16BE(PAYLOAD, 0);
  payload.writeUInt16BE(words.length, 2);
  return Buffer.concat([
    text(''),
    // Numbers as the country writes them: unknown type, ISDN plan.
    bytes(0, 1),
    text(from),
    bytes(0, 1),
    text(to),
    bytes(0, 0, 0),
    text(''),
    text(''),
    bytes(1, 0, UCS2, 0, isLong ? 0 : words.length),
    isLong ? Buffer.concat([payload, words]) : words,
  ]);
}

/** The first text of a unit: the message’s id in the answer to a submission. */
export const readText = (body: Buffer, at = 0): string => {
  const end = body.indexOf(0, at);
  return body.toString('latin1', at, end < 0 ? body.length : end);
};

export interface Delivered {
  readonly from: string;
  readonly isReceipt: boolean;
  readonly text: string;
  /** §5.3.2.12, when the carrier says it beside the text. */
  readonly about: string | undefined;
  /** §5.2.28 */
  readonly state: number | undefined;
}

const RECEIPTED_ID = 0x001e;
const MESSAGE_STATE = 0x0427;

/** §4.6.1: a receipt, or what somebody answered. */
export function readDeliver(body: Buffer): Delivered {
  let at = 0;
  const skipText = () => {
    const found = readText(body, at);
    at += found.length + 1;
    return found;
  };
  skipText();
  at += 2;
  const from = skipText();
  at += 2;
  skipText();
  const kind = body.readUInt8(at);
  at += 3;
  skipText();
  skipText();
  const coding = body.readUInt8(at + 2);
  const length = body.readUInt8(at + 4);
  at += 5;
  const short = body.subarray(at, at + length);
  const more = readOptional(body.subarray(at + length));
  const state = more.get(MESSAGE_STATE);
  const about = more.get(RECEIPTED_ID);
  return {
    from,
    // §5.2.12, bits 5 to 2.
    isReceipt: (kind & 0x3c) === 0x04,
    text: decode(more.get(PAYLOAD) ?? short, coding),
    about: about && readText(about),
    state: state?.readUInt8(0),
  };
}

function readOptional(body: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= body.length; ) {
    const length = body.readUInt16BE(at + 2);
    found.set(body.readUInt16BE(at), body.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

function decode(words: Buffer, coding: number): string {
  if (coding !== UCS2) return words.toString('latin1');
  return Buffer.from(words.subarray(0, words.length & ~1))
    .swap16()
    .toString('utf16le');
}
