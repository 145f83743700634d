// ID numbers of natural persons: checked, widened from 15 digits to 18, and what they tell.

/** What an ID number tells about its holder. */
export interface IdNumber {
  /** 18 characters, capital X. */
  readonly number: string;
  /** Day of birth, `YYYY-MM-DD`. */
  readonly birth: string;
  readonly sex: 'male' | 'female';
  /** Six-digit code of the area of first registration. */
  readonly area: string;
}

export type IdNumberFault = 'length' | 'characters' | 'area' | 'birth' | 'check';

/** GB/T 2260: the provinces, with Hong Kong, Macao and Taiwan (83 on residence permits). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** GB 11643-1999: weights 2^(17−i) mod 11, and the check character for each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** What a number tells, or undefined when it is none. */
export function readIdNumber(text: string): IdNumber | undefined {
  const read = inspectIdNumber(text);
  return 'fault' in read ? undefined : read;
}

/**
 * What a number tells, or why it is none, by GB 11643-1999. A 15-digit one of before 1999 is widened: its holder was born in 19xx, and
 * codes 996–999 were kept for people born before 1900. `today` (`YYYY-MM-DD`) refuses births to come.
 */
export function inspectIdNumber(text: string, today = '9999-12-31'): IdNumber | { fault: IdNumberFault } {
  const typed = text.trim().toUpperCase();
  if (typed.length !== 15 && typed.length !== 18) return { fault: 'length' };
  if (!/^(\d{15}|\d{17}[\dX])$/.test(typed)) return { fault: 'characters' };
  const number = typed.length === 15 ? widen(typed) : typed;
  if (!PROVINCES.has(number.slice(0, 2))) return { fault: 'area' };
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isBirth(birth, today)) return { fault: 'birth' };
  if (number[17] !== checkCharacter(number)) return { fault: 'check' };
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { number, birth, sex, area: number.slice(0, 6) };
}

function widen(old: string): string {
  const century = Number(old.slice(12)) >= 996 ? '18' : '19';
  const body = old.slice(0, 6) + century + old.slice(6);
  return body + checkCharacter(body);
}

function checkCharacter(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11];
}

function isBirth(day: string, today: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && day >= '1850-01-01' && day <= today;
}

/** Whether somebody born on a day is under 14: their data are sensitive and a guardian acts for them. PIPL §31. */
export function isChild(birth: string, today: string): boolean {
  const fourteenth = `${Number(birth.slice(0, 4)) + 14}${birth.slice(4)}`;
  return today < fourteenth;
}
