// Case numbers: region, day, a running number and a check digit, so that a slip of the pen is noticed.
import { localDate } from '#platform/time.ts';

/** `530902` + `260921` + six digits + check digit: 19 digits. */
export function composeCaseNumber(region: string, at: Date, sequence: number): string {
  const day = localDate(at).slice(2).replaceAll('-', '');
  const body = `${region.slice(0, 6)}${day}${String(sequence % 1_000_000).padStart(6, '0')}`;
  return body + checkDigit(body);
}

/** Spaces and dashes that people write are not part of a number. */
export function normaliseCaseNumber(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '');
}

export function isCaseNumber(number: string): boolean {
  return /^\d{19}$/.test(number) && checkDigit(number.slice(0, -1)) === number.at(-1);
}

/** In groups, as printed: `530902 260921 000041 7`. */
export function formatCaseNumber(number: string): string {
  return number.replace(/^(\d{6})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4');
}

/** ISO 7064 MOD 11,10: catches every single wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
