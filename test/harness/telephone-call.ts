// One call of the telephone server for tests: an INVITE to whoever is registered, and what is heard after it.
import type { WebSocket } from 'ws';

export const DOMAIN = 'sip.lincang.test';
const EOL = '\r\n';

export interface Message {
  readonly start: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export function parse(text: string): Message {
  const [head = '', body = ''] = text.split(EOL + EOL);
  const [start = '', ...lines] = head.split(EOL);
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line)).filter((match) => match !== null);
  return { start, headers: new Map(pairs.map(([, name, value]) => [name!.toLowerCase(), value!])), body };
}

export const compose = (start: string, headers: Readonly<Record<string, string>>, body = '') =>
  [
    start,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join(EOL);

export const copy = (message: Message, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, message.headers.get(name.toLowerCase()) ?? '']));

export const token = () => Math.random().toString(36).slice(2, 12);
export const addressIn = (header: string) => /<([^>]+)>/.exec(header)?.[1] ?? header;

/** Who calls, on which line, with which sound. */
export interface Ringing {
  readonly from: string;
  readonly called: string;
  readonly sdp: string;
}

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

export function ring(
  line: WebSocket,
  contact: string,
  call: Ringing,
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
  send('INVITE', { 'Content-Type': 'application/sdp' }, call.sdp, 1);
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
