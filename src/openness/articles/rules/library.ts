// What somebody looks for in the library of policies: a day, or words and numbers. Pure.

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Signs that writers of numbers do not agree on: 国办发〔2018〕1号 is also found as 国办发[2018]1号. */
export const SKIPPED = '〔〕［］[]（）()【】《》<>“”" 　';

/** The text without them, in small letters. */
export const plainText = (text: string): string =>
  [...text.toLowerCase()].filter((sign) => !SKIPPED.includes(sign)).join('');

const DAY = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月?|[-./](\d{1,2})|月(\d{1,2})日?)$/;

/** The day, or the days of the month, that a text names: `2018-10-27`, `2018年10月27日`, `2018年10月`. */
export function readDays(text: string): Days | undefined {
  const [, year = '', month = '', dashed, written] = DAY.exec(text.trim()) ?? [];
  const first = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  if (!year || first.getUTCMonth() !== Number(month) - 1) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const day = dashed ?? written;
  if (day && (Number(day) < 1 || Number(day) > last)) return undefined;
  const write = (date: number) => `${year}-${month.padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return day ? { from: write(Number(day)), to: write(Number(day)) } : { from: write(1), to: write(last) };
}
