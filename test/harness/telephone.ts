// A telephone server for tests: SIP over WebSocket (RFC 7118) on loopback. It registers who answers its digest, rings them,
// and plays whoever is at the other end. Small and our own: `sip` on npm is without a keeper and wants a `ws` of 2019.
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export const DOMAIN = 'sip.lincang.test';
export const SECRET = 'a secret of telephones';
const EOL = '\r\n';

interface Message {
  readonly start: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function parse(text: string): Message {
  const [head = '', body = ''] = text.split(EOL + EOL);
  const [start = '', ...lines] = head.split(EOL);
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  return { start, headers: new Map(pairs.map(([, name, value]) => [name!.toLowerCase(), value!])), body };
}

const compose = (start: string, headers: Readonly<Record<string, string>>, body = '') =>
  [
    start,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join(EOL);

const copy = (message: Message, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, message.headers.get(name.toLowerCase()) ?? '']));

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const token = () => Math.random().toString(36).slice(2, 12);
const addressIn = (header: string) => /<([^>]+)>/.exec(header)?.[1] ?? header;

/** A call that the server makes to somebody who is registered. */
export interface TestCall {
  /** What was heard so far: `180`, `200`, `BYE`, `REFER sip:…`, `NOTIFY SIP/2.0 603 …`. */
  readonly heard: readonly string[];
  /** The description of the other end’s sound, once it answers. */
  readonly answer: Promise<string>;
  cancel(): void;
  hangUp(): void;
  /** What came of a REFER. */
  notify(status: string): void;
  /** Wants the other end to pass the call on. */
  refer(to: string): void;
}

export interface Telephone {
  readonly url: string;
  /** Users who are registered now. */
  readonly registered: ReadonlyMap<string, string>;
  ring(user: string, call: { from: string; called: string; sdp: string; headers?: Record<string, string> }): TestCall;
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

function ring(
  line: WebSocket,
  contact: string,
  call: { from: string; called: string; sdp: string; headers?: Record<string, string> },
  calls: Map<string, (message: Message) => void>,
): TestCall {
  const heard: string[] = [];
  const id = token();
  const branch = `z9hG4bK${token()}`;
  const ours = {
    Via: `SIP/2.0/WS ${DOMAIN};branch=${branch}`,
    From: `<sip:${call.from}@${DOMAIN}>;tag=${token()}`,
    'Call-ID': id,
    'Max-Forwards': '70',
  };
  let to = `<sip:${call.called}@${DOMAIN}>`;
  let sequence = 1;
  let answered: (sdp: string) => void;
  const answer = new Promise<string>((resolve) => {
    answered = resolve;
  });
  const send = (method: string, more: Record<string, string> = {}, body = '', number = ++sequence) => {
    const via = method === 'INVITE' || method === 'CANCEL' ? ours.Via : `${ours.Via}${token()}`;
    const headers = {
      ...ours,
      Via: via,
      To: to,
      CSeq: `${number} ${method}`,
      Contact: `<sip:call@${DOMAIN};transport=ws>`,
    };
    line.send(compose(`${method} ${contact} SIP/2.0`, { ...headers, ...more }, body));
  };
  const onResponse = (message: Message) => {
    const status = message.start.split(' ')[1] ?? '';
    const [, method] = (message.headers.get('cseq') ?? '').split(' ');
    if (method !== 'INVITE') return;
    heard.push(status);
    if (Number(status) < 200) return;
    to = message.headers.get('to') ?? to;
    send('ACK', {}, '', 1);
    if (status === '200') answered(message.body);
  };
  calls.set(id, (message) => {
    if (message.start.startsWith('SIP/2.0')) return onResponse(message);
    const [method = ''] = message.start.split(' ');
    const told = { REFER: addressIn(message.headers.get('refer-to') ?? ''), NOTIFY: message.body.trim() }[method];
    heard.push(told ? `${method} ${told}` : method);
    const status = method === 'REFER' ? '202 Accepted' : '200 OK';
    line.send(compose(`SIP/2.0 ${status}`, copy(message, 'Via', 'From', 'To', 'Call-ID', 'CSeq')));
  });
  send('INVITE', { 'Content-Type': 'application/sdp', ...call.headers }, call.sdp, 1);
  return {
    heard,
    answer,
    cancel: () => send('CANCEL', {}, '', 1),
    hangUp: () => send('BYE'),
    notify: (status) =>
      send(
        'NOTIFY',
        { Event: 'refer', 'Subscription-State': 'terminated', 'Content-Type': 'message/sipfrag' },
        `SIP/2.0 ${status}`,
      ),
    refer: (target) => send('REFER', { 'Refer-To': `<sip:${target}@${DOMAIN}>` }),
  };
}
