// What a rule may speak of today.
import { listKinds } from '#kernel/cases/registry.ts';
import { HEAD_POST, type Post } from '#kernel/people/contract.ts';
import { listHeldPosts } from '#kernel/people/store/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import type { RuleWorld } from '../rules/check-set.ts';
import { PRESETS, type PresetName, readPreset } from './presets.ts';

const IN_CHARGE: Post = 'deputy-head';

export async function readRuleWorld(db: Db, now: Date): Promise<RuleWorld> {
  const names = Object.keys(PRESETS) as PresetName[];
  const shipped = (await Promise.all(names.map(readPreset))).flatMap(({ rules }) => rules);
  const kinds = listKinds();
  const limits = new Set([
    ...kinds.flatMap((kind) => Object.keys(kind.limits).filter((name) => !kind.limits[name]?.silent)),
    ...shipped.flatMap((rule) => rule.baseLimits.filter((name) => !name.startsWith('scope:'))),
  ]);
  const heldPosts = await listHeldPosts(db, localDate(now));
  // An organ without a deputy is nothing unusual: its head hears of what would be theirs.
  if (heldPosts.has(HEAD_POST)) heldPosts.add(IN_CHARGE);
  return { kinds, limits, heldPosts };
}
