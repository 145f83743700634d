// What of a department has moved into the service hall (进驻大厅): matters, people, seals, fees.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';

export const HALL_ENTRY = '/desk/hall-entry';

export const permissions = { read: 'hall-entry.read', note: 'hall-entry.note' } as const;

/** 项目、人员、公章、收费: how many there should be in the hall, and how many are. */
export const WHATS = [
  { value: 'items', zh: '事项', en: 'Matters' },
  { value: 'staff', zh: '人员', en: 'Staff' },
  { value: 'seals', zh: '公章', en: 'Seals' },
  { value: 'fees', zh: '收费', en: 'Fees' },
] as const;
export type What = (typeof WHATS)[number]['value'];

const count = z.coerce.number<unknown>('请填数字|Please give a number').int().min(0).max(100_000);

/** The form by which a line is noted. */
export const noteInput = z
  .object({
    organ: z.string({ error: '请填写单位|Please name the organ' }).trim().min(2).max(100),
    what: z.enum(
      WHATS.map(({ value }) => value),
      '请选择一项|Please choose one',
    ),
    due: count,
    entered: count,
  })
  .refine(({ due, entered }) => entered <= due, {
    path: ['entered'],
    message: '已进驻的不能多于应进驻的|No more than should be there',
  });
export type NoteInput = z.output<typeof noteInput>;

export const outOfReach = defineError<{ organ: string }>({
  code: 'hall-entry.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}不是您可以登记的部门`,
  en: ({ organ }) => `${organ} is no department you may note this for`,
});
