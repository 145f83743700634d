// The cases of an older system as part of a city pack: `cases.jsonl`.
import type { PackResult } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { linesOfPack } from '#platform/text/lines.ts';
import { importCases } from './import.ts';

/** Takes them in with the rest of the pack, entered by the machine. */
export async function loadOldCases(
  runtime: Runtime,
  tx: Tx,
  lines: readonly { readonly line: number; readonly value: unknown }[],
): Promise<PackResult> {
  const ctx = { ...systemContext(runtime, tx), tx };
  const { counts, faultCount, faults, notes } = await importCases(ctx, linesOfPack(lines), false);
  return { loaded: faultCount > 0 ? 0 : counts.taken, faults, notes };
}
