// Taking cases of an older system in: whole or not at all, each once however often its file is sent.
import { keepElsewhere } from '#kernel/cases/queries/elsewhere.ts';
import { type Intake, openCases, placeOf } from '#kernel/cases/service/intake.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { ActContext } from '#platform/http/context.ts';
import { derivedCode, derivedId } from '#platform/ids.ts';
import type { OpenLines } from '#platform/text/lines.ts';
import { IMPORTED, type OldCase, permissions, type RunResult } from '../contract.ts';
import { type ItemName, itemNames } from '../items.ts';
import { readOldCase } from '../rules/old-case.ts';
import { insertImported, lockImports, mapDigests } from '../store.ts';
import { Check, type Sound } from './run.ts';

/** Under which the id of an imported case follows from its system and number: the same pair is the same case. */
const OLD_CASES = 'a0c1f6de-5f0e-4b62-9f6e-2f5d1c3b7e10';
const CODE_LENGTH = 6;

/** A line that may become a case. */
interface Ready {
  readonly id: string;
  readonly old: OldCase;
  readonly organ: Organ;
  readonly item: ItemName | undefined;
  readonly digest: string;
}

/**
 * Takes a file of old cases in. The lines are checked first, all of them; with one fault, or on a dry run, nothing is
 * written. A case that was taken in before is told and left as it is; one that reads otherwise now is a fault.
 */
export async function importCases(ctx: ActContext, open: OpenLines, dryRun: boolean): Promise<RunResult> {
  const check = new Importer(ctx, permissions.load);
  let [taken, known] = [0, 0];
  for await (const bundle of check.read(open, readOldCase)) {
    const { fresh, knownBefore } = await check.sort(bundle, true);
    taken += fresh.length;
    known += knownBefore;
  }
  const isSound = check.faultCount === 0;
  if (isSound && !dryRun) await takeIn(ctx, open);
  return check.result({ rows: check.rows, taken: isSound ? taken : 0, known });
}

async function takeIn(ctx: ActContext, open: OpenLines): Promise<void> {
  await lockImports(ctx.tx);
  const again = new Importer(ctx, permissions.load);
  for await (const bundle of again.read(open, readOldCase)) {
    const { fresh } = await again.sort(bundle, false);
    if (again.faultCount > 0) throw new Error('a file changed while it was read');
    if (fresh.length === 0) continue;
    await openCases(
      ctx,
      fresh.map((ready) => makeIntake(ctx.runtime.vault, ready)),
    );
    await keepElsewhere(
      ctx.tx,
      fresh.map(({ id, old: { claim } }) => ({ case_id: id, system: claim.system, number: claim.number })),
    );
    await insertImported(
      ctx.tx,
      fresh.map(({ id, digest }) => ({ case_id: id, digest })),
    );
  }
}

/** The query code of an imported case follows from its id: whoever proves whose case it is can be told it again. */
export function codeOfImported(vault: Vault, id: string): string {
  return derivedCode(vault.hashToken(`imported:${id}`), CODE_LENGTH);
}

class Importer extends Check {
  private readonly items = new Map<string, ItemName | undefined>();

  /** The lines that are new, and how many are known. `told` is false when their faults were told already. */
  async sort(bundle: readonly Sound<OldCase>[], told: boolean): Promise<{ fresh: Ready[]; knownBefore: number }> {
    const ready = await this.prepare(bundle);
    const digests = await mapDigests(
      this.ctx.tx,
      ready.map(({ value }) => value.id),
    );
    const fresh = ready.filter(({ value }) => !digests.has(value.id));
    for (const { line, value } of told ? ready : []) {
      const before = digests.get(value.id);
      if (before !== undefined && before !== value.digest) this.fault(line, 'number', this.reasons.changed);
    }
    return { fresh: fresh.map(({ value }) => value), knownBefore: ready.length - fresh.length };
  }

  private async prepare(bundle: readonly Sound<OldCase>[]): Promise<Sound<Ready>[]> {
    await this.learnItems(bundle);
    const ready: Sound<Ready>[] = [];
    for (const { line, value: old } of bundle) {
      const { claim, itemName } = old;
      const id = derivedId(derivedId(OLD_CASES, claim.system), claim.number);
      const organ = await this.findOrgan(old.organ, line);
      const item = this.items.get(claim.item);
      if (!item && itemName === null) this.fault(line, 'item', this.reasons.itemUnknown);
      else if (this.isFirst(id, line, 'number') && organ) {
        const digest = this.ctx.runtime.vault.blindIndex(toCanonicalJson(old));
        ready.push({ line, value: { id, old, organ, item, digest } });
      }
    }
    return ready;
  }

  private async learnItems(bundle: readonly Sound<OldCase>[]): Promise<void> {
    const codes = new Set(bundle.map(({ value }) => value.claim.item));
    const unknown = [...codes].filter((code) => !this.items.has(code));
    const names = await itemNames().find(this.ctx.tx, unknown);
    for (const code of unknown) this.items.set(code, names.get(code));
  }
}

/** Entered now: what the older system says of its days is kept as its claim, and moves no clock and no date of ours. */
function makeIntake(vault: Vault, { id, old, organ, item }: Ready): Intake {
  const { claim, applicant, itemName } = old;
  const { kind, name, idNumber } = applicant;
  return {
    kind: IMPORTED,
    clientId: id,
    ...(claim.result === null ? { state: 'unfinished' } : { outcome: claim.result }),
    code: codeOfImported(vault, id),
    subject: { id: null, code: claim.item },
    title: itemName ?? item?.name ?? claim.item,
    titleEn: itemName === null ? (item?.nameEn ?? null) : null,
    ...placeOf(organ),
    channel: 'import',
    applicant: { kind, name, ...(idNumber ? { idNumber } : {}) },
    post: 'section-head',
    limits: [],
    data: { ...claim },
    record: { old: claim },
  };
}
