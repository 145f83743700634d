// The catalogue as a whole: which items there are, and whose they are. Pure.
import type { Label } from '#kernel/cases/contract.ts';
import type { CatalogueItem, Held, Owners, SetName } from '../contract.ts';
import { FOCUSED } from './focus.ts';
import { GROUPS } from './groups.ts';

/** The explanation that a policy is owed; who publishes the policy owes it as well. */
export const INTERPRETATION = 'interpretation';

const interpretation: CatalogueItem = {
  code: INTERPRETATION,
  set: 'focus',
  zh: '政策解读',
  en: 'Interpretation of a policy',
  basis: null,
  kinds: ['interpretation'],
};

export const ITEMS: readonly CatalogueItem[] = [...GROUPS, ...FOCUSED, interpretation];

const byCode = new Map(ITEMS.map((item) => [item.code, item]));

export const findItem = (code: string): CatalogueItem | undefined => byCode.get(code);

export const itemsOf = (set: SetName): readonly CatalogueItem[] =>
  ITEMS.filter((item) => item.set === set && item.code !== INTERPRETATION);

/** 公开类别: eight classes in which readers look for what organs publish. */
export const CLASSES: readonly (Label & Held & { readonly code: string })[] = [
  { code: 'policies', zh: '政策法规', en: 'Policies', kinds: ['policy', 'law', 'interpretation', 'gazette'] },
  { code: 'plans', zh: '发展规划', en: 'Plans', columns: ['plans', 'development'] },
  { code: 'personnel', zh: '人事任免', en: 'Personnel', kinds: ['personnel'] },
  { code: 'statistics', zh: '统计数据', en: 'Statistics', columns: ['statistics'] },
  { code: 'projects', zh: '重点工程', en: 'Key projects', kinds: ['project'] },
  { code: 'tenders', zh: '招标采购', en: 'Tenders', kinds: ['tender'] },
  { code: 'budgets', zh: '财政报告', en: 'Finance', kinds: ['budget'] },
  {
    code: 'work',
    zh: '部门工作',
    en: 'Work of organs',
    kinds: ['news', 'notice', 'public-notice', 'images', 'video', 'live'],
  },
];

export interface OrganOf {
  readonly kind: string;
  readonly system: string | null;
  readonly level: number;
  readonly line: string | null;
}

export function isOwner({ kind, system, level, line }: OrganOf, owners: Owners): boolean {
  const { kinds, levels, lines, except = [] } = owners;
  if (!kinds.includes(kind) || !levels.includes(level)) return false;
  if (owners.system && owners.system !== system) return false;
  return line === null ? !lines : (lines?.includes(line) ?? true) && !except.includes(line);
}

const TOWNSHIP = 5;

/**
 * The parts of the catalogue that bind an organ. 条例 binds administrative organs (行政机关); enterprises of public service
 * by its 第五十五条 alone, organs of the party, congresses, courts and associations not at all.
 */
function setsOf({ kind, system, level, line }: OrganOf): readonly SetName[] {
  if (kind === 'enterprise') return ['utility'];
  if (line === 'village') return ['village'];
  if (kind !== 'legal' || system !== 'government') return [];
  return level === TOWNSHIP ? ['groups', 'township'] : ['groups', 'city'];
}

/** The catalogue of one organ: the parts that bind it, and what comes round for it by its line. */
export function catalogueOf(organ: OrganOf): readonly CatalogueItem[] {
  const sets = setsOf(organ);
  return ITEMS.filter(({ set, cycle }) => sets.includes(set) || (cycle && isOwner(organ, cycle.owners)));
}
