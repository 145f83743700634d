// Scores (考核): schemes as a pack writes them, what a sheet says, permissions.
import { z } from 'zod';
import { UNITS, type UnitKind } from '#kernel/cases/indicator.ts';

export const permissions = {
  read: 'scores.read',
  /** Put in by hand what no figure tells, with evidence; approve what somebody else put in. */
  enter: 'scores.enter',
  /** Show the result to those who are scored, and publish it. */
  publish: 'scores.publish',
  appeal: 'scores.appeal',
  /** Review an appeal: never by somebody who had a hand in the result. */
  review: 'scores.review',
} as const;

/** The subject names of a sheet and of a round in access declarations. */
export const SHEET = 'score-sheet';
export const ROUND = 'score-round';
/** The kind of case in which an appeal is reviewed. */
export const APPEAL = 'score-appeal';

export const PERIODS = ['month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const code = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
const text = z.string().trim().min(1).max(400);
const names = { zh: text, en: text };
const points = z.number().min(0).max(1000);
const share = z.number().min(0).max(1);
const figure = z.string().regex(/^[a-z][a-zA-Z-]{0,29}$/);
/** A share: these figures in the sum of those. */
const part = { of: z.array(figure).min(1), in: z.array(figure).min(1) };
/** What a share without any case gives: all points or none. */
const empty = z.enum(['full', 'none']).default('full');

const oneRule = z.discriminatedUnion('by', [
  /** 按次扣分: so many points for each so many of a figure. */
  z.strictObject({
    by: z.literal('events'),
    /** False for what is decided one by one and is no matter of chance: it has no interval. */
    sampled: z.boolean().optional(),
    events: z.array(z.strictObject({ figure, points, per: z.int().min(1).default(1), most: points.optional() })).min(1),
  }),
  /** 按比例得分 */
  z.strictObject({ by: z.literal('share'), ...part, empty }),
  /** 分档得分: the points of the highest step that the share reaches. */
  z.strictObject({
    by: z.literal('steps'),
    ...part,
    empty,
    steps: z.array(z.strictObject({ from: share, points })).min(1),
  }),
  /** 每差百分之几扣几分 */
  z.strictObject({ by: z.literal('shortfall'), ...part, per: share.min(0.0001), points, most: points.optional() }),
  /** 每占百分之几扣几分: the fewer of these among those, the better. */
  z.strictObject({ by: z.literal('excess'), ...part, per: share.min(0.0001), points, most: points.optional() }),
  /** 每达百分之几得几分 */
  z.strictObject({ by: z.literal('gain'), ...part, per: share.min(0.0001), points }),
  /** 人工评定, with evidence and four eyes: begins with all points, or with none. */
  z.strictObject({ by: z.literal('entries'), start: z.enum(['full', 'none']).default('full') }),
]);
const ruleSchema = z.union([
  oneRule,
  /** 几项并扣: what each of them takes away, together. */
  z.strictObject({ by: z.literal('all'), rules: z.array(oneRule).min(2).max(5) }),
]);
export type Rule = z.output<typeof ruleSchema>;

const leafSchema = z.strictObject({ code, ...names, points, rule: ruleSchema, note: text.optional() });
export type Leaf = z.output<typeof leafSchema>;

/** A branch counts for `weight` of what it holds. */
export interface Branch {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly weight: number;
  readonly parts: readonly Node[];
}
export type Node = Leaf | Branch;

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ code, ...names, weight: share.default(1), parts: z.array(nodeSchema).min(1).max(30) }),
  ]),
) as z.ZodType<Node>;

const vetoSchema = z.strictObject({
  code,
  ...names,
  /** Comes into force by itself when the figure reaches this; else only by an entry. */
  figure: figure.optional(),
  atLeast: z.int().min(1).default(1),
  /** The best grade that is left. */
  best: code,
});

const consequenceSchema = z.strictObject({
  code,
  ...names,
  /** In rounds of this period alone; in all of them when absent. */
  period: z.enum(PERIODS).optional(),
  when: z.discriminatedUnion('by', [
    /** A score from here to below there. */
    z.strictObject({ by: z.literal('score'), from: points.default(0), below: points }),
    /** 前几名 of its group. */
    z.strictObject({ by: z.literal('first'), places: z.int().min(1) }),
    /** 末几名 of its group: in so many rounds running, or so often in a year, this one among them. */
    z.strictObject({
      by: z.literal('last'),
      places: z.int().min(1).default(1),
      running: z.int().min(1),
      yearly: z.int().min(1).optional(),
    }),
  ]),
  /** 通报, 约谈: what it is done by, where there is a way to do it here. */
  opens: z.enum(['circular', 'talk']).optional(),
});
export type Consequence = z.output<typeof consequenceSchema>;

export const schemeSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/),
  ...names,
  basis: text,
  basisEn: text,
  by: z.enum(UNITS),
  /** Rounds that are opened by themselves. */
  periods: z.array(z.enum(PERIODS)).default([]),
  parts: z.array(nodeSchema).min(1).max(30),
  bonus: z.strictObject({ most: points, parts: z.array(leafSchema).max(30) }).optional(),
  /** 折合系数 for volume and complexity: set by an entry, within these bounds. */
  coefficient: z.strictObject({ least: z.number().min(0.1), most: z.number().max(3) }).optional(),
  /** The most a score can be; none when absent. */
  most: points.optional(),
  vetoes: z.array(vetoSchema).default([]),
  /** 结果运用: what a published result brings. */
  consequences: z.array(consequenceSchema).max(20).default([]),
  /** 首席代表: who bears which share of every deduction. */
  bearers: z
    .array(z.strictObject({ code, ...names, share }))
    .max(5)
    .default([]),
  /** From the best down. */
  grades: z.array(z.strictObject({ code, ...names, from: z.number().min(0).max(1000) })).min(2),
  /** Figures whose sum is the number of cases a score rests on; fewer than `leastSample` are not ranked. */
  sample: z.array(figure).min(1),
  leastSample: z.int().min(1).max(10_000).default(30),
  /** Like is ranked with like: organs by level. One group when empty. */
  peers: z.array(z.strictObject({ code, ...names, levels: z.array(z.int().min(2).max(6)).min(1) })).default([]),
  /** Working days in which a result shown may be appealed against, and an appeal is reviewed: settings of the city. */
  appealDays: z.int().min(1).max(60).default(5),
  reviewDays: z.int().min(1).max(60).default(5),
});
export type Scheme = z.output<typeof schemeSchema>;

/** A pack's `score-schemes.json`: what it changes of the shipped ones, and schemes of its own. */
export const schemesFileSchema = z.strictObject({
  use: z
    .array(
      z.strictObject({
        code: schemeSchema.shape.code,
        periods: z.array(z.enum(PERIODS)),
        leastSample: schemeSchema.shape.leastSample.optional(),
      }),
    )
    .default([]),
  schemes: z.array(schemeSchema).max(50).default([]),
});

/** A version of a scheme. */
export interface KnownScheme {
  readonly id: string;
  readonly version: number;
  readonly scheme: Scheme;
}

/** What one indicator gave in one month. Points in hundredths, so that sums are exact. */
export interface LeafMark {
  readonly code: string;
  readonly got: number;
  /** The least and the most it might have been, were the cases seen a sample of many. */
  readonly low: number;
  readonly high: number;
  /** What it was made of. */
  readonly figures: Readonly<Record<string, number>>;
  /** Sum of what was put in by hand. */
  readonly entries: number;
}

export interface MonthMark {
  readonly month: string;
  readonly sample: number;
  readonly parts: readonly LeafMark[];
  readonly bonus: readonly LeafMark[];
  /** Hundredths. */
  readonly coefficient: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** A sheet: all that a score is, and nothing that can change its name. */
export interface Mark {
  readonly scheme: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly key: string;
  readonly months: readonly MonthMark[];
  readonly sample: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly grade: string;
  readonly vetoes: readonly string[];
}

/** What single people score, and posts, which often one person holds, is not for the public. */
export const isForPublic = (by: UnitKind) => by === 'organ' || by === 'item';

/** Who is scored. */
export interface ScoredUnit {
  readonly key: string;
  readonly by: UnitKind;
  readonly organId: string;
  readonly path: string;
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}
