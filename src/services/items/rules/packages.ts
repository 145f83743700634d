// What a package spares: a material that several items ask for is handed in once.
import type { ItemContent, ItemMaterial } from '../contract.ts';

/** A live item as part of a package. */
export interface PackagedItem {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly caseType: ItemContent['caseType'];
  readonly promise: string;
  readonly onlineDepth: number;
  readonly visits: number;
  readonly place: ItemContent['place'];
  readonly materials: ItemContent['materials'];
  readonly fees: ItemContent['fees'];
}

export interface SharedMaterial extends ItemMaterial {
  /** Places in the package, from 1, of the items that ask for it. */
  readonly for: readonly number[];
}

export interface Bundle {
  /** Each material once, those that most items share first. */
  readonly materials: readonly SharedMaterial[];
  /** How many there would be if each item were applied for by itself. */
  readonly apart: number;
  /** Forms that are filled in on line and handed in by nobody. */
  readonly forms: number;
  readonly feeFen: number;
  /** One round takes as many visits as the item with the most. */
  readonly visits: number;
}

const isHandedIn = (material: ItemMaterial) => material.source !== 'form';

/** Sums up the items of a package; materials of one name are one material. */
export function bundle(items: readonly PackagedItem[]): Bundle {
  const merged = new Map<string, SharedMaterial>();
  for (const [index, item] of items.entries()) {
    for (const material of item.materials.filter(isHandedIn)) {
      const known = merged.get(material.name);
      merged.set(material.name, strictest(known, material, index + 1));
    }
  }
  const all = items.flatMap((item) => item.materials);
  return {
    materials: [...merged.values()].sort((a, b) => b.for.length - a.for.length),
    apart: all.filter(isHandedIn).length,
    forms: all.length - all.filter(isHandedIn).length,
    feeFen: items.flatMap((item) => item.fees).reduce((sum, fee) => sum + fee.amountFen, 0),
    visits: Math.max(0, ...items.map((item) => item.visits)),
  };
}

const NEEDS = ['optional', 'later', 'required'] as const;

/** Of two demands for one material the stricter holds. */
function strictest(known: SharedMaterial | undefined, material: ItemMaterial, place: number): SharedMaterial {
  if (!known) return { ...material, for: [place] };
  const need = NEEDS[Math.max(NEEDS.indexOf(known.need), NEEDS.indexOf(material.need))] ?? material.need;
  return {
    ...known,
    need,
    originals: Math.max(known.originals, material.originals),
    copies: Math.max(known.copies, material.copies),
    for: known.for.includes(place) ? known.for : [...known.for, place],
  };
}
