// The self-test: its results, and the form by which somebody confirms what the program cannot check.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import { BY_HAND, type ByHand, type ControlId } from './controls.ts';

export const SELF_TEST = '/desk/system/self-test';

/** 符合 / 不符合 / 需人工确认. */
export type Result = 'met' | 'unmet' | 'ask';

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What a check found just now; `met` is null where the program cannot tell to the end. */
export interface Checked {
  readonly met: boolean | null;
  readonly facts: Facts;
}

export interface Confirmation {
  readonly control: ByHand;
  readonly met: boolean;
  readonly evidence: string;
  readonly by: string;
  readonly byEn: string | null;
  readonly at: Date;
  /** Last day on which it counts. */
  readonly until: string;
}

export interface Row {
  readonly id: ControlId;
  readonly clause: string | null;
  readonly result: Result;
  /** Null for what the program does not check. */
  readonly facts: Facts | null;
  /** The latest, also when it counts no more. */
  readonly confirmation: Confirmation | null;
}

/** A local setting: nobody confirms for longer. */
export const LONGEST_DAYS = 366;

export const confirmInput = z.object({
  control: z.enum(BY_HAND, faults.choose),
  met: z.enum(['yes', 'no'], faults.choose),
  evidence: z.string({ error: faults.needed }).trim().min(4, faults.more).max(1000),
  until: z.iso.date(faults.day),
});
export type ConfirmInput = z.output<typeof confirmInput>;

export const untilWrong = defineError({
  code: 'self-test.until-wrong',
  status: 422,
  zh: () => '有效期要在今天以后、一年以内',
  en: () => 'It counts from today on, for a year at most',
});
