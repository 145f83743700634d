// The keys that id tokens are signed with: made at the first need, sealed by the keys of the house, one after another.
import { type JsonWebKey, generateKeyPair as make } from 'node:crypto';
import { promisify } from 'node:util';
import { inTransaction, takeTurn } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { insertKey, type KeyRow, listKeys } from '../store/keys.ts';

const generateKeyPair = promisify(make);

const BITS = 3072;
/** What an old key signed is worth nothing after some hours, but for the hint at a sign-out. */
const SHOWN = 2;

export type SigningKey = JsonWebKey & { readonly kid: string; readonly use: 'sig'; readonly alg: 'RS256' };

/** The newest first. Several processes that begin at once end with the same. */
export async function openKeys(runtime: Runtime): Promise<SigningKey[]> {
  const kept = await listKeys(runtime.db, SHOWN);
  const rows = kept.length > 0 ? kept : await makeFirst(runtime);
  return rows.map(({ jwk_sealed }) => JSON.parse(runtime.vault.open(jwk_sealed)) as SigningKey);
}

async function makeFirst({ db, vault, clock }: Runtime): Promise<KeyRow[]> {
  const id = newId();
  const { privateKey } = await generateKeyPair('rsa', { modulusLength: BITS });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: id, use: 'sig', alg: 'RS256' };
  return inTransaction(db, async (tx) => {
    await takeTurn(tx, 'sign-on keys');
    const kept = await listKeys(tx, SHOWN);
    if (kept.length > 0) return kept;
    const row = { id, jwk_sealed: vault.seal(JSON.stringify(jwk)), made_at: clock.now() };
    await insertKey(tx, row);
    return [row];
  });
}
