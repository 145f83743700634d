// Fields that many rooms ask for, each with what is said when it is not filled in as it should be.
import { z } from 'zod';
import { faults } from './words/faults.ts';

/** So many characters at least and at most, blanks around them apart. */
export const text = (min: number, max: number) => z.string(faults.needed).trim().min(min, faults.more).max(max);

/** The values of a list of options, as `z.enum` wants them. */
export const valuesOf = <V extends string>(options: readonly { readonly value: V }[]) =>
  options.map(({ value }) => value) as [V, ...V[]];

/** A number that is called as it is written, short ones such as 110 too. */
export const TELEPHONE = /^[0-9][0-9-]{2,19}$/;
export const telephone = z.string(faults.needed).trim().regex(TELEPHONE, faults.telephone);

/** `YYYY-MM-DD` */
export const day = z.iso.date(faults.day);

/** `YYYY-MM-DDTHH:mm` on the clocks of the city. */
export const moment = z
  .string(faults.day)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, faults.day)
  .refine((typed) => !Number.isNaN(Date.parse(`${typed}+08:00`)), faults.day)
  .transform((typed) => new Date(`${typed}:00+08:00`));

/** What an organ says first of all of what it announces: in whose name, and what it is called. */
export const announced = {
  clientId: z.uuid().optional(),
  organ: text(2, 100),
  title: text(4, 80),
  titleEn: z.string().trim().max(160).optional(),
};

/**
 * For a `refine` over several fields: told together with whatever else is wrong, but only once these are right by
 * themselves. Until then they may be anything, and nothing is to be computed with them.
 */
export const onceRight = (...fields: string[]) => ({
  when: ({ issues }: { readonly issues: readonly { readonly path?: readonly PropertyKey[] | undefined }[] }) =>
    issues.every(({ path = [] }) => path.length > 0 && !fields.includes(String(path[0]))),
});
