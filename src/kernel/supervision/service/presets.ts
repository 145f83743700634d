// The rule sets shipped with the product: the provincial one, and the two colour schools found in practice.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Rule, type RuleSetInput, ruleSetSchema } from '../contract.ts';

const SEED = join(import.meta.dirname, '../../../../db/seed');

export const PRESETS = {
  provincial: 'supervision-rules.json',
  meizhou: 'supervision-rules-meizhou.json',
  chengdu: 'supervision-rules-chengdu.json',
} as const;
export type PresetName = keyof typeof PRESETS;

export async function readPreset(name: PresetName): Promise<RuleSetInput> {
  return ruleSetSchema.parse(JSON.parse(await readFile(join(SEED, PRESETS[name]), 'utf8')));
}

/** Its rules as if they were in force; each is known by its code. */
export async function readPresetRules(name: PresetName): Promise<Rule[]> {
  const { rules } = await readPreset(name);
  return rules.map((rule) => ({ ...rule, id: rule.code }));
}
