// The vault: what is sealed stays whole and secret, through rotation of the keys and two first starts at once.
import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addKey, isLive, openKeyRing, retireKey } from './keyring.ts';
import { stripKey } from './provider.ts';
import { openVault } from './vault.ts';

const now = new Date('2026-10-12T01:00:00Z');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function masterOf(dataFolder: string): string {
  const [first] = openKeyRing(dataFolder, now).keys;
  if (!first || !isLive(first)) throw new Error('the first key is not alive');
  return first.master;
}

describe('the vault', () => {
  it('opens what it sealed, whatever the text', () => {
    const vault = openVault(folder, now);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(vault.open(vault.seal(text))).toBe(text);
      }),
    );
  });

  it('hides the text and never seals it twice alike', () => {
    const vault = openVault(folder, now);
    const [one, other] = [vault.seal('530902199001011234'), vault.seal('530902199001011234')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('530902');
  });

  it('refuses a text of which any byte was altered, or cut short', () => {
    const vault = openVault(folder, now);
    const sealed = vault.seal('临沧');
    const [key, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(() => vault.open(`${key}.${altered.toString('base64url')}`)).toThrow('altered');
    }
    expect(() => vault.open(`${key}.${bytes.subarray(0, 20).toString('base64url')}`)).toThrow('altered');
    expect(() => vault.open(sealed.replace('k1', 'k7'))).toThrow('altered');
    expect(() => vault.open('')).toThrow('altered');
  });

  it('finds equal texts by a hash that nobody else can compute', () => {
    const vault = openVault(folder, now);
    expect(vault.blindIndex('13800005678')).toBe(vault.blindIndex('13800005678'));
    expect(vault.blindIndex('13800005678')).not.toBe(vault.blindIndex('13800005679'));
    expect(vault.blindIndex('a')).not.toBe(vault.hashToken('a'));
    expect(vault.blindIndex('a')).not.toBe(vault.digest('a'));
  });

  it('signs bytes so that the smallest change shows', () => {
    const vault = openVault(folder, now);
    const signature = vault.sign(Buffer.from('root'));
    expect(vault.verify(Buffer.from('root'), signature)).toBe(true);
    expect(vault.verify(Buffer.from('roof'), signature)).toBe(false);
    expect(vault.verify(Buffer.from('root'), 'nonsense')).toBe(false);
    expect(vault.publicKeys().sm2).toMatch(/^04[0-9a-f]{128}$/);
  });

  it('attests bytes twice, and anybody can check the second signature with the published key', () => {
    const vault = openVault(folder, now);
    const bytes = Buffer.from('root');
    const given = vault.attest(bytes);
    expect(vault.confirms(bytes, given)).toBe(true);
    expect(vault.confirms(Buffer.from('roof'), given)).toBe(false);
    expect(vault.confirms(bytes, { ...given, ed25519: given.sm2 })).toBe(false);
    const [key = '', signature = ''] = given.ed25519.split('.');
    const x = Buffer.from(vault.publicKeys(key).ed25519, 'hex').toString('base64url');
    const published = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(verify(null, bytes, published, Buffer.from(signature, 'hex'))).toBe(true);
  });

  it('keeps the key file to its owner, and opens it again', () => {
    const sealed = openVault(folder, now).seal('kept');
    expect(statSync(join(folder, 'keys/keyring.json')).mode & 0o777).toBe(0o600);
    expect(openVault(folder, now).open(sealed)).toBe('kept');
  });

  it('after a rotation seals with the new key, opens and finds with the old', () => {
    const before = openVault(folder, now);
    const [sealed, signature, index] = [before.seal('old'), before.sign(Buffer.from('x')), before.blindIndex('id')];
    addKey(folder, now);
    const after = openVault(folder, now);
    expect(after.open(sealed)).toBe('old');
    expect(after.verify(Buffer.from('x'), signature)).toBe(true);
    expect(after.blindIndex('id')).toBe(index);
    expect(after.seal('new')).toMatch(/^k2\./);
    expect(after.publicKeys()).not.toEqual(before.publicKeys());
    expect(after.publicKeys('k1')).toEqual(before.publicKeys());
  });

  it('takes up at once a key that another process added', () => {
    const [one, other] = [openVault(folder, now), openVault(folder, now)];
    const known = one.seal('x').split('.')[0];
    addKey(folder, now);
    const sealed = openVault(folder, now).seal('sealed elsewhere');
    expect(sealed.split('.')[0]).not.toBe(known);
    expect(other.open(sealed)).toBe('sealed elsewhere');
  });

  it('a retired key opens nothing and has no secret left, but verifies, and finds what it hashed', () => {
    const other = mkdtempSync(join(tmpdir(), 'vault-'));
    const before = openVault(other, now);
    const bytes = Buffer.from('paper');
    const kept = { sealed: before.seal('x'), signed: before.sign(bytes), attested: before.attest(bytes) };
    const found = { index: before.blindIndex('id'), token: before.hashToken('t'), keys: before.publicKeys('k1') };
    addKey(other, now);
    const [first] = openKeyRing(other, now).keys;
    if (!first || !isLive(first)) throw new Error('the first key is not alive');
    retireKey(other, now, stripKey(first, now, true));
    const after = openVault(other, now);
    expect(() => after.open(kept.sealed)).toThrow('altered');
    expect([after.verify(bytes, kept.signed), after.confirms(bytes, kept.attested)]).toEqual([true, true]);
    expect({ index: after.blindIndex('id'), token: after.hashToken('t'), keys: after.publicKeys('k1') }).toEqual(found);
    const file = readFileSync(join(other, 'keys/keyring.json'), 'utf8');
    expect([file.includes(first.master), file.includes(first.signing)]).toEqual([false, false]);
    rmSync(other, { recursive: true });
  });

  it('ends with one set of keys when four processes start first together', async () => {
    const other = mkdtempSync(join(tmpdir(), 'vault-'));
    const module = JSON.stringify(join(import.meta.dirname, 'keyring.ts'));
    const script = `import { openKeyRing } from ${module};
      process.stdout.write(openKeyRing(${JSON.stringify(other)}, new Date()).keys[0].master);`;
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const started = await Promise.all([start(), start(), start(), start()]);
    expect(new Set(started.map(({ stdout }) => stdout))).toEqual(new Set([masterOf(other)]));
    rmSync(other, { recursive: true });
  });

  it('says that a damaged key file is damaged, without printing a key', () => {
    const other = mkdtempSync(join(tmpdir(), 'vault-'));
    const master = masterOf(other);
    const file = join(other, 'keys/keyring.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"k1"', '"one"'));
    expect(() => openKeyRing(other, now)).toThrow(/damaged/);
    expect(() => openKeyRing(other, now)).not.toThrow(master);
    rmSync(other, { recursive: true });
  });
});
