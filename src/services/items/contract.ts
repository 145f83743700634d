// Service items (政务服务事项): the content of one version, as a city writes it and GB/T 39046-2020 names it.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';

/** The kind of document a service item is. */
export const DOCUMENT_KIND = 'service-item';

export const permissions = {
  /** See drafts, versions and checks of one's organ and beneath. */
  see: 'items.see',
  /** Write and submit. */
  edit: 'items.edit',
  /** Pass or return what somebody else wrote, publish and withdraw. */
  review: 'items.review',
  /** The same of the law behind a power (法制审核). */
  legal: 'items.legal',
  /** Take in lists of other systems. */
  import: 'items.import',
} as const;

/** What a file of another system may be: a list of items, guides, packages (一件事), windows of a hall. */
export const IMPORTS = ['list', 'guides', 'packages', 'windows'] as const;
export type ImportWhat = (typeof IMPORTS)[number];

/** A limit as text: `20wd` working days, `15d` calendar days, `3mo` months, `40min` minutes, `2h` hours. */
const limitText = z.string().regex(/^\d{1,4}(wd|d|mo|h|min)$/);
const text = (max: number) => z.string().trim().min(1).max(max);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
/** A landline with its area code, a mobile number, or a short service number. */
export const phoneText = z.string().regex(/^(0\d{2,3}-\d{7,8}(-\d{1,4})?|1[3-9]\d{9}|\d{5})$/);

/** GB/T 39046-2020 A.1, kinds of power and public service. */
export const ITEM_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const;
/** Not a power: what is offered, not decided. */
export const PUBLIC_SERVICE = '20';

/** Whether an item is an administrative power (行政权力), and so part of the catalogue that the legal office clears. */
export function isPower(type: string): boolean {
  return type !== PUBLIC_SERVICE;
}
/** A.2, level of exercise: 1 state … 3 city, 4 county, 5 township, 6 village, 7 shared. */
export const LEVELS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** A.4, who is served: 1 natural person, 2 enterprise, 3 institution, 4 social body, 5 organ, 6 other. */
export const CLIENTS = ['1', '2', '3', '4', '5', '6'] as const;
/** Rank of the norm a power or a fee rests on; 许可法 §58 allows a fee only on `law` or `regulation`. */
export const NORM_RANKS = ['law', 'regulation', 'local-regulation', 'rule', 'document'] as const;
/** 行政许可法 §45: the closed list of procedures whose time is not counted. */
export const SPECIAL_PROCEDURES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
/** What an applicant does with a material. */
export const MATERIAL_SOURCES = ['form', 'upload', 'fetched', 'window'] as const;
export const STEP_KINDS = ['receive', 'accept', 'review', 'survey', 'consult', 'decide', 'deliver'] as const;
export const FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'date',
  'choice',
  'choices',
  'yes-no',
  'id-number',
  'credit-code',
  'phone',
  'region',
  'address',
  'money',
] as const;

export const basisSchema = z.object({
  title: text(200),
  article: text(60),
  rank: z.enum(NORM_RANKS),
  quote: text(1000).optional(),
});

/** A file of the item's own: the SHA-256 of its bytes, by which it is kept, and what it is called. */
export const paperSchema = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), name: text(200) });
export type Paper = z.infer<typeof paperSchema>;

export const materialSchema = z.object({
  code: slug,
  name: text(100),
  nameEn: text(200).optional(),
  /** What it must show or look like. */
  note: text(300),
  noteEn: text(400).optional(),
  source: z.enum(MATERIAL_SOURCES),
  /** `later` is 容缺: acceptance goes ahead on a written promise, the decision does not. */
  need: z.enum(['required', 'later', 'optional']),
  originals: z.number().int().min(0).max(20),
  copies: z.number().int().min(0).max(20),
  issuer: text(100).optional(),
  issuerEn: text(200).optional(),
  basis: text(200).optional(),
  /** 空表: a blank form. The national platform has it, GB/T 39046 does not, so a guide is complete without. */
  template: paperSchema.optional(),
  /** 样表: a filled example; the same. */
  sample: paperSchema.optional(),
  /** Show only when this answer was given in the form, e.g. {field: 'kind', is: ['hot-food']}. */
  when: z.object({ field: slug, is: z.array(z.string()) }).optional(),
});

export const fieldSchema = z.object({
  code: slug,
  label: text(60),
  labelEn: text(120).optional(),
  hint: text(200).optional(),
  hintEn: text(300).optional(),
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  options: z
    .array(
      z.object({
        value: slug,
        label: text(60),
        labelEn: text(120).optional(),
        note: text(120).optional(),
        noteEn: text(200).optional(),
      }),
    )
    .optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: text(20).optional(),
  /** Filled from the account when the applicant is signed in. */
  prefill: z.enum(['name', 'id-number', 'credit-code', 'phone', 'address']).optional(),
  when: z.object({ field: slug, is: z.array(z.string()) }).optional(),
});

/** One page of the application form asks one thing. */
export const formPageSchema = z.object({
  code: slug,
  title: text(40),
  titleEn: text(80).optional(),
  lead: text(200).optional(),
  leadEn: text(300).optional(),
  fields: z.array(fieldSchema).min(1).max(12),
});

export const stepSchema = z.object({
  code: slug,
  kind: z.enum(STEP_KINDS),
  name: text(20),
  nameEn: text(60).optional(),
  /** Post (岗位) that holds the case in this step, as in officers.csv. */
  post: slug,
  limit: limitText,
  note: text(120).optional(),
  noteEn: text(200).optional(),
  /** Organs asked for an opinion in parallel in a `consult` step, by organ code or by line (条线) such as `fire`. */
  assists: z.array(z.string().max(60)).optional(),
});

export const feeSchema = z.object({
  name: text(60),
  nameEn: text(120).optional(),
  amountFen: z.number().int().min(0),
  unit: text(20),
  basis: basisSchema,
  relief: text(200).optional(),
  reliefEn: text(400).optional(),
});

/** A level that has a part in an item (上报件): who acts there, how long, and whether it may decide. */
export const levelSchema = z.object({
  level: z.enum(LEVELS),
  /** Line (条线) of the organ that acts at this level, such as `civil-affairs`; `government` for a township. */
  line: slug,
  post: slug,
  limit: limitText,
  decides: z.boolean(),
});

/** What the law asks of the handling of an item beyond its steps. */
export const courseSchema = z.object({
  /** The article that sets the statutory limit, where it is not 行政许可法第四十二条. */
  limitBasis: text(120).optional(),
  /** 行政许可法 §26, §42 ¶2: handled in one place or jointly, so that the government of the level extends the limit. */
  joint: z.boolean().optional(),
  /** An extension that another law allows, in days of the limit's own unit. */
  extension: z.object({ days: z.number().int().min(1).max(90), basis: text(120) }).optional(),
  /** Every level from the one that receives up to the highest. */
  levels: z.array(levelSchema).min(2).max(5).optional(),
  /** 行政许可法 §50: the form's fields that hold the day on which the licence to be renewed ends, and its number. */
  renewal: z.object({ expiryField: slug, numberField: slug.optional(), applyBefore: limitText }).optional(),
  /** 容缺: working days from acceptance within which what was promised follows, and how many before a reminder. A local setting. */
  later: z.object({ days: z.number().int().min(1).max(90), remindBefore: z.number().int().min(1).max(30) }).optional(),
  /** 行政许可法 §55: equipment, facilities, products or goods are inspected, tested or quarantined. */
  inspection: z.boolean().optional(),
  /** 行政许可法 §78, §79: bears directly on public security, health, or the safety of life and property. */
  safety: z.boolean().optional(),
});

export const itemContentSchema = z.object({
  /** Code of the base item this one implements at its level, when several levels share it. */
  base: z.string().max(80).optional(),
  name: text(100),
  nameEn: text(200).optional(),
  summary: text(120),
  summaryEn: text(240).optional(),
  /** Other words people search for: 开饭馆, 办执照. */
  aliases: z.array(text(30)).max(20),
  baseCode: z.string().max(24),
  implementationCode: z.string().max(60),
  type: z.enum(ITEM_TYPES),
  level: z.enum(LEVELS),
  clients: z.array(z.enum(CLIENTS)).min(1),
  themes: z.array(slug).min(1).max(6),
  lifeEvents: z.array(slug).max(6),
  section: text(60),
  sectionEn: text(120).optional(),
  jointOrgans: z.array(text(60)).max(10),
  /** In the order of the Chinese ones, as every list of texts in English; one of another length is not shown. */
  jointOrgansEn: z.array(text(120)).max(10).optional(),
  basis: z.array(basisSchema).min(1).max(20),
  conditions: z.array(text(300)).min(1).max(20),
  conditionsEn: z.array(text(600)).max(20).optional(),
  quantityLimit: text(200).optional(),
  quantityLimitEn: text(400).optional(),
  /** A.6: 1 即办件 decided on the spot, 2 承诺件 within a promised limit. */
  caseType: z.enum(['1', '2']),
  limits: z.object({
    statutory: limitText.nullable(),
    statutoryNote: text(200).optional(),
    promise: limitText,
    precheck: limitText.optional(),
  }),
  materials: z.array(materialSchema).max(40),
  form: z.array(formPageSchema).min(1).max(10),
  steps: z.array(stepSchema).min(2).max(12),
  specialProcedures: z.array(
    z.object({
      kind: z.enum(SPECIAL_PROCEDURES),
      basis: text(200),
      maxDays: z.number().int().min(1).max(365),
    }),
  ),
  hearingRequired: z.boolean(),
  course: courseSchema.optional(),
  result: z.object({
    kind: z.enum(['certificate', 'approval', 'reply', 'record', 'payment']),
    name: text(60),
    nameEn: text(120).optional(),
    validity: text(60),
    validityEn: text(120).optional(),
  }),
  fees: z.array(feeSchema).max(10),
  payOnline: z.boolean(),
  delivery: z.array(z.enum(['electronic', 'pickup', 'mail'])).min(1),
  visits: z.object({
    count: z.number().int().min(0).max(5),
    reason: text(200).optional(),
    reasonEn: text(400).optional(),
  }),
  /** 网办深度: 1 information, 2 booking, 3 pre-check on line, 4 wholly on line. */
  onlineDepth: z.number().int().min(1).max(4),
  scope: z.enum(['city', 'county', 'township', 'village', 'province']),
  place: z.object({
    name: text(60),
    nameEn: text(120).optional(),
    address: text(120),
    addressEn: text(240).optional(),
    window: text(40),
    windowEn: text(80).optional(),
    hours: text(80),
    hoursEn: text(160).optional(),
  }),
  consultPhone: phoneText,
  complaintPhone: phoneText,
  /** 行政许可法 §38: where to ask for review and where to sue. */
  remedies: z.object({
    reviewOrgan: text(60),
    reviewOrganEn: text(120).optional(),
    court: text(60),
    courtEn: text(120).optional(),
  }),
  faq: z
    .array(
      z.object({
        question: text(100),
        questionEn: text(200).optional(),
        answer: text(500),
        answerEn: text(1000).optional(),
      }),
    )
    .max(20),
  reformRound: text(60).optional(),
  reformRoundEn: text(120).optional(),
});

export type ItemContent = z.infer<typeof itemContentSchema>;
export type ItemStep = z.infer<typeof stepSchema>;
export type ItemMaterial = z.infer<typeof materialSchema>;
export type ItemField = z.infer<typeof fieldSchema>;
export type FormPage = z.infer<typeof formPageSchema>;

/** A line of a city pack's `items.jsonl`. */
export const packItemSchema = z.object({
  /** In addresses: /services/:code */
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,79}$/),
  organ: z.string().max(60),
  /** Code of the base item this one implements at its level, when several levels share it. */
  base: z.string().max(80).optional(),
  effectiveFrom: z.iso.date(),
  content: itemContentSchema,
  /** What it said before, the oldest first: published only when the item is new to this database. */
  earlier: z
    .array(z.object({ effectiveFrom: z.iso.date(), content: itemContentSchema }))
    .max(20)
    .optional(),
});
export type PackItem = z.infer<typeof packItemSchema>;

export const itemChecksFailed = defineError<{ count: number }>({
  code: 'item.checks-failed',
  status: 422,
  zh: ({ count }) => `还有 ${count} 处不符合要求，不能提交或发布。请按“检查结果”逐条修改。`,
  en: ({ count }) => `${count} thing(s) do not agree yet. Mend them as the checks say, then try again.`,
});
