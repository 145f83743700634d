// A draft of rules tried on the recorded past beside the rules in force, and what of that its chain keeps.
import { listChain } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { permissions, type Rule, type RuleInput } from '../contract.ts';
import type { Counts } from '../rules/replay.ts';
import { type Days, spanOf } from '../rules/span.ts';
import { findRuleSet } from '../store/rules.ts';
import { type Replayed, replay } from './replay.ts';

/** What whoever hands in a draft was shown, as the act keeps it for whoever approves. */
export interface Trial extends Days {
  readonly limits: number;
  readonly events: number;
  readonly was: Counts;
  readonly would: Counts;
  /** How many cases would have another signal. */
  readonly changed: number;
}

export async function tryDraft(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  draft: { readonly rules: readonly RuleInput[] },
  days: Days,
): Promise<Replayed> {
  return replay(db, {
    scopes: actor.scopes(permissions.rules),
    span: spanOf(days, now),
    rules: (await findRuleSet(db))?.rules ?? [],
    supposed: supposeRules(draft),
    days: [],
    amendment: null,
  });
}

/** The rules of a draft as if they were in force: several may follow each other under one code. */
export function supposeRules({ rules }: { readonly rules: readonly RuleInput[] }): Rule[] {
  return rules.map((rule, index) => ({ ...rule, id: String(index) }));
}

export function trialOf({ from, to }: Days, { limits, events, was, would, changed }: Replayed): Trial {
  return { from, to, limits, events, was, would, changed };
}

/** A draft's history with what it was tried on when it was handed in, the earliest step first. */
export async function listSteps(db: Db, draftId: string) {
  return (await listChain(db, draftId)).map((step) => ({
    act: step.act,
    at: step.at,
    by: step.actor_name,
    ...(step.body as { code?: string; reason?: string; tried?: Trial }),
  }));
}
