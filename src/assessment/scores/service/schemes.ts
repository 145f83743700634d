// Schemes from the product and from a pack: checked whole, and kept as new versions where they differ.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listIndicators } from '#kernel/cases/indicator.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { PackFault, PackResult } from '#kernel/organs/contract.ts';
import { type Db, inTransaction, type Tx, takeTurn } from '#platform/database/db.ts';
import { type Scheme, schemeSchema, schemesFileSchema } from '../contract.ts';
import { findSchemeFaults } from '../rules/check-scheme.ts';
import { insertScheme, listInForce } from '../store/schemes.ts';

const SEED = join(import.meta.dirname, '../../../../db/seed/score-schemes.json');

/** The schemes shipped with the product. */
export async function readShipped(): Promise<Scheme[]> {
  return z.array(schemeSchema).parse(JSON.parse(await readFile(SEED, 'utf8')));
}

/** Keeps the shipped schemes at hand, unless there are schemes already. Gives how many were taken in. */
export async function seedSchemes(db: Db, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    await takeTurn(tx, 'seeding schemes');
    if ((await listInForce(tx)).length > 0) return 0;
    const schemes = await readShipped();
    for (const scheme of schemes) await insertScheme(tx, scheme, 1, now);
    return schemes.length;
  });
}

/**
 * Takes in a pack's `score-schemes.json`: which schemes are in use, and those of the city's own. Every fault is told
 * and nothing is changed while there is one. Rounds opened before keep the version they were opened with.
 */
export async function loadSchemes(tx: Tx, json: unknown, now: Date): Promise<PackResult> {
  const read = schemesFileSchema.safeParse(json);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => fault(issue.path.join('.'), issue.message));
    return { loaded: 0, faults, notes: [] };
  }
  const current = await listInForce(tx);
  const { use, schemes: own } = read.data;
  const known = [...(await readShipped()), ...current.map(({ scheme }) => scheme), ...own];
  const all = new Map(known.map((scheme) => [scheme.code, scheme]));
  const faults: PackFault[] = own.flatMap((scheme, index) =>
    findSchemeFaults(scheme, listIndicators()).map((reason) => fault(`schemes.${index}`, reason)),
  );
  use.forEach(({ code, ...set }, index) => {
    const scheme = all.get(code);
    if (scheme) all.set(code, { ...scheme, ...set });
    else faults.push(fault(`use.${index}.code`, `there is no scheme ${code}`));
  });
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  const versions = new Map(
    current.map(({ scheme, version }) => [scheme.code, { version, text: toCanonicalJson(scheme) }]),
  );
  const changed = [...all.values()].filter((scheme) => versions.get(scheme.code)?.text !== toCanonicalJson(scheme));
  for (const scheme of changed) await insertScheme(tx, scheme, (versions.get(scheme.code)?.version ?? 0) + 1, now);
  return { loaded: changed.length, faults: [], notes: [] };
}

const fault = (field: string, reason: string): PackFault => ({ line: 1, field, reason });
