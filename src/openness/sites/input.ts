// What the desk of sites takes.
import { z } from 'zod';
import {
  COLUMN_TYPES,
  type ColumnType,
  DUTIES,
  type HomeBlock,
  homeSchema,
  hostText,
  SITE_KINDS,
  siteText,
  THEMES,
} from './contract.ts';

const name = z.string().trim().min(1).max(100);
const optional = z.string().trim().min(1).max(200).optional();

export const columnInput = z.object({
  slug: siteText,
  parent: siteText.optional(),
  name,
  nameEn: optional,
  type: z.enum(Object.keys(COLUMN_TYPES) as [ColumnType, ...ColumnType[]]),
  organ: optional,
  /** Something new is expected so many days after what came before; by its type when absent. */
  days: z.coerce.number().int().min(1).max(366).optional(),
  description: optional,
  keywords: optional,
});
export type ColumnInput = z.infer<typeof columnInput>;

export const moveInput = z.object({ slug: siteText, to: z.enum(['up', 'down']) });
export type MoveInput = z.infer<typeof moveInput>;
export const slugInput = z.object({ slug: siteText });

export const dutyInput = z.object({
  column: siteText.optional(),
  login: z.string().trim().min(1).max(60),
  duty: z.enum(DUTIES),
});
export type DutyInput = z.infer<typeof dutyInput>;
export const endDutyInput = dutyInput.omit({ login: true }).extend({ account: z.uuid() });
export type EndDutyInput = z.infer<typeof endDutyInput>;

/** One block a line: `pair 6 notices policies`. */
export const homeInput = z.object({
  blocks: z
    .string()
    .max(2000)
    .transform((text) => text.split('\n').flatMap(readBlock))
    .pipe(homeSchema),
});

/** What stands on a line, whether it is a block or not; nothing of an empty one. */
function readBlock(line: string): z.input<typeof homeSchema> {
  const [block, count, ...columns] = line.trim().split(/\s+/);
  return block ? [{ block: block as HomeBlock['block'], count: Number(count), columns }] : [];
}

const shown = { name, nameEn: optional, host: hostText.optional(), theme: z.enum(THEMES).default('qing') };

export const newSiteInput = z.object({
  organ: z.string().trim().min(2).max(100),
  code: siteText,
  kind: z.enum(SITE_KINDS).exclude(['portal']),
  ...shown,
});
export const changeSiteInput = z.object(shown);
export const closeSiteInput = z.object({ movedTo: z.url({ protocol: /^https?$/ }).optional() });
