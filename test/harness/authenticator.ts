// For tests: a device with passkeys, as it speaks to a browser (WebAuthn Level 2, §6), with attestation “none”.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a device answers, as the browser hands it on. */
interface Answer {
  readonly id: string;
  readonly [part: string]: unknown;
}

export interface Device {
  make(options: { challenge: string }): Answer;
  show(options: { challenge: string }, change?: { origin?: string }): Answer;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** CBOR of a text and of bytes shorter than 65,536. */
const cborText = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const cborBytes = (value: Buffer) =>
  Buffer.concat([Buffer.from([0x59, value.length >> 8, value.length & 0xff]), value]);

/** A device for one site, whose keys it signs with as often as it is asked. */
export function openDevice(origin: string): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const party = sha256(new URL(origin).hostname);
  let counter = 0;

  const data = (flags: number, rest = Buffer.alloc(0)) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(++counter, 1);
    return Buffer.concat([party, head, rest]);
  };
  const client = (type: string, challenge: string, at = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const answer = (response: Record<string, Buffer>): Answer => ({
    id: text(id),
    rawId: text(id),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, text(bytes)])),
  });

  return {
    make({ challenge }) {
      // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: ES256 on P-256.
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const kept = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const authData = data(PRESENT | VERIFIED | WITH_KEY, kept);
      const parts = [cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0])];
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        ...parts,
        cborText('authData'),
        cborBytes(authData),
      ]);
      return answer({ clientDataJSON: client('webauthn.create', challenge), attestationObject });
    },
    show({ challenge }, change = {}) {
      const authenticatorData = data(PRESENT | VERIFIED);
      const clientDataJSON = client('webauthn.get', challenge, change.origin);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return answer({ clientDataJSON, authenticatorData, signature });
    },
  };
}
