// Within how long an order is answered, by class and urgency: what cities set, to choose from. Pure. All of it local, none of it law.
import { parseLimit } from '#kernel/calendar/contract.ts';
import type { Label, LimitChange } from '#kernel/cases/contract.ts';
import type { OrderClass, Terms, Urgency } from '../contract.ts';

/** Limits such as `5wd`; what a class says goes before what an urgency says, but for what is urgent. */
export interface Preset extends Label {
  readonly urgencies: Readonly<Record<Urgency, string>>;
  readonly classes?: Readonly<Partial<Record<OrderClass, string>>>;
  readonly extendDays: number;
}

export const PRESETS = {
  /** 济南 2018 第二十四条、潍坊 2021 第二十条、安阳 2021 第五十条: five working days; 安阳 adds five once. */
  five: {
    zh: '五个工作日',
    en: 'Five working days',
    urgencies: { normal: '5wd', utility: '5wd', urgent: '5wd', hard: '5wd' },
    extendDays: 5,
  },
  /** As a draft of 北京 has it. */
  tiered: {
    zh: '按紧急程度分级',
    en: 'By urgency',
    urgencies: { urgent: '2h', utility: '24h', normal: '7d', hard: '15d' },
    extendDays: 5,
  },
  /** Another city: urgent on the same day, 咨询、求助 three working days, the rest thirteen. */
  classes: {
    zh: '按诉求类别',
    en: 'By class',
    urgencies: { urgent: '0d', utility: '3wd', normal: '13wd', hard: '13wd' },
    classes: { consult: '3wd', help: '3wd' },
    extendDays: 5,
  },
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** What a city sets: a preset, and where it differs from it. */
export interface HotlineSettings extends Omit<Terms, 'name' | 'extendDays'> {
  readonly preset: PresetName;
  readonly limits: Readonly<Partial<Record<Urgency, string>>>;
  /** 接诉即办: what companies call about, unless it is more urgent. */
  readonly fast: string;
  readonly extendDays?: number | undefined;
}

export const USUAL: HotlineSettings = {
  preset: 'five',
  limits: {},
  fast: '1wd',
  receiveHours: 4,
  returnHours: 24,
  decideHours: 4,
  arbiterHours: 8,
  callbackDays: 3,
};

export function limitFor(settings: HotlineSettings, sort: OrderClass, urgency: Urgency): string {
  const { urgencies, classes = {} }: Preset = PRESETS[settings.preset];
  if (sort === 'enterprise' && urgency === 'normal') return settings.fast;
  const own = settings.limits[urgency];
  if (own) return own;
  return (urgency === 'normal' ? classes[sort] : undefined) ?? urgencies[urgency];
}

export function termsOf(settings: HotlineSettings): Terms {
  const { preset, limits: _, fast: __, extendDays, ...hours } = settings;
  return { ...hours, name: PRESETS[preset].zh, extendDays: extendDays ?? PRESETS[preset].extendDays };
}

/** `5wd` in words. */
export function sayLimit(limit: string): Label {
  const { amount, unit } = parseLimit(limit);
  if (unit === 'd' && amount === 0) return { zh: '当天', en: 'the same day' };
  const names = {
    wd: ['个工作日', 'working days'],
    d: ['日', 'days'],
    mo: ['个月', 'months'],
    h: ['小时', 'hours'],
    min: ['分钟', 'minutes'],
  } as const;
  const [zh, en] = names[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${en}` };
}

export const answering = (limit: string, from?: Date): LimitChange => ({
  do: 'start',
  kind: 'hotline-answer',
  limit: parseLimit(limit),
  ...(from ? { from } : {}),
});

export const hours = (kind: string, amount: number): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount, unit: 'h' },
});
