// Oversight of public enterprises (公共企事业单位办事公开的检查指导): who checks whom, what was found; and demonstration units (示范点).

import { z } from 'zod';
import { day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const OVERSIGHT = '/oversight';
export const DESK = '/desk/oversight';
/** The name of the subject in access declarations. */
export const DUTY = 'oversight-duty';

export const permissions = {
  /** Say who checks whom, and name demonstration units. */
  keep: 'oversight.keep',
  /** Check the units given to one's organ. */
  check: 'oversight.check',
} as const;

/** What a unit serves the public with. The list is a setting of the house. */
export const FIELDS = [
  { value: 'education', zh: '教育', en: 'Education' },
  { value: 'health', zh: '卫生健康', en: 'Health' },
  { value: 'water', zh: '供水', en: 'Water' },
  { value: 'power', zh: '供电', en: 'Electricity' },
  { value: 'gas', zh: '供气', en: 'Gas' },
  { value: 'environment', zh: '环境保护', en: 'Environment' },
  { value: 'transport', zh: '公共交通', en: 'Public transport' },
  { value: 'communication', zh: '邮政通信', en: 'Post and telephone' },
  { value: 'other', zh: '其他', en: 'Other' },
] as const;

export const RESULTS = ['good', 'advised', 'unsound'] as const;
export type Result = (typeof RESULTS)[number];

export const SORTS = [
  { value: 'openness', zh: '政务公开示范点', en: 'Model of openness' },
  { value: 'services', zh: '办事公开示范点', en: 'Model of open services' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Check {
  readonly id: string;
  readonly checkedOn: string;
  readonly result: Result;
  readonly found: string;
  readonly dueOn: string | null;
  readonly putRightOn: string | null;
  readonly putRight: string | null;
  /** The supervision order that followed when its day was over. */
  readonly orderId: string | null;
}

export interface Duty {
  readonly id: string;
  readonly supervisor: Named;
  readonly supervisorPath: string;
  readonly unit: Named;
  readonly field: string;
  readonly beganOn: string;
  readonly endedOn: string | null;
  /** The newest of the year that is looked at. */
  readonly last: Check | null;
}

export interface Demonstration {
  readonly id: string;
  readonly unit: Named;
  readonly sort: Sort;
  readonly reason: string;
  readonly namedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export type Standing = Result | 'none' | 'late' | 'righted';

/** How a unit stands in a year: by its newest check, and by whether what was unsound is put right. */
export function standingOf(check: Check | null, today: string): Standing {
  if (!check) return 'none';
  if (check.result !== 'unsound') return check.result;
  if (check.putRightOn) return 'righted';
  return (check.dueOn ?? '') < today ? 'late' : 'unsound';
}

const blank = (typed: unknown) => (typed === '' ? undefined : typed);

export const dutyInput = z.object({
  supervisor: text(2, 100),
  unit: text(2, 100),
  field: z.enum(
    FIELDS.map(({ value }) => value),
    faults.choose,
  ),
});
export type DutyInput = z.output<typeof dutyInput>;

export const checkInput = z
  .object({
    on: day,
    result: z.enum(RESULTS, faults.choose),
    found: text(4, 1000),
    due: z.preprocess(blank, day.optional()),
  })
  .refine(({ result, due }) => result !== 'unsound' || due !== undefined, {
    path: ['due'],
    message: '未达要求的要写整改期限|Say by when it is to be put right',
  })
  .refine(({ on, due }) => due === undefined || due > on, {
    path: ['due'],
    message: '整改期限要晚于检查日期|It must be after the day of the check',
  });
export type CheckInput = z.output<typeof checkInput>;

export const rightInput = z.object({ check: z.uuid(), text: text(4, 500) });
export const unitInput = z.object({
  unit: text(2, 100),
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  reason: text(4, 500),
});
export type UnitInput = z.output<typeof unitInput>;
export const endInput = z.object({ id: z.uuid(), reason: text(2, 200) });

export const outOfReach = defineError<{ organ: string }>({
  code: 'oversight.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}不在您的管理范围内。请选本级或下级的单位。`,
  en: ({ organ }) => `${organ} is not within your reach. Choose an organ of your own level or beneath.`,
});
export const sameOrgan = defineError({
  code: 'oversight.same-organ',
  status: 422,
  zh: () => '单位不能检查自己，请选主管部门。',
  en: () => 'A unit does not check itself. Please choose the organ in charge of it.',
});
export const alreadyGiven = defineError<{ organ: string }>({
  code: 'oversight.already-given',
  status: 409,
  zh: ({ organ }) => `${organ}已有检查指导部门，先结束原来的关系再指定。`,
  en: ({ organ }) => `${organ} has a supervising organ already. End that first.`,
});
export const alreadyNamed = defineError<{ organ: string }>({
  code: 'oversight.already-named',
  status: 409,
  zh: ({ organ }) => `${organ}已是这一类示范点。`,
  en: ({ organ }) => `${organ} is a model of this kind already.`,
});
export const notYet = defineError({
  code: 'oversight.not-yet',
  status: 422,
  zh: () => '检查日期不能晚于今天，也不能早于检查关系开始的日期。',
  en: () => 'The day of the check is neither after today nor before the organ was put in charge.',
});
export const dutyEnded = defineError({
  code: 'oversight.ended',
  status: 409,
  zh: () => '检查指导关系已经结束，不能再记录检查。',
  en: () => 'This organ no longer checks the unit.',
});
