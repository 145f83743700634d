// What the hall gives to assessment: how much of each department should be in the hall, and how much is.
import type { Indicator } from '#kernel/cases/indicator.ts';
import { mayReach } from '#platform/http/context.ts';
import { HALL_ENTRY, permissions, WHATS } from './contract.ts';
import { countEntered, figureOf, listLines } from './store.ts';

const SORTS = WHATS.flatMap((what) => [
  { what, figure: figureOf(what.value, 'due'), zh: `应进驻${what.zh}`, en: `${what.en} due in the hall` },
  { what, figure: figureOf(what.value, 'entered'), zh: `已进驻${what.zh}`, en: `${what.en} in the hall` },
]);

export const entryIndicator: Indicator = {
  name: 'hall-entry',
  by: ['organ'],
  figures: Object.fromEntries(SORTS.map(({ figure, zh, en }) => [figure, { zh, en }])),
  count: countEntered,
  list: async (db, asked) => {
    const sort = SORTS.find(({ figure }) => figure === asked.figure);
    const lines = sort ? await listLines(db, sort.what.value, asked) : [];
    const readable = lines.filter(({ path }) => mayReach(asked.reader, permissions.read, path));
    const rows = readable.map(({ id, at, due, entered }) => ({
      id,
      at,
      number: '',
      title: `${sort?.what.zh} ${entered}/${due}`,
      titleEn: `${sort?.what.en} ${entered}/${due}`,
      href: HALL_ENTRY,
    }));
    return { rows, hidden: lines.length - rows.length };
  },
};
