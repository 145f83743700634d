// Supervision's vocabulary: levels, rules as a pack writes them, signals, permissions, and what other rooms add.
import { z } from 'zod';
import { METHODS } from '#kernel/calendar/contract.ts';
import type { Db } from '#platform/database/db.ts';

/** 提示, 预警, 黄牌, 红牌: from the mildest to the gravest. */
export const LEVELS = ['hint', 'warning', 'yellow', 'red'] as const;
export type Level = (typeof LEVELS)[number];

/** What is shown to the public and counts against an organ. */
export const CARDS = ['yellow', 'red'] as const satisfies readonly Level[];

export function isCard(level: Level): level is (typeof CARDS)[number] {
  return (CARDS as readonly Level[]).includes(level);
}

/** Whether one level is graver than another. */
export function isGraver(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) > LEVELS.indexOf(other);
}

/** The graver of two levels; null is none. */
export function graverOf(one: string | null, other: Level): Level {
  const rank = LEVELS.indexOf(one as Level);
  return rank > LEVELS.indexOf(other) ? (one as Level) : other;
}

/** Business lines of those who supervise, at every level: 监察机关, and 政府督查机构. */
export const COMMISSION_LINE = 'supervision';
export const INSPECTION_LINE = 'government-inspection';

/** Who is told beside the holders of posts: whoever has the case. */
export const HANDLER = 'handler';

export const permissions = {
  read: 'supervision.read',
  /** Signals of one’s own organ, for those who handle its cases. */
  own: 'supervision.own',
  confirm: 'supervision.confirm',
  /** Explain a card of one's own organ, put right what it is about, or object to it. */
  answer: 'supervision.answer',
  /** Decide on explanations and objections, verify what was put right, give a card by hand. */
  judge: 'supervision.judge',
  /** Write rules, and approve those that a colleague wrote. */
  rules: 'supervision.rules',
} as const;

/** The kind of case in which a card is explained, judged and put right. */
export const CARD = 'card';

/** The subject name of a signal in access declarations. */
export const SIGNAL = 'supervision-signal';

const text = z.string().trim().min(1).max(200);

/** What a rule may watch beside limits: things that happen to a case, whatever its kind. `rules/events.ts` finds them. */
export const EVENTS = [
  'yellow-ignored',
  'second-yellow',
  'second-supplement',
  'refusal-unexplained',
  'suspension-unlisted',
  'suspension-unannounced',
  'extension-late',
  'extension-repeated',
  'extension-unauthorised',
  'fee-off-table',
  'hearing-omitted',
  'material-unlisted',
  'outside-system',
  'entered-late',
  'data-incomplete',
  'complaint-upheld',
  'second-transfer',
  'liaison-absent',
] as const;
export type EventName = (typeof EVENTS)[number];

/** The first and the last local day; null: without an end. */
const day = z.iso.date().nullable().default(null);

/** One rule as a pack writes it. */
export const ruleSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/),
  element: text,
  elementEn: text,
  /** Kinds of case; every kind when left out. */
  kinds: z.array(z.string().max(40)).default([]),
  /** The event it watches, in place of limits. */
  event: z.enum(EVENTS).nullable().default(null),
  /** Names of limits; or `scope:total`, `scope:step`, `scope:assist` for those of a scope that no rule names. */
  baseLimits: z.array(z.string().regex(/^(scope:(total|step|assist)|[a-z][a-z-]{0,39})$/)).default([]),
  comparison: z.enum(['>=', '>']).default('>='),
  /** Units of the limit: −2 is two before its end, 1 the first one after it. */
  diff: z.int().min(-1000).max(1000).default(0),
  /** How elapsed time is counted; as the limit itself when left out. */
  method: z.enum(METHODS).nullable().default(null),
  level: z.enum(LEVELS),
  /** `handler`, and posts: of the case's organ, `supervisor` of its territory. */
  receivers: z.array(z.string().regex(/^[a-z][a-z-]{0,39}$/)).min(1),
  points: z.int().min(-100).max(0).default(0),
  message: text,
  messageEn: text,
  confirm: z.boolean().default(false),
  basis: text,
  basisEn: text,
  /** A setting of the city, not law. */
  local: z.boolean().default(false),
  from: day,
  until: day,
});
export type RuleInput = z.infer<typeof ruleSchema>;

/** A rule watches limits or an event: exactly one of the two. */
export function watchesOne(rule: Pick<RuleInput, 'event' | 'baseLimits'>): boolean {
  return (rule.event === null) === rule.baseLimits.length > 0;
}

const days = z.int().min(1).max(90).default(5);

/** How many working days each stage of a card has. Settings of the city: the law is silent on them. */
const cardDaysSchema = z.strictObject({ answer: days, judge: days, rectify: days, review: days });
export type CardDays = z.infer<typeof cardDaysSchema>;

export const settingsSchema = z.strictObject({
  cardDays: cardDaysSchema.prefault({}),
  /** How many yellow cards of one officer in a year bring a red one; null: however many. */
  yellowsToRed: z.int().min(2).max(20).nullable().default(2),
  /** Organs with fewer cases in the window are not ranked. */
  sampleFloor: z.int().min(1).max(10_000).default(30),
  /** Percent of cases in time that the city aims at. */
  target: z.number().min(0).max(100).default(98.5),
  /** Days a ranking looks back. */
  windowDays: z.int().min(7).max(366).default(30),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A pack's `supervision-rules.json`. */
export const ruleSetSchema = z.strictObject({
  name: text,
  nameEn: text,
  basis: text,
  /** `preset`: the product's rules, with those of the same code replaced and the dropped ones left out. */
  base: z.enum(['preset', 'none']).default('preset'),
  drop: z.array(z.string()).default([]),
  settings: settingsSchema.prefault({}),
  rules: z.array(ruleSchema).max(500).default([]),
});
export type RuleSetInput = z.infer<typeof ruleSetSchema>;

/** A rule in force. */
export interface Rule extends RuleInput {
  readonly id: string;
}

export interface RuleSet {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly settings: Settings;
  readonly validFrom: Date;
  readonly rules: readonly Rule[];
}

export const STATES = ['pending', 'fired', 'revoked', 'superseded'] as const;
export type SignalState = (typeof STATES)[number];

/** Why a supervisor did not let a signal count. */
export interface Declined {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** What a signal keeps of the moment it was given. No personal data: it is shown to everybody and never removed. */
export interface Evidence {
  readonly caseNumber: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly state: string;
  readonly region: string;
  /** Null for what is not about time. */
  readonly limit: {
    readonly kind: string;
    readonly zh: string;
    readonly en: string;
    readonly amount: number;
    readonly extra: number;
    readonly unit: string;
    readonly method: string;
    readonly startedAt: string;
    readonly suspensions: readonly { from: string; to: string | null; reason: string; reasonEn?: string }[];
    readonly basis: string | null;
  } | null;
  readonly rule: {
    readonly code: string;
    readonly version: number;
    readonly comparison: string;
    readonly diff: number;
    readonly method: string;
    readonly points: number;
    readonly basis: string;
    readonly basisEn: string;
    readonly local: boolean;
  };
}

/** The things that cases of a kind are about (such as service items), as the module that owns them tells. */
export interface SubjectSource {
  readonly kind: string;
  /** How many there are now. */
  count(db: Db, now: Date): Promise<number>;
  find(db: Db, code: string, now: Date): Promise<SubjectName | undefined>;
}

/** What was said of an organ's own cases by those who were served. */
export interface Voice {
  readonly rated: number;
  /** Of those, how many were content. */
  readonly content: number;
}

/** A quarter, in whole weeks: one service has too few cases in a month. */
export const ITEM_WEEKS = 13;
export const ITEM_DAYS = ITEM_WEEKS * 7;

/** What people say, as the module that asks them tells. */
export interface VoiceSource {
  /** Of one service, by its code, over the last days. */
  readVoice(db: Db, asked: { readonly now: Date; readonly days: number; readonly subjectCode: string }): Promise<Voice>;
  /** By path of the organ, over the last days. */
  listVoices(db: Db, asked: { readonly now: Date; readonly days: number }): Promise<ReadonlyMap<string, Voice>>;
}

export interface SubjectName {
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
}
