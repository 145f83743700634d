// Takes in the organs of a city pack: everything is checked before anything is written.
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import {
  isUscc,
  LEVELS,
  ORGAN_KINDS,
  type OrganKind,
  type PackResult,
  type PackRow,
  SYSTEMS,
  type System,
} from '../contract.ts';
import { isDay, listTokens, makePath } from '../rules.ts';
import * as read from '../store/read.ts';
import { listRegionsByCodes } from '../store/regions.ts';
import * as write from '../store/write.ts';
import { words } from '../words.ts';
import { BATCH, checkText, Faults, indexByCode, type Reasons } from './pack.ts';
import { indexOrgans } from './search.ts';

/** What a row of organs is checked against. */
interface Surroundings {
  readonly rows: ReadonlyMap<string, PackRow>;
  /** Organs in the database that the pack hangs beneath. */
  readonly parents: ReadonlyMap<string, { id: string; path: string; level: number }>;
  readonly regions: ReadonlySet<string>;
  readonly faults: Faults;
  readonly reasons: Reasons;
}

/**
 * Loads `organs.csv`, in any order of rows. An organ that is there already is left as it is and noted: its changes
 * need a reason and are made on the desk.
 */
export async function loadOrgans(tx: Tx, rows: readonly PackRow[], lang: Lang = 'zh'): Promise<PackResult> {
  const reasons = words.in(lang).loading;
  const faults = new Faults();
  const notes = new Faults();
  await write.lockTree(tx);
  const byCode = indexByCode(rows, faults, reasons);
  const taken = await read.listTakenCodes(tx, [...byCode.keys()]);
  for (const [code, how] of taken) {
    const row = byCode.get(code)!;
    if (how === 'before') faults.add(row, 'code', reasons.codeUsed);
    else notes.add(row, 'code', reasons.kept);
  }
  const fresh = [...byCode.values()].filter((row) => !taken.has(row.values.code ?? ''));
  const around: Surroundings = { rows: byCode, faults, reasons, ...(await readSurroundings(tx, fresh)) };
  await refuseSecondRoot(tx, fresh, around);
  for (const row of fresh) checkOrgan(row, around);
  const organs = new Placement(around).place(fresh);
  if (faults.list.length > 0) return { loaded: 0, faults: faults.list, notes: notes.list };
  const first = await read.takePosition(tx);
  const placed = organs.map((organ, index) => ({ ...organ, position: first + index }));
  for (let at = 0; at < placed.length; at += BATCH) await write.insertOrgans(tx, placed.slice(at, at + BATCH));
  await indexOrgans(tx, placed);
  return { loaded: organs.length, faults: [], notes: notes.list };
}

async function readSurroundings(tx: Tx, rows: readonly PackRow[]): Promise<Pick<Surroundings, 'parents' | 'regions'>> {
  const distinct = (field: string) => [...new Set(rows.map((row) => row.values[field] ?? ''))].filter(Boolean);
  const parents = await read.listByCodes(tx, distinct('parent'));
  const regions = await listRegionsByCodes(tx, distinct('region'));
  return {
    parents: new Map(parents.map((organ) => [organ.code, organ])),
    regions: new Set(regions.map((region) => region.code)),
  };
}

async function refuseSecondRoot(tx: Tx, rows: readonly PackRow[], { faults, reasons }: Surroundings): Promise<void> {
  const roots = rows.filter((row) => !row.values.parent);
  const allowed = (await read.findRoot(tx)) ? 0 : 1;
  for (const row of roots.slice(allowed)) faults.add(row, 'parent', reasons.secondRoot);
}

const CHOICES: Readonly<Record<string, { of: readonly string[]; required: boolean }>> = {
  kind: { of: ORGAN_KINDS, required: true },
  system: { of: SYSTEMS, required: false },
  level: { of: LEVELS.map(String), required: true },
};
const LENGTHS: Readonly<Record<string, number>> = {
  name_en: 200,
  short_name: 30,
  rank: 40,
  address: 200,
  phone: 30,
  contact: 60,
};

function checkOrgan(row: PackRow, around: Surroundings): void {
  const { faults, reasons, regions } = around;
  checkText(row, 'name', 100, true, faults, reasons);
  for (const [field, most] of Object.entries(LENGTHS)) checkText(row, field, most, false, faults, reasons);
  for (const [field, { of, required }] of Object.entries(CHOICES)) {
    const value = row.values[field] ?? '';
    if ((required || value !== '') && !of.includes(value)) faults.add(row, field, reasons.oneOf(of.join(' ')));
  }
  const refuse = (field: string, isGood: (value: string) => boolean, reason: string) => {
    const value = row.values[field] ?? '';
    if (value !== '' && !isGood(value)) faults.add(row, field, reason);
  };
  const { code = '', region = '', valid_from: from = '' } = row.values;
  if (code === '') faults.add(row, 'code', reasons.required);
  refuse('code', (value) => /^[a-z0-9-]{2,40}$/.test(value), reasons.organCode);
  refuse('line', (value) => /^[a-z][a-z-]{0,39}$/.test(value), reasons.line);
  refuse('region', (value) => regions.has(value), reasons.noRegion(region));
  refuse('uscc', isUscc, reasons.uscc);
  for (const field of ['valid_from', 'valid_to', 'access_date']) refuse(field, isDay, reasons.day);
  refuse('valid_to', (value) => value >= from, reasons.dayOrder);
}

/** Gives each row its id and path, parents before children. */
class Placement {
  private readonly around: Surroundings;
  private readonly placed = new Map<string, write.NewOrgan | null>();

  constructor(around: Surroundings) {
    this.around = around;
  }

  place(rows: readonly PackRow[]): write.NewOrgan[] {
    for (const row of rows) this.placeWithAbove(row);
    return [...this.placed.values()].filter((organ) => organ !== null);
  }

  /** Climbs to what is placed already, then comes down again. No recursion: a hostile file may be a thousand deep. */
  private placeWithAbove(row: PackRow): void {
    const climbed = new Map<string, PackRow>();
    let here: PackRow | undefined = row;
    while (here && !this.placed.has(here.values.code ?? '') && !this.isKnown(here)) {
      const code: string = here.values.code ?? '';
      if (climbed.has(code)) {
        this.around.faults.add(here, 'parent', this.around.reasons.cycle);
        for (const each of climbed.keys()) this.placed.set(each, null);
        return;
      }
      climbed.set(code, here);
      here = this.around.rows.get(here.values.parent ?? '');
    }
    for (const [code, each] of [...climbed].reverse()) this.placed.set(code, this.placeOne(each));
  }

  private isKnown(row: PackRow): boolean {
    return this.around.parents.has(row.values.code ?? '');
  }

  private placeOne(row: PackRow): write.NewOrgan | null {
    const { faults, reasons, parents } = this.around;
    const code = row.values.parent ?? '';
    const parent = this.placed.get(code) ?? parents.get(code);
    if (code !== '' && !parent) {
      // A superior that is in the file but has no place has been reported itself.
      if (!this.placed.has(code)) faults.add(row, 'parent', reasons.noParent(code));
      return null;
    }
    if (parent && Number(row.values.level) < parent.level) faults.add(row, 'level', reasons.parentBelow);
    return readOrgan(row, parent ?? null);
  }
}

function readOrgan(row: PackRow, parent: { id: string; path: string } | null): write.NewOrgan {
  const text = (field: string) => row.values[field] || null;
  const names = {
    code: row.values.code ?? '',
    name: row.values.name ?? '',
    nameEn: text('name_en'),
    shortName: text('short_name') ?? row.values.name ?? '',
  };
  return {
    ...names,
    id: newId(),
    parentId: parent?.id ?? null,
    path: makePath(parent?.path ?? null, names.code),
    kind: row.values.kind as OrganKind,
    system: text('system') as System | null,
    level: Number(row.values.level),
    line: text('line'),
    regionCode: text('region'),
    uscc: text('uscc'),
    rank: text('rank'),
    address: text('address'),
    phone: text('phone'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    accessDate: text('access_date'),
    contact: text('contact'),
    position: 0,
    tokens: listTokens(names),
  };
}
