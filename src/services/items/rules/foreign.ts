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
  const fault = (kind: ForeignFaultKind, field: string) =>
    faults.push({ kind, field, value: row[field] ?? '' });
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

/** A guide as other portals publish it: fields under the labels they use. */
export interface ForeignGuide {
  readonly name: string;
  readonly organ: string;
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Taken = Partial<Record<keyof ItemContent, unknown>>;
type Take = (value: string, list: readonly string[]) => Taken | undefined;

const takeLimit = (key: 'promise' | 'statutory') => (text: string) => {
  // Only what is said without any doubt: 20个工作日, 15工作日.
  const days = /^(\d{1,3})个?工作日(内)?$/.exec(text)?.[1];
  return days ? { limits: { [key]: `${days}wd` } } : undefined;
};
const takeType = (text: string): Taken | undefined => {
  const type = TYPE_NAMES.get(text);
  return type ? { type } : undefined;
};
const takeConditions: Take = (_, list) => ({ conditions: list });
const takeMaterials: Take = (_, list) => ({
  materials: list.map((name, index) => ({ code: `m${index + 1}`, name })),
});
const takeSection: Take = (text) => ({ section: text });
const takeFee: Take = (text) =>
  /^(不收费|无|免费)$/.test(text) ? { fees: [], payOnline: false } : undefined;
const takeVisits: Take = (text) => (/^\d$/.test(text) ? { visits: { count: Number(text) } } : undefined);

/** Labels whose meaning is plain. All others stay in the source's own words, and are reported. */
const LABELS: Readonly<Record<string, Take>> = {
  承诺时限: takeLimit('promise'),
  承诺办结时限: takeLimit('promise'),
  法定期限: takeLimit('statutory'),
  法定办结时限: takeLimit('statutory'),
  申请条件: takeConditions,
  受理条件: takeConditions,
  申报材料: takeMaterials,
  申请材料: takeMaterials,
  办理机构: takeSection,
  承办机构: takeSection,
  收费标准: takeFee,
  事项类型: takeType,
  到现场次数: takeVisits,
};

const TYPE_NAMES = new Map<string, ItemContent['type']>([
  ['行政许可', '01'],
  ['行政给付', '05'],
  ['行政确认', '07'],
  ['行政奖励', '08'],
  ['行政裁决', '09'],
  ['其他行政权力', '10'],
  ['公共服务', '20'],
]);
const LEVEL_NAMES = new Map<string, ItemContent['level']>([
  ['省', '2'],
  ['市', '3'],
  ['县', '4'],
  ['乡', '5'],
  ['村', '6'],
]);

/** The draft a guide gives, and the labels that could not be taken over without guessing. */
export function draftFromGuide(guide: ForeignGuide): {
  content: Record<string, unknown>;
  faults: ForeignFault[];
} {
  const content: Record<string, unknown> = { name: guide.name, section: guide.organ };
  const level = LEVEL_NAMES.get(guide.level);
  if (level) content.level = level;
  const faults: ForeignFault[] = [];
  for (const [field, value] of Object.entries(guide.fields)) {
    const list = [value].flat().map(String);
    const text = list.join('；');
    const taken = LABELS[field]?.(text, list);
    if (taken) merge(content, taken);
    else faults.push({ kind: 'not-taken-over', field, value: text });
  }
  return { content, faults };
}

/** Both limits are parts of one field. */
function merge(content: Record<string, unknown>, taken: Taken): void {
  const limits = taken.limits && {
    limits: { ...(content.limits as object | undefined), ...(taken.limits as object) },
  };
  Object.assign(content, taken, limits);
}

/** `一、事项名称：…` and the lines that follow, of a guide that is one text, as label and value. */
export function splitGuideText(text: string): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {};
  let label = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const head = /^[一二三四五六七八九十]+、([^：]{2,12})：(.*)$/.exec(line);
    if (head) {
      label = head[1] ?? '';
      fields[label] = head[2] ? [head[2]] : [];
    } else if (label && line) fields[label]?.push(line.replace(/^\d+、/, ''));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, lines]) => [key, lines.length === 1 ? (lines[0] ?? '') : lines]),
  );
}
