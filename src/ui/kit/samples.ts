// Numbers and dates for the kit page: fixed, so that a screenshot changes only when a part does.
import type { CalendarDay } from '../parts/calendar.tsx';
import type { HexPlace } from '../parts/hexmap.tsx';
import type { RulerCell } from '../parts/ruler.tsx';
import type { kitWords } from './words/words.ts';

type KitWords = ReturnType<typeof kitWords>;

/** A certificate: accepted 2026-09-21, two days suspended, Mid-Autumn and National Day off, 10 October made up. */
export function sampleCalendar(words: KitWords): CalendarDay[] {
  const note = words.dayNotes;
  const off = new Set([
    '09-25',
    '09-26',
    '09-27',
    '10-01',
    '10-02',
    '10-03',
    '10-04',
    '10-05',
    '10-06',
    '10-07',
    '10-11',
  ]);
  const held = new Set(['09-29', '09-30']);
  let nth = 0;
  return Array.from({ length: 28 }, (_, i) => {
    const date = new Date(Date.UTC(2026, 8, 21 + i)).toISOString().slice(0, 10);
    const short = date.slice(5);
    if (i === 0) return { date, state: 'plain', notes: [note.accepted] };
    if (held.has(short)) return { date, state: 'suspended', notes: [note.held] };
    if (off.has(short) || short > '10-16') return { date, state: 'off', notes: [note.off] };
    if (short > '10-14') return { date, state: 'plain' };
    nth += 1;
    if (short === '10-14') return { date, state: 'due', notes: [note.nth(nth), note.due] };
    if (short === '10-13') return { date, state: 'left', notes: [note.nth(nth)] };
    const extra = short === '10-10' ? [note.extra] : [];
    return { date, state: 'counted', notes: [note.nth(nth), ...extra], today: short === '10-12' };
  });
}

/** Fifteen cells from overdue to suspended. */
export function sampleRuler(words: KitWords, weekdays: string[]): RulerCell[] {
  const w = words.rulerWords;
  const days = [5, 4, 6, 2, 0, 0, 4, 3, 1, 0].map((count, i): RulerCell => {
    const rest = i === 4 || i === 5;
    const bottom = weekdays[(i + 1) % 7] ?? '';
    if (rest) return { top: String(13 + i), count: w.rest, bottom, state: 'off' };
    return { top: String(13 + i), count, bottom, state: i < 2 ? 'near' : undefined, href: `?due=${13 + i}` };
  });
  return [
    { top: w.over, count: 1, bottom: w.past, state: 'over', href: '?due=over' },
    { top: w.today, count: 3, bottom: `12 ${weekdays[0]}`, state: 'near', href: '?due=12', current: true },
    ...days,
    { top: w.later, count: 4, bottom: w.items, href: '?due=later' },
    { top: w.held, count: 2, bottom: w.stopped, state: 'held', href: '?due=held' },
  ];
}

/** Eight places in rough position. */
export function samplePlaces(words: KitWords): HexPlace[] {
  const rows: [column: number, row: number, rate: number, open: number][] = [
    [4, 0, 99.1, 862],
    [6, 0, 98.9, 901],
    [1, 1, 98, 377],
    [3, 1, 99.2, 540],
    [5, 1, 99.4, 1384],
    [2, 2, 98.7, 612],
    [4, 2, 99.6, 318],
    [1, 3, 99, 349],
  ];
  return rows.map(([column, row, rate, open], i) => ({
    name: words.counties[i] ?? '',
    value: `${rate.toFixed(1)}%`,
    note: words.open(open),
    column,
    row,
    ...(i === 2 ? { state: 'warn' as const, flag: words.warned } : {}),
    ...(i === 5 ? { state: 'yellow' as const, flag: words.carded } : {}),
  }));
}

/** Smooth invented counts of 90 days. */
export function sampleDays(base: number, swing: number, phase: number): number[] {
  return Array.from(
    { length: 90 },
    (_, i) => base + swing * (Math.sin(i / 5.3 + phase) + 0.6 * Math.sin(i / 11 + 2 * phase)),
  );
}

/** On-time rate of 30 days, in percent. */
export const sampleRates = [
  98.1, 98.4, 98.2, 98.9, 98.6, 98.8, 99, 99.1, 98.7, 98.9, 99.2, 99, 99, 99, 99, 98.8, 98.4, 98.9, 98.9, 98.9, 98.9,
  98.9, 98.9, 98.9, 98.9, 99.3, 99.1, 99.4, 99.4, 99.2,
];

/** Day labels of the same 30 days. */
export const sampleDates = sampleRates.map((_, i) => {
  const day = new Date(Date.UTC(2026, 8, 13 + i));
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
});

/** A 21 by 21 pattern with the three finders; it encodes nothing. */
export const sampleMatrix = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => {
    const finder = [
      [0, 0],
      [14, 0],
      [0, 14],
    ].find(([left = 0, top = 0]) => x >= left - 1 && x <= left + 7 && y >= top - 1 && y <= top + 7);
    if (!finder) return (x * 7 + y * 13 + x * y) % 3 === 0;
    const ring = Math.max(Math.abs(x - (finder[0] ?? 0) - 3), Math.abs(y - (finder[1] ?? 0) - 3));
    return ring === 3 || ring <= 1;
  }),
);
