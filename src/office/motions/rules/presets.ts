// Within how long a proposal is handed over, returned, answered with others, evaluated and answered anew: what cities and provinces set. Data, and pure.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import type { Label } from '#kernel/cases/label.ts';

/** What a city may set of the way of a proposal. */
export const STEPS = ['assign', 'back', 'redirect', 'assist', 'evaluate', 'redo'] as const;
export type Step = (typeof STEPS)[number];
/** Limits such as `7wd`, `1mo`. */
type Steps = Readonly<Partial<Record<Step, string>>>;

export interface Preset extends Label {
  /** Of the local regulation on handling proposals it is read from, where known; what that leaves open is not in `steps`. */
  readonly year: number | null;
  readonly steps: Steps;
}

/** Where a rule says nothing: usual values of the house, no rule of anywhere. */
const OPEN: Readonly<Record<Step, string>> = {
  assign: '10wd',
  back: '10wd',
  redirect: '10wd',
  assist: '1mo',
  evaluate: '15wd',
  redo: '1mo',
};

/**
 * Each as its own regulation has it; none binds elsewhere. 代表法第五十一条第二款 alone sets the time of the reply: three
 * months from handing over, six where the matter is wide and hard.
 */
export const PRESETS = {
  beijing: {
    ...{ zh: '北京', en: 'Beijing', year: 2014 },
    steps: { evaluate: '15wd', redo: '2mo' },
  },
  shanghai: {
    ...{ zh: '上海', en: 'Shanghai', year: null },
    steps: { assign: '7wd', back: '7wd', assist: '1mo', redo: '1mo' },
  },
  chongqing: {
    ...{ zh: '重庆', en: 'Chongqing', year: 2017 },
    steps: { assign: '10wd', back: '10wd', redirect: '10wd', assist: '30wd', evaluate: '20wd', redo: '2mo' },
  },
  qingdao: {
    ...{ zh: '青岛', en: 'Qingdao', year: 2021 },
    steps: { assign: '5wd', back: '5wd', assist: '1mo' },
  },
  shandong: {
    ...{ zh: '山东', en: 'Shandong', year: 2017 },
    steps: { assign: '5d', back: '5d', assist: '1mo', redo: '1mo' },
  },
  henan: {
    ...{ zh: '河南', en: 'Henan', year: 2017 },
    steps: { back: '10wd', redirect: '10wd', assist: '2mo', evaluate: '10wd', redo: '1mo' },
  },
  zhejiang: {
    ...{ zh: '浙江', en: 'Zhejiang', year: 2016 },
    steps: { back: '10d', assist: '2mo', redo: '1mo' },
  },
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** What a city sets. Local settings, shown as 本地设定. */
export interface MotionSettings {
  readonly preset: PresetName;
  readonly limits: Steps;
  /** Working days in which others may sign, in which it is examined, and changed where it was returned. */
  readonly signDays: number;
  readonly examineDays: number;
  readonly reviseDays: number;
  /** Last day of the year by which what a house hands over at a meeting is answered at the latest: `06-30`. */
  readonly fixed: Readonly<Partial<Record<'congress' | 'cppcc', string>>>;
  /** Last day of the next year by which an organ says what became of its promise. */
  readonly followUp: string;
}

export const USUAL: MotionSettings = {
  preset: 'chongqing',
  limits: {},
  signDays: 10,
  examineDays: 5,
  reviseDays: 10,
  fixed: {},
  followUp: '11-30',
};

export function limitFor({ preset, limits }: MotionSettings, step: Step): Limit {
  const { steps }: Preset = PRESETS[preset];
  return parseLimit(limits[step] ?? steps[step] ?? OPEN[step]);
}

/** Whether the preset’s own regulation says it; else it is a setting of this city or of the house. */
export function isFromSource({ preset, limits }: MotionSettings, step: Step): boolean {
  const { steps }: Preset = PRESETS[preset];
  return limits[step] === undefined && steps[step] !== undefined;
}
