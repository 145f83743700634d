// How two organs stand to each other (上级、下级、不相隶属), from the tree, the line and the territory. Pure.
import type { Organ } from '#kernel/organs/contract.ts';
import type { Group } from '../contract.ts';

export type Place = Pick<Organ, 'id' | 'name' | 'path' | 'kind' | 'system' | 'level' | 'line' | 'regionCode'>;

export type Relation = 'above' | 'below' | 'beside';

/** 党委、人大、政府、政协 themselves, not what works for them. */
const MAIN: readonly (string | null)[] = ['party', 'congress', 'government', 'cppcc'];
const isMain = ({ line }: Pick<Place, 'line'>) => MAIN.includes(line);
/** 党委、政府 as 第十六条 names them. */
export const isCommand = ({ line }: Pick<Place, 'line'>) => line === 'party' || line === 'government';

/**
 * 第十六条第（二）项: “党委、政府的办公厅（室）根据本级党委、政府授权，可以向下级党委、政府行文”. Such an office stands where the organ
 * does that it is the office of.
 */
const OFFICES: Readonly<Record<string, string>> = { 'government-office': 'government', 'party-office': 'party' };
export const isOffice = ({ line }: Pick<Place, 'line'>) => line !== null && line in OFFICES;
const standing = (organ: Place): Place => ({ ...organ, line: OFFICES[organ.line ?? ''] ?? organ.line });

/** Digits of a region code that name a territory, by level (GB/T 2260). */
const DIGITS: Readonly<Record<number, number>> = { 2: 2, 3: 4, 4: 6, 5: 9, 6: 12 };

/** Whether the territory of one holds the other. */
function covers(upper: Place, lower: Place): boolean {
  const digits = DIGITS[upper.level] ?? 12;
  return upper.regionCode !== null && upper.regionCode.slice(0, digits) === lower.regionCode?.slice(0, digits);
}

function isAbove(upper: Place, lower: Place): boolean {
  if (upper.kind !== 'legal' || upper.id === lower.id) return false;
  if (lower.path.startsWith(upper.path)) return true;
  if (upper.level > lower.level || !covers(upper, lower)) return false;
  // 市委 is above the government and the departments of its city.
  if (upper.level === lower.level) return upper.line === 'party' && lower.line !== 'party' && lower.system !== 'party';
  return (
    upper.line === lower.line || upper.line === 'party' || (upper.line === 'government' && lower.system !== 'party')
  );
}

export function relationOf(issuer: Place, other: Place): Relation {
  if (isAbove(other, issuer)) return 'above';
  return isAbove(standing(issuer), other) ? 'below' : 'beside';
}

/** What the groups of {@link GROUPS} are to the issuer; null where it has none of them. */
export function relationOfGroup(issuer: Place, group: Group): Relation | null {
  const { line, level } = standing(issuer);
  const commands = isCommand({ line });
  if (group === 'departments') return line === 'government' ? 'below' : null;
  if (group === 'line') return isMain({ line }) || line === null ? null : 'below';
  if (group === 'counties') return level === 3 ? (commands ? 'below' : 'beside') : null;
  return level === 3 || level === 4 ? (commands ? 'below' : 'beside') : null;
}

/** Where a document of the issuer goes out from: the line it commands, and the government its departments are of. */
export function seatOf(issuer: Place & { readonly parentId: string | null }): {
  line: string | null;
  governmentId: string | null;
} {
  const isGovernment = issuer.line === 'government';
  return { line: standing(issuer).line, governmentId: isGovernment ? issuer.id : issuer.parentId };
}

/** The first digits of the region codes in its territory. */
export const territoryOf = ({ level, regionCode }: Place): string => (regionCode ?? '-').slice(0, DIGITS[level] ?? 12);
