// What a rule may speak of today.
import { listKinds } from '#kernel/cases/registry.ts';
import { listHeldPosts } from '#kernel/people/store/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import type { RuleWorld } from '../rules/check-set.ts';
import { PRESETS, type PresetName, readPreset } from './presets.ts';

export async function readRuleWorld(db: Db, now: Date): Promise<RuleWorld> {
  const names = Object.keys(PRESETS) as PresetName[];
  const shipped = (await Promise.all(names.map(readPreset))).flatMap(({ rules }) => rules);
  const kinds = listKinds();
  const limits = new Set([
    ...kinds.flatMap((kind) => Object.keys(kind.limits).filter((name) => !kind.limits[name]?.silent)),
    ...shipped.flatMap((rule) => rule.baseLimits.filter((name) => !name.startsWith('scope:'))),
  ]);
  return { kinds, limits, heldPosts: await listHeldPosts(db, localDate(now)) };
}
