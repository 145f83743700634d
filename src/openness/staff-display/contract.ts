// Staff on display (亮牌上岗、人员公示): whom an organ shows at its windows, with duty and photo.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const DESK = '/desk/staff-display';
export const permissions = { keep: 'staff-display.keep' } as const;

/** Where the people of an organ are shown. */
export const staffOf = (organ: string): string => `/organs/${organ}/staff`;
export const screenOf = (organ: string): string => `${staffOf(organ)}/screen`;

/** Somebody on display: name and title as the register of officers has them now. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly post: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly duty: string;
  readonly dutyEn: string | null;
  readonly window: string | null;
  readonly hasPhoto: boolean;
}

export const showInput = z.object({
  organ: z.uuid(),
  officer: z.uuid(faults.choose),
  duty: z.string(faults.needed).trim().min(2, faults.more).max(200),
  dutyEn: z.string().trim().max(300).optional(),
  window: z.string().trim().max(20).optional(),
  photo: z
    .object({ id: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(200), ticket: z.string().max(200) })
    .optional(),
});
export type ShowInput = z.output<typeof showInput>;

export const hideInput = z.object({ organ: z.uuid(), officer: z.uuid(faults.choose) });

export const photoRefused = defineError({
  code: 'staff-display.photo-refused',
  status: 422,
  zh: () => '照片要是 JPG 或 PNG 图片，请重新选择。',
  en: () => 'The photo must be a JPG or PNG picture. Please choose it again.',
});
export const officerElsewhere = defineError({
  code: 'staff-display.officer-elsewhere',
  status: 422,
  zh: () => '这位工作人员现在不在本单位任职，请从名单中选择。',
  en: () => 'They hold no post in this organ now. Please choose somebody from the list.',
});
