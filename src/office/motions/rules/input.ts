// What a deputy or a member sends: a proposal, a change of it, an evaluation.
import { z } from 'zod';
import { text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { LEVELS } from '../contract.ts';

const yesNo = z.enum(['yes', 'no'], faults.choose);

export const motionInput = z.object({
  clientId: z.uuid().optional(),
  title: text(4, 80),
  text: text(20, 4000),
  /** 代表团、党派、界别. */
  group: z.string().trim().max(60).optional(),
  /** Whether others are asked to sign before it is handed in. */
  gather: yesNo.default('no'),
  open: yesNo,
});
export type MotionInput = z.input<typeof motionInput>;

export const nothing = z.object({ clientId: z.uuid().optional() });
export const revision = nothing.extend({ text: text(20, 4000) });
export const takingBack = nothing.extend({ reason: text(2, 400) });
export const evaluation = nothing.extend({
  level: z.enum(valuesOf(LEVELS), faults.choose),
  remark: z.string().trim().max(1000).optional(),
});
