// The rule sets shipped with the product: the standard one, the provincial one, and the two colour schools found in practice.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Level, type Rule, type RuleInput, type RuleSetInput, ruleSetSchema } from '../contract.ts';

const SEED = join(import.meta.dirname, '../../../../db/seed');

export const PRESETS = {
  standard: 'supervision-rules.json',
  provincial: 'supervision-rules.json',
  meizhou: 'supervision-rules-meizhou.json',
  chengdu: 'supervision-rules-chengdu.json',
} as const;
export type PresetName = keyof typeof PRESETS;

/** What every school watches beside the limits of its own rules: events, and limits of rooms still to come. */
const EVENT_RULES = 'supervision-rules-events.json';

export async function readPreset(name: PresetName): Promise<RuleSetInput> {
  const [own, shared] = await Promise.all([readSeed(PRESETS[name]), readSeed(EVENT_RULES)]);
  const { rules: events } = ruleSetSchema.pick({ rules: true }).parse(shared);
  const set = ruleSetSchema.parse(own);
  const whole = { ...set, rules: [...set.rules, ...(name === 'chengdu' ? events.map(redden) : events)] };
  return name === 'provincial' ? { ...whole, ...PROVINCIAL, rules: whole.rules.map(countHours) } : whole;
}

const PROVINCIAL = { name: '省级电子监察规则（按二十四小时计）', nameEn: 'Provincial supervision rules, by 24 hours' };

/**
 * “超过1秒也算超期”: a province-wide system in service counts 24 hours to a working day from the second of receipt. The
 * standard set watches the same by each limit's own counting, which for a limit of the law ends with a day.
 */
function countHours(rule: RuleInput): RuleInput {
  return rule.event ? rule : { ...rule, method: 'elapsed-24h' };
}

async function readSeed(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(SEED, file), 'utf8'));
}

/** 成府发〔2009〕53号: yellow is for what falls due soon; what is overdue or wrong is red. */
function redden(rule: RuleInput): RuleInput {
  const level: Level = rule.level === 'yellow' ? 'red' : rule.level === 'warning' ? 'yellow' : rule.level;
  return level === rule.level ? rule : { ...rule, level, points: level === 'red' ? -10 : -5 };
}

/** Its rules as if they were in force; each is known by its code. */
export async function readPresetRules(name: PresetName): Promise<Rule[]> {
  const { rules } = await readPreset(name);
  return rules.map((rule) => ({ ...rule, id: rule.code }));
}
