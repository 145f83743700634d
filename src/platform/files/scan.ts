// Asks a clamd whether a file is clean, by its INSTREAM command.
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type Scan, scannerAway } from './store.ts';

const PATIENCE_MS = 60_000;

/** A scan by the clamd at this address. A file that cannot be scanned is refused, not let through. */
export function clamdScan(address: { readonly host: string; readonly port: number }): Scan {
  return async (path) => {
    const answer = await ask(address, path).catch((cause) => {
      throw Object.assign(scannerAway(), { cause });
    });
    if (answer === 'stream: OK') return undefined;
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found === undefined) throw Object.assign(scannerAway(), { cause: new Error(`clamd said: ${answer}`) });
    return found;
  };
}

async function ask(address: { host: string; port: number }, path: string): Promise<string> {
  const socket = connect(address);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd did not answer in time')));
  const answer = readAll(socket);
  // The writing side may fail first when clamd hangs up; its answer then tells why.
  const sent = pipeline(frame(path), socket, { end: false });
  try {
    const [text] = await Promise.all([answer, sent]);
    return text.replace(/\0$/, '').trim();
  } finally {
    socket.destroy();
  }
}

async function readAll(socket: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

/** `zINSTREAM`, then chunks led by their length as four bytes, then a length of zero. */
async function* frame(path: string): AsyncIterable<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield Buffer.concat([length, chunk]);
  }
  yield Buffer.alloc(4);
}
