// What a source of foreign rows is, from what an officer says about it. Pure.
import { ITEM_TYPES } from '../contract.ts';
import type { ForeignSource } from './foreign.ts';

/** How implementation codes may be built. `any` judges nothing: a city may not know the other's rule. */
export const CODE_FORMS = {
  /** base-division-variant-organ-batch-version, as 四川 writes them. */
  hyphens: /^[0-9A-Z-]+-(?<area>\d{12})-\d{3}-(?<uscc>[0-9A-Z]{18})-\d-\d{2}$/,
  /** 18 of the organ, one of the level, 12 of the base: 31 as the national platform counts them (unverified). */
  national: /^(?<uscc>[0-9A-Z]{18})[1-7][0-9A-Z]{12}$/,
  any: /^.+$/,
} as const;
export type CodeForm = keyof typeof CODE_FORMS;
export const CODE_FORM_NAMES = Object.keys(CODE_FORMS) as CodeForm[];

type ItemType = (typeof ITEM_TYPES)[number];
const isType = (code: string): code is ItemType => (ITEM_TYPES as readonly string[]).includes(code);

/** `XK=01` a line: the source's code, then ours. Codes of the standard stand for themselves. Undefined when a line is not so. */
export function readTypeTable(typed: string): Record<string, ItemType> | undefined {
  const table: Record<string, ItemType> = Object.fromEntries(ITEM_TYPES.map((code) => [code, code]));
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [theirs, ours] = line.split('=').map((part) => part.trim());
    if (!theirs || !ours || !isType(ours) || theirs === '__proto__') return undefined;
    table[theirs] = ours;
  }
  return table;
}

export interface SourceAnswers {
  readonly name: string;
  readonly area: string;
  readonly form: CodeForm;
  readonly shortest: number;
  readonly longest: number;
}

/** `names` are what our types are called: the usual names are the same all over the country. */
export function describeSource(
  answers: SourceAnswers,
  types: Record<string, ItemType>,
  names: Readonly<Record<string, string>>,
): ForeignSource {
  return {
    name: answers.name,
    area: answers.area,
    types,
    typeNames: Object.fromEntries(Object.entries(types).map(([theirs, ours]) => [theirs, names[ours] ?? ''])),
    baseCode: [answers.shortest, answers.longest],
    itemCode: CODE_FORMS[answers.form],
  };
}
