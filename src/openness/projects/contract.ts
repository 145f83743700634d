// Projects (项目): works whose stages are published (工程建设领域项目信息公开), and investments that partners are sought for (网上招商).
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

/** The kind of document a project's record is, and the name of the subject in access declarations. */
export const KIND = 'project';
export const PROJECTS = '/projects';
export const DESK = '/desk/projects';

export const permissions = { see: 'projects.see', edit: 'projects.edit' } as const;

export const PROJECT_KINDS = ['works', 'investment'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** 招商中, 洽谈中, 已签约, 已结束: of an investment. */
export const STATUSES = ['open', 'talks', 'signed', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** The kinds of articles that tell of a project: those of its stages, and those that belong to none. */
const OF_STAGES = ['project', 'tender'] as const;
export const MEDIA = ['images', 'video'] as const;
export type Telling = (typeof OF_STAGES)[number] | (typeof MEDIA)[number];

/** A stage at which something is published, as the city named it. */
export const stageSchema = z.object({
  name: z.string().trim().min(2).max(40),
  nameEn: z.string().trim().min(2).max(80),
  /** The kind of article that tells of it. */
  article: z.enum(OF_STAGES).default('project'),
});
export type Stage = z.infer<typeof stageSchema>;

export const MOST_STAGES = 12;
export const stagesSchema = z.record(z.enum(PROJECT_KINDS), z.array(stageSchema).min(1).max(MOST_STAGES));
export type Stages = z.infer<typeof stagesSchema>;

const planSchema = z.array(z.object({ stage: z.string(), on: z.iso.date() })).max(MOST_STAGES);

export const contentSchema = z.object({
  kind: z.enum(PROJECT_KINDS),
  title: z.string().min(1),
  titleEn: z.string().nullable(),
  organ: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  /** 建设单位, or who offers the investment. */
  owner: z.string(),
  /** 施工单位 */
  contractor: z.string(),
  /** 行业 */
  trade: z.string(),
  place: z.string(),
  /** In fen. */
  amount: z.number().int().min(0),
  /** Of the office that answers; it is published. */
  phone: z.string(),
  intro: z.string(),
  /** The day each foreseen stage takes place. */
  plan: planSchema,
});
export type Project = z.infer<typeof contentSchema>;

const text = (max: number) => z.string(faults.needed).trim().min(2, faults.more).max(max);
const more = (max: number) => z.string().trim().max(max).default('');

export const codeSchema = z
  .string(faults.needed)
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,59}$/, '只用字母、数字和短横，4 到 60 位|4 to 60 letters, digits and hyphens');

export const beginInput = z.object({
  kind: z.enum(PROJECT_KINDS, faults.choose),
  code: codeSchema,
  organ: text(100),
  title: text(120),
});
export type BeginInput = z.output<typeof beginInput>;

/** 万元, as it is typed; kept in fen. */
const FEN_OF_WAN = 1_000_000;
const amount = z
  .string(faults.number)
  .trim()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, faults.number)
  .transform((typed) => Math.round(Number(typed) * FEN_OF_WAN));

/** 12,345,600,000 fen → `12345.6` */
export const toWan = (fen: number): string => String(fen / FEN_OF_WAN);

/** Of the draft the author started from; 0 where there was none. */
const revision = z.coerce.number<unknown>().int().min(0);

export const saveInput = z.object({
  revision,
  title: text(120),
  titleEn: z.string().trim().max(200).optional(),
  owner: text(100),
  contractor: more(100),
  trade: text(40),
  place: text(100),
  amount,
  phone: z
    .string(faults.needed)
    .trim()
    .regex(/^[\d+ ()-]{5,30}$/, '请填办公电话|Please give an office telephone number'),
  intro: more(5000),
  /** The day of a stage, by its place in the list of its kind, counted from 0. */
  plan: z.record(z.string().regex(/^\d{1,2}$/), z.iso.date(faults.day)).default({}),
});
export type SaveInput = z.output<typeof saveInput>;

export const submitInput = z.object({ note: more(300) });
export const withdrawInput = z.object({ reason: text(300) });
export const statusInput = z.object({ status: z.enum(STATUSES, faults.choose) });
/** The name of a stage, or one of `MEDIA`. */
export const writeInput = z.object({ what: z.string(faults.choose).trim().max(40) });

export const projectOutOfReach = defineError<{ organ: string }>({
  code: 'project.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的项目不归您登记。请选本单位或下级单位。`,
  en: ({ organ }) => `Projects of ${organ} are not yours to register. Choose your own organ or one beneath it.`,
});
export const statusUnchanged = defineError({
  code: 'project.status-unchanged',
  status: 409,
  zh: () => '项目已经是这个状态，请刷新页面查看。',
  en: () => 'The project has that status already. Please reload the page.',
});
export const noStatus = defineError({
  code: 'project.no-status',
  status: 422,
  zh: () => '只有招商项目登记招商状态，工程项目按阶段公开。',
  en: () => 'Only investments have a status; works are published stage by stage.',
});
export const stageUnknown = defineError({
  code: 'project.stage-unknown',
  status: 422,
  zh: () => '这类项目没有这个阶段，请重新选择。',
  en: () => 'Projects of this kind have no such stage. Please choose another.',
});
