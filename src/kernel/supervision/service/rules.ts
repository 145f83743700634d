// The rules in force: kept in the process, begun with those shipped, put in the place of the ones before.
import { openCalendars } from '#kernel/calendar/service.ts';
import { findKind } from '#kernel/cases/registry.ts';
import { type Db, inTransaction, type Tx } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type RuleSet, type Settings, settingsSchema } from '../contract.ts';
import { type GroundsOfCards, groundsOf } from '../rules/grounds.ts';
import { planBy } from '../rules/match.ts';
import { type LiveLimit, listLiveLimits } from '../store/limits.ts';
import { findRuleSet, findSettings, lockRuleSets, replaceRuleSet, type WrittenSet } from '../store/rules.ts';
import { storeWatches } from '../store/watch.ts';
import { readPreset } from './presets.ts';

/** By database: a process serves one, a test may open several. */
const known = new WeakMap<Db, RuleSet>();

/** The rules in force. Kept in the process: whoever stores moments by them is told when they are out of date. */
export async function findRules(root: Db, db: Db): Promise<RuleSet | undefined> {
  const kept = known.get(root);
  if (kept) return kept;
  const set = await findRuleSet(db);
  if (set) known.set(root, set);
  return set;
}

/** Forgets the kept rules. */
export function forgetRules(root: Db): void {
  known.delete(root);
}

/** What the city set for ranks and windows; the defaults while it has no rules. */
export async function readSettings(db: Db): Promise<Settings> {
  return (await findSettings(db))?.settings ?? settingsSchema.parse({});
}

/** What brings cards under the rules in force. */
export async function readGrounds(db: Db, now: Date): Promise<GroundsOfCards> {
  return groundsOf((await findRuleSet(db))?.rules ?? [], now);
}

/** Puts the rules shipped with the product in force, unless there are rules already. Gives how many were taken in. */
export async function seedSupervisionRules(db: Db, now: Date): Promise<number> {
  const preset = await readPreset('standard');
  return inTransaction(db, async (tx) => {
    await lockRuleSets(tx);
    if (await findRuleSet(tx)) return 0;
    await replaceRuleSet(tx, preset, now);
    return preset.rules.length;
  });
}

/**
 * Puts a set in force as the next version of the rules. Running limits are watched by the new rules from now on; what
 * is already past fires no more. Gives the id of the version.
 */
export async function enforceRules(tx: Tx, set: WrittenSet, now: Date): Promise<string> {
  await lockRuleSets(tx);
  const id = await replaceRuleSet(tx, set, now);
  await watchAnew(tx, now);
  return id;
}

const PAGE = 500;

/**
 * Plans every running limit of the city by the rules now in force, a page at a time. What is past already fires no
 * more. Gives how many limits.
 */
export async function watchAnew(tx: Tx, now: Date): Promise<number> {
  const set = await findRuleSet(tx);
  let count = 0;
  for (let after: string | null = null; ; ) {
    const page = await listLiveLimits(tx, after, PAGE);
    await planPage(tx, page, set, now);
    count += page.length;
    after = page.at(-1)?.limit.id ?? null;
    if (page.length < PAGE) return count;
  }
}

/**
 * Plans the running limits of a region anew on a changed calendar, a page in a transaction. Also where the end of a
 * limit stays, moments before and after it may move.
 */
export async function watchRegion({ db, clock }: Runtime, region: string): Promise<void> {
  for (let after: string | null = null; ; ) {
    const page: readonly LiveLimit[] = await inTransaction(db, async (tx) => {
      const found = await listLiveLimits(tx, after, PAGE, region);
      await planPage(tx, found, await findRuleSet(tx), clock.now());
      return found;
    });
    after = page.at(-1)?.limit.id ?? null;
    if (page.length < PAGE) return;
  }
}

async function planPage(tx: Tx, page: readonly LiveLimit[], set: RuleSet | undefined, now: Date): Promise<void> {
  const calendars = await openCalendars(tx);
  const watches = page.flatMap(({ limit, kind: name, region }) => {
    const kind = findKind(name);
    return kind ? planBy(set, [limit], { kind, calendar: calendars(region) }, now) : [];
  });
  await storeWatches(tx, { ruleSet: set?.id ?? null, limitIds: page.map(({ limit }) => limit.id), watches }, now);
}
