// A telephone server for tests: SIP over WebSocket (RFC 7118) on loopback. It registers who answers its digest, rings them,
// and plays whoever is at the other end. Small and our own: `sip` on npm is without a keeper and wants a `ws` of 2019.
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  addressIn,
  compose,
  copy,
  DOMAIN,
  type Message,
  parse,
  type Ringing,
  ring,
  type TestCall,
  token,
} from './telephone-call.ts';

export const SECRET = 'a secret of telephones';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

export interface Telephone {
  readonly url: string;
  /** Users who are registered now. */
  readonly registered: ReadonlyMap<string, string>;
  ring(user: string, call: Ringing): TestCall;
  /** Everybody is cut off, and nobody comes in until it opens again. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** `now` is the clock by which passwords end. */
export async function openTelephone(now: () => Date): Promise<Telephone> {
  const registered = new Map<string, string>();
  const lines = new Map<string, WebSocket>();
  const calls = new Map<string, (message: Message) => void>();
  let server: WebSocketServer;
  let port = 0;

  const hear = (line: WebSocket, message: Message) => {
    if (message.start.startsWith('REGISTER')) return register(line, message);
    calls.get(message.headers.get('call-id') ?? '')?.(message);
  };

  const register = (line: WebSocket, message: Message) => {
    const same = copy(message, 'Via', 'From', 'To', 'Call-ID', 'CSeq');
    const user = /sip:([^@]+)@/.exec(same.To!)?.[1] ?? '';
    if (!mayEnter(message, user, now())) {
      const asked = `Digest realm="${DOMAIN}", nonce="${token()}", algorithm=MD5, qop="auth"`;
      return line.send(compose('SIP/2.0 401 Unauthorized', { ...same, 'WWW-Authenticate': asked }));
    }
    const contact = message.headers.get('contact') ?? '';
    registered.set(user, addressIn(contact));
    lines.set(user, line);
    line.send(
      compose('SIP/2.0 200 OK', { ...same, To: `${same.To};tag=${token()}`, Contact: contact, Expires: '600' }),
    );
  };

  const open = async () => {
    server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'sip' });
    server.on('connection', (line) =>
      line.on('message', (data) => {
        const text = String(data);
        if (text.trim() !== '') hear(line, parse(text));
      }),
    );
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await open();

  return {
    url: `ws://127.0.0.1:${port}`,
    registered,
    open,
    close: async () => {
      registered.clear();
      for (const client of server.clients) client.terminate();
      await new Promise((closed) => server.close(closed));
    },
    ring: (user, call) => {
      const line = lines.get(user);
      const contact = registered.get(user);
      if (!line || !contact) throw new Error(`${user} is not registered`);
      return ring(line, contact, call, calls);
    },
  };
}

/** The password is the HMAC of the name, which says until when it is good. */
function mayEnter({ headers }: Message, user: string, now: Date): boolean {
  const given = headers.get('authorization') ?? '';
  const part = (name: string) => new RegExp(`\\b${name}="?([^",]+)"?`).exec(given)?.[1] ?? '';
  const name = part('username');
  const [until = '', whose] = name.split(':');
  if (whose !== user || Number(until) * 1000 < now.getTime()) return false;
  const password = createHmac('sha1', SECRET).update(name).digest('base64');
  const [ha1, ha2] = [md5(`${name}:${DOMAIN}:${password}`), md5(`REGISTER:${part('uri')}`)];
  const wanted = md5([ha1, part('nonce'), part('nc'), part('cnonce'), part('qop'), ha2].join(':'));
  return part('response') === wanted;
}
