// What a rule may speak of today, and what is wrong with one, in words.
import { listKinds } from '#kernel/cases/registry.ts';
import { listHeldPosts } from '#kernel/people/store/officers.ts';
import type { Db } from '#platform/database/db.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import type { RuleFault, RuleWorld } from '../rules/check-set.ts';
import { editorWords } from '../words/editor.ts';
import { PRESETS, type PresetName, readPreset } from './presets.ts';

/** What a rule may speak of today. */
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

export function tellFaults(faults: readonly RuleFault[], lang: Lang): FieldFault[] {
  const told = editorWords.in(lang).faults;
  return faults.map(({ field, why, names }) => ({
    path: field,
    message: told[why](names.join(lang === 'en' ? ', ' : '、')),
  }));
}
