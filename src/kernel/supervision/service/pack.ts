// Rules of a city pack: in force at once where nothing has happened yet, a draft like any other where it has.
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { PackResult } from '#kernel/organs/contract.ts';
import type { ActContext } from '#platform/http/context.ts';
import { compareRules } from '../rules/difference.ts';
import { readRuleSet } from '../rules/ruleset.ts';
import { usualDays } from '../rules/span.ts';
import { hasCases } from '../store/cases.ts';
import { findDraft, listOpenDrafts } from '../store/drafts.ts';
import { findRuleSet, type WrittenSet } from '../store/rules.ts';
import { openDraft } from './drafts.ts';
import { readPreset } from './presets.ts';
import { readRuleWorld } from './rule-world.ts';
import { enforceRules } from './rules.ts';
import { trialOf, tryDraft } from './try-draft.ts';

const note = (reason: string) => ({ line: 1, field: 'rules', reason });

/**
 * Takes in a pack's `supervision-rules.json`, laid over the shipped rules. Every fault is told and nothing is changed
 * while there is one. A city with cases is not given rules that nobody tried on its past: they become a draft, with
 * what they would have given in the last days, for one supervisor to hand in and another to approve. The same pack
 * loaded again does nothing.
 */
export async function loadPackRules(ctx: ActContext, json: unknown): Promise<PackResult> {
  const { tx, now } = ctx;
  const { rules } = await readPreset('standard');
  const { set, faults } = readRuleSet(json, { ...(await readRuleWorld(tx, now)), preset: rules });
  if (!set) return { loaded: 0, faults, notes: [] };
  if (!(await hasCases(tx))) {
    await enforceRules(tx, set, now);
    return { loaded: set.rules.length, faults: [], notes: [] };
  }
  const known = await findKnown(ctx, set);
  return { loaded: 0, faults: [], notes: [note(known ?? (await draftRules(ctx, set)))] };
}

/** Why a set needs no draft; undefined when it does. */
async function findKnown({ tx }: ActContext, set: WrittenSet): Promise<string | undefined> {
  const isSame = (other: WrittenSet | undefined) =>
    other &&
    toCanonicalJson(other.settings) === toCanonicalJson(set.settings) &&
    compareRules(other.rules, set.rules).length === 0;
  if (isSame(await findRuleSet(tx))) return 'these rules are in force already';
  for (const { id } of await listOpenDrafts(tx))
    if (isSame(await findDraft(tx, id))) return `these rules are a draft already: ${addressOf(id)}`;
  return undefined;
}

async function draftRules(ctx: ActContext, set: WrittenSet): Promise<string> {
  const days = usualDays(ctx.now);
  const tried = trialOf(days, await tryDraft({ ...ctx, db: ctx.tx }, set, days));
  const id = await openDraft(ctx, set, { origin: 'pack', tried });
  return `the city has cases: the rules are a draft, to be handed in by one supervisor and approved by another: ${addressOf(id)}`;
}

const addressOf = (id: string) => `/desk/supervision/rules/drafts/${id}`;
