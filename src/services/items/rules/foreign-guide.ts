// Guides of other portals: what is said plainly becomes part of a draft, the rest stays in its own words. Pure.
import type { ItemContent } from '../contract.ts';
import type { ForeignFault } from './foreign.ts';

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
const takeFee: Take = (text) => (/^(不收费|无|免费)$/.test(text) ? { fees: [], payOnline: false } : undefined);
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
