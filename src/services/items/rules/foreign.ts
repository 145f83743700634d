// Rows of other systems' item lists: what each says, what is wrong in it, and the draft that can be made of it. Pure.
import { isUscc } from '#kernel/organs/contract.ts';
import type { ITEM_TYPES, ItemContent } from '../contract.ts';

/** What has to be known of a source before its codes can be judged. */
export interface ForeignSource {
  /** Names the rows for ever: `guangan-511602`. Small letters, digits, hyphens. */
  readonly name: string;
  /** The source's type codes in ours (GB/T 39046-2020 A.1). */
  readonly types: Readonly<Record<string, (typeof ITEM_TYPES)[number]>>;
  /** What the source calls each of its type codes, where it says so. */
  readonly typeNames?: Readonly<Record<string, string>>;
  /** The 12-digit division all rows belong to. */
  readonly area: string;
  /** Length of a base code, shortest and longest. */
  readonly baseCode: readonly [number, number];
  /** How an implementation code is built; its named parts `area` and `uscc` are compared with the columns. */
  readonly itemCode: RegExp;
}

/** A row of `dept,main,name,type_code,type,item_code,base_code,area,dept_uscc`, exactly as it came. */
export type ForeignRow = Readonly<Record<string, string>>;

export const FOREIGN_FAULTS = [
  'missing',
  'too-long',
  'type-unknown',
  'type-differs',
  'code-form',
  'code-area-differs',
  'code-uscc-differs',
  'code-uscc-form',
  'base-length',
  'area-form',
  'area-foreign',
  'uscc-form',
  'columns-shifted',
  'code-taken',
  'not-taken-over',
  'line-changed',
  'malformed',
  'not-json',
  'twice',
  'no-item',
  'window-form',
] as const;
export type ForeignFaultKind = (typeof FOREIGN_FAULTS)[number];

export interface ForeignFault {
  readonly field: string;
  readonly kind: ForeignFaultKind;
  /** What stands there. */
  readonly value: string;
}

const MOST_NAME = 100;

/** Everything that is wrong in a row, field by field. Nothing is mended. */
export function checkForeignRow(row: ForeignRow, source: ForeignSource): ForeignFault[] {
  const faults: ForeignFault[] = [];
  const fault = (kind: ForeignFaultKind, field: string) => faults.push({ kind, field, value: row[field] ?? '' });
  const { name = '', dept = '', type_code = '', type = '', base_code = '', area = '', dept_uscc = '' } = row;
  if (name === '') fault('missing', 'name');
  if (name.length > MOST_NAME) fault('too-long', 'name');
  if (dept === '') fault('missing', 'dept');
  if (!Object.hasOwn(source.types, type_code)) fault('type-unknown', 'type_code');
  const called = source.typeNames?.[type_code];
  if (called !== undefined && called !== type) fault('type-differs', 'type');
  const [shortest, longest] = source.baseCode;
  if (base_code.length < shortest || base_code.length > longest) fault('base-length', 'base_code');
  if (!/^\d{12}$/.test(area)) fault('area-form', 'area');
  else if (area !== source.area) fault('area-foreign', 'area');
  if (!isUscc(dept_uscc)) fault('uscc-form', 'dept_uscc');
  // A division where the organ's code should be: the row lost a cell and everything after it moved up.
  if (/^\d{12}$/.test(dept_uscc)) fault('columns-shifted', 'dept_uscc');
  checkItemCode(row, source, fault);
  return faults;
}

function checkItemCode(
  row: ForeignRow,
  source: ForeignSource,
  fault: (kind: ForeignFaultKind, field: string) => void,
): void {
  const match = source.itemCode.exec(row.item_code ?? '');
  if (!match) fault('code-form', 'item_code');
  const parts = match?.groups;
  if (parts?.area !== undefined && parts.area !== row.area) fault('code-area-differs', 'item_code');
  if (parts?.uscc === undefined) return;
  if (!isUscc(parts.uscc)) fault('code-uscc-form', 'item_code');
  if (parts.uscc !== row.dept_uscc) fault('code-uscc-differs', 'item_code');
}

/** The part of an item a row says; the values as they came, also the faulty ones. */
export function draftFromRow(row: ForeignRow, source: ForeignSource): Partial<ItemContent> {
  const type = source.types[row.type_code ?? ''];
  return {
    name: row.name ?? '',
    ...(type ? { type } : {}),
    baseCode: row.base_code ?? '',
    implementationCode: row.item_code ?? '',
    section: row.dept ?? '',
  };
}
