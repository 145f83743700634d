// What a school that ships with the product watches and the rules in force do not: told, and taken into a draft by one act.
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { RuleInput } from '../contract.ts';
import { nothingNew } from '../errors.ts';
import { findRuleSet } from '../store/rules.ts';
import { openDraft, requireWholeCity } from './drafts.ts';
import { type PresetName, readPreset } from './presets.ts';

/** Shipped rules whose code the rules in force do not have. */
export async function listUnused(db: Db, preset: PresetName): Promise<RuleInput[]> {
  const used = new Set((await findRuleSet(db))?.rules.map(({ code }) => code));
  return (await readPreset(preset)).rules.filter(({ code }) => !used.has(code));
}

/** Begins a draft of the rules in force and those beside them; what is not wanted is removed there. @throws nothingNew */
export async function draftUnused(ctx: ActContext, preset: PresetName): Promise<string> {
  await requireWholeCity(ctx);
  const unused = await listUnused(ctx.tx, preset);
  const set = await findRuleSet(ctx.tx);
  if (!set || unused.length === 0) throw nothingNew();
  const codes = unused.map(({ code }) => code);
  return openDraft(ctx, { ...set, rules: [...set.rules, ...unused] }, { origin: preset, codes });
}
