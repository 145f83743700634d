// Fields that many rooms ask for, each with what is said when it is not filled in as it should be.
import { z } from 'zod';
import { faults } from './words/faults.ts';

/** So many characters at least and at most, blanks around them apart. */
export const text = (min: number, max: number) => z.string(faults.needed).trim().min(min, faults.more).max(max);

/** `YYYY-MM-DD` */
export const day = z.iso.date(faults.day);
