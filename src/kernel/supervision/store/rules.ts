// SQL on rule sets and their rules.
import { sql } from 'kysely';
import { type Db, type Tx, takeTurn } from '#platform/database/db.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import type { Rule, RuleInput, RuleSet, RuleSetInput, Settings } from '../contract.ts';

/** Rows of the set in force with its rules as JSON, by the names the contract gives them. */
const RULES = sql<RuleSet['rules']>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'element', r.element,
    'elementEn', r.element_en, 'kinds', r.kinds, 'event', r.event, 'baseLimits', r.base_limits, 'comparison', r.comparison,
    'diff', r.diff, 'method', r.method, 'level', r.level, 'receivers', r.receivers, 'points', r.points,
    'message', r.message, 'messageEn', r.message_en, 'confirm', r.confirm, 'basis', r.basis,
    'basisEn', r.basis_en, 'local', r.local,
    'from', r.in_force_from, 'until', r.in_force_until)
    order by r.id), '[]')
  from supervision_rule r where r.set_id = s.id)`;

/** The set in force, rules in the order they were written in; undefined before the first is loaded. */
export function findRuleSet(db: Db): Promise<RuleSet | undefined> {
  return selectSets(db).where('s.valid_to', 'is', null).executeTakeFirst();
}

/** A version, in force or past. */
export function findVersion(db: Db, version: number): Promise<RuleSet | undefined> {
  return selectSets(db).where('s.version', '=', version).executeTakeFirst();
}

const selectSets = (db: Db) =>
  db
    .selectFrom('supervision_rule_set as s')
    .select(['s.id', 's.version', 's.name', 's.name_en as nameEn', 's.basis', 's.settings'])
    .select('s.valid_from as validFrom')
    .select(RULES.as('rules'))
    .$castTo<RuleSet>();

/** Version and settings of the rules in force, without the rules. */
export function findSettings(db: Db): Promise<{ version: number; settings: Settings } | undefined> {
  return db
    .selectFrom('supervision_rule_set')
    .select(['version', 'settings'])
    .where('valid_to', 'is', null)
    .$castTo<{ version: number; settings: Settings }>()
    .executeTakeFirst();
}

/** Holds off other changes of the rules until the transaction ends. */
export async function lockRuleSets(tx: Tx): Promise<void> {
  await takeTurn(tx, 'supervision rules');
}

/** A set as somebody wrote it. */
export type WrittenSet = Omit<RuleSetInput, 'base' | 'drop' | 'rules'> & { readonly rules: readonly RuleInput[] };

/** Ends the set in force and puts a new version in its place. Gives the new one's id. */
export async function replaceRuleSet(tx: Tx, set: WrittenSet, now: Date): Promise<string> {
  await tx.updateTable('supervision_rule_set').set({ valid_to: now }).where('valid_to', 'is', null).execute();
  const id = newId();
  await tx
    .insertInto('supervision_rule_set')
    .values({
      id,
      version: sql`(select coalesce(max(version), 0) + 1 from supervision_rule_set)`,
      name: set.name,
      name_en: set.nameEn,
      basis: set.basis,
      settings: JSON.stringify(set.settings),
      valid_from: now,
    })
    .execute();
  const rows = set.rules.map((rule) => ({
    id: newId(),
    set_id: id,
    code: rule.code,
    element: rule.element,
    element_en: rule.elementEn,
    kinds: rule.kinds,
    event: rule.event,
    base_limits: rule.baseLimits,
    comparison: rule.comparison,
    diff: rule.diff,
    method: rule.method,
    level: rule.level,
    receivers: rule.receivers,
    points: rule.points,
    message: rule.message,
    message_en: rule.messageEn,
    confirm: rule.confirm,
    basis: rule.basis,
    basis_en: rule.basisEn,
    local: rule.local,
    in_force_from: rule.from,
    in_force_until: rule.until,
  }));
  if (rows.length > 0) await tx.insertInto('supervision_rule').values(rows).execute();
  // The public page of the rules is kept until then.
  await touchPages(tx, ['figures']);
  return id;
}

/** A rule of any version, with the version it belongs to. */
export async function findRuleWithSet(db: Db, id: string): Promise<{ rule: Rule; set: { version: number } }> {
  const row = await db
    .selectFrom('supervision_rule as r')
    .innerJoin('supervision_rule_set as s', 's.id', 'r.set_id')
    .selectAll('r')
    .select('s.version')
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow();
  const { element_en, base_limits, message_en, basis_en, in_force_from, in_force_until, set_id, version, ...same } =
    row;
  const english = { elementEn: element_en, messageEn: message_en, basisEn: basis_en };
  const rule = { ...same, ...english, baseLimits: base_limits, from: in_force_from, until: in_force_until };
  return { rule: rule as Rule, set: { version } };
}
