// A notice as it is pasted from the State Council's table or a CSV file, a day or a span of days a line. Pure.
import { dateSchema, type YearImport } from '../contract.ts';
import { dateOfDay, dayOfDate } from './days.ts';

type Day = YearImport['days'][number];

/** Why a line was not understood: no date, a span that ends before it begins or is too long, no 放假 or 上班, no name. */
export type LineFault = 'date' | 'span' | 'kind' | 'name';

export interface ReadNotice {
  readonly days: readonly Day[];
  /** At [i]: the line that `days[i]` stands in, from 1. */
  readonly lines: readonly number[];
  readonly refused: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[];
}

const DATE = String.raw`(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?`;
const LINE = new RegExp(`^${DATE}(?:\\s*(?:至|到|~|～|—+|–)\\s*${DATE})?[\\s,，\\t]*(.*)$`);
const HEAD = /^(date|日期)\b|^日期/i;
const LONGEST_SPAN = 31;

const KINDS: Readonly<Record<string, Day['kind']>> = {
  off: 'off',
  放假: 'off',
  休息: 'off',
  休: 'off',
  work: 'work',
  上班: 'work',
  补班: 'work',
  班: 'work',
};

/**
 * Reads lines such as `2027-02-05 放假 春节`, `2027年2月5日至2027年2月11日 放假 春节` or `2027-01-03,work,元旦,note`. Empty lines,
 * lines that begin with `#`, and a head line are passed over.
 */
export function readNotice(text: string): ReadNotice {
  const days: Day[] = [];
  const lines: number[] = [];
  const refused: ReadNotice['refused'][number][] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || HEAD.test(line)) continue;
    const read = readLine(line);
    if (typeof read === 'string') refused.push({ line: index + 1, text: line, fault: read });
    else {
      days.push(...read);
      lines.push(...read.map(() => index + 1));
    }
  }
  return { days, lines, refused };
}

function readLine(line: string): Day[] | LineFault {
  const match = LINE.exec(line);
  if (!match) return 'date';
  const [, y1, m1, d1, y2, m2, d2, rest = ''] = match;
  const from = dateOf(y1, m1, d1);
  const to = y2 === undefined ? from : dateOf(y2, m2, d2);
  if (!from || !to) return 'date';
  const [word = '', name = '', ...note] = rest.split(/[,，\t]|\s+/).filter((part) => part !== '');
  const kind = KINDS[word.toLowerCase()];
  if (!kind) return 'kind';
  if (name === '' || name.length > 60) return 'name';
  const length = dayOfDate(to) - dayOfDate(from) + 1;
  if (length < 1 || length > LONGEST_SPAN) return 'span';
  const rows = Array.from({ length }, (_, index) => dateOfDay(dayOfDate(from) + index));
  return rows.map((date) => ({ date, kind, name, note: note.join(' ').slice(0, 200) }));
}

/** The date as it is written everywhere else; undefined when there is no such day. */
function dateOf(year = '', month = '', day = ''): string | undefined {
  return dateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}
