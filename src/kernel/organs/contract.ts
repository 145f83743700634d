// What other rooms may know of organs: their kinds, the shape of one, permissions, and how a list is scoped.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { BY_VALUE } from '#platform/database/sessions.ts';
import { defineError } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';

/**
 * `legal` may decide in its own name and be sued · `section` works inside one · `statistical` is counted but has
 * no power (the node of a city or county, a farm, a park) · `enterprise` · `temporary` (leading group, command post).
 */
export const ORGAN_KINDS = ['legal', 'section', 'statistical', 'enterprise', 'temporary'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

/** 党委 人大 政府 政协 */
export const SYSTEMS = ['party', 'congress', 'government', 'cppcc'] as const;
export type System = (typeof SYSTEMS)[number];

/** GB/T 39046-2020 A.2: 2 province, 3 city, 4 county, 5 township, 6 village. */
export const LEVELS = [2, 3, 4, 5, 6] as const;

export const permissions = { see: 'organs.see', manage: 'organs.manage' } as const;

export interface Organ {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  /** Codes from the root down: `/530900/530900-government/`. */
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly shortName: string;
  readonly kind: OrganKind;
  readonly system: System | null;
  readonly level: number;
  /** 条线: the same word at each level, so that a bureau finds its business superior. */
  readonly line: string | null;
  readonly regionCode: string | null;
  readonly uscc: string | null;
  readonly rank: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** First and last day, `YYYY-MM-DD`; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Day the unit was joined to the platform; null: not yet. */
  readonly accessDate: string | null;
  readonly contact: string | null;
}

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly kind: string | null;
  readonly parentCode: string | null;
}

/** One line of a city pack's CSV file, by column name. */
export interface PackRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with a line of a city pack, in the words of the person who loads it. */
export interface PackFault {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** `loaded` is 0 whenever there are faults: nothing is half-loaded. Notes tell what was understood in a special way. */
export interface PackResult {
  readonly loaded: number;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackFault[];
}

/** Which of the names is for this reader. */
export function nameIn(lang: string, organ: { name: string; nameEn: string | null }): string {
  return lang === 'en' ? (organ.nameEn ?? organ.name) : organ.name;
}

/**
 * The condition that every list carries: `column` (a path, such as `organ.path`) lies within one of the scopes.
 * No scope reaches nothing. An index on the column with text_pattern_ops answers it. Whether an organ has most rows of
 * a table or hardly any decides how a statement is best planned, so it is planned for the organ that is asked for.
 */
export function withinScopes(scopes: readonly Scope[], column: string): RawBuilder<SqlBool> {
  if (scopes.length === 0) return sql<SqlBool>`false`;
  const path = sql.ref(column);
  const conditions = scopes.map(({ path: top, deep }) => {
    if (!deep) return sql<SqlBool>`${path} = ${top}`;
    if (top === '') return sql<SqlBool>`true`;
    // '0' is the character after '/', so the range holds the node and everything beneath it.
    return sql<SqlBool>`${sql.raw(BY_VALUE)}(${path} ~>=~ ${top} and ${path} ~<~ ${`${top.slice(0, -1)}0`})`;
  });
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** For a select list: an organ as pages name it, `{ code, name, nameEn }`; `alias` is what the statement calls its row. */
export function namedOrgan(alias: string): RawBuilder<unknown> {
  return sql.raw(`json_build_object('code', ${alias}.code, 'name', ${alias}.name, 'nameEn', ${alias}.name_en)`);
}

export const organCode = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/, '请用小写字母、数字和短横线，2–40 位|Use 2–40 lower-case letters, digits and hyphens');
const name = z.string().trim().min(2).max(100);
const optional = z.string().trim().max(200).optional();
/** Every change of the tree is recorded with its reason. */
const reason = z.string().trim().min(2).max(200);

export const createInput = z.object({
  code: organCode,
  name,
  nameEn: optional,
  shortName: z.string().trim().max(30).optional(),
  kind: z.enum(ORGAN_KINDS),
  system: z.enum(SYSTEMS).optional(),
  level: z.coerce.number().int().min(2).max(6),
  line: z
    .string()
    .regex(/^[a-z-]{2,40}$/, '请用小写英文，例如 market|Use lower-case letters, such as market')
    .optional(),
  address: optional,
  phone: z.string().trim().max(30).optional(),
});
export const renameInput = z.object({
  name,
  nameEn: optional,
  shortName: z.string().trim().min(1).max(30),
  reason,
});
export const moveInput = z.object({ parent: organCode, reason });
export const recodeInput = z.object({ code: organCode, reason });
export const closeInput = z.object({ lastDay: z.iso.date(), reason });

export const organCodeTaken = defineError<{ code: string }>({
  code: 'organ.code-taken',
  status: 422,
  zh: ({ code }) => `代码 ${code} 已经用过。机构代码终身不重复，请换一个。`,
  en: ({ code }) => `The code ${code} has been used before. Codes are never used again; please choose another.`,
});
export const organMoveImpossible = defineError({
  code: 'organ.move-impossible',
  status: 422,
  zh: () => '不能把机构移到它自己或它的下级之下。请另选上级。',
  en: () => 'An organ cannot be moved beneath itself or its own subordinates. Please choose another superior.',
});
export const organHasLiving = defineError<{ count: number }>({
  code: 'organ.has-living-children',
  status: 422,
  zh: ({ count }) => `还有 ${count} 个下级机构没有撤销，请先移走或撤销它们。`,
  en: ({ count }) => `${count} organs beneath it still exist. Please move or close them first.`,
});
export const organUnknown = defineError<{ code: string }>({
  code: 'organ.unknown',
  status: 422,
  zh: ({ code }) => `没有代码为 ${code} 的机构，请从列表中选择。`,
  en: ({ code }) => `There is no organ with the code ${code}. Please choose one from the list.`,
});

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text is a unified social credit code (统一社会信用代码): 18 characters of which the last is the check
 * character, 31 − Σ (value × 3^i mod 31) mod 31, GB 32100-2015. Capitals only.
 */
export function isUscc(text: string): boolean {
  const values = [...text].map((character) => USCC_ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}
