// Parts of the wall made from the rows of the board: places in a honeycomb, and the units that are furthest behind.
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { DotPlot } from '#ui/charts/charts.tsx';
import { Pane } from '#ui/layout/wall.tsx';
import type { HexPlace } from '#ui/parts/hexmap.tsx';
import type { BoardRow } from '../rules/board.ts';
import { rateOf } from '../rules/figures.ts';
import { countText, percent } from '../view/figures.ts';
import { tightName } from '../view/names.ts';
import { wallWords } from '../words/wall.ts';

const PLACES_A_ROW = 3;

/** Places in the city's order, in rows that interlock. */
export function placeOf({ unit, tally }: BoardRow<OrganLine>, index: number, lang: Lang): HexPlace {
  const w = wallWords.in(lang);
  const rate = rateOf(tally);
  const row = Math.floor(index / PLACES_A_ROW);
  const place = {
    name: tightName(unit, lang),
    value: rate === null ? w.none : `${percent(rate)}%`,
    note: w.openNote(countText(tally.open)),
    row,
    column: 1 + 2 * (index % PLACES_A_ROW) + (row % 2),
  };
  if (tally.red > 0) return { ...place, flag: w.redFlag(tally.red), state: 'red' };
  if (tally.yellow > 0) return { ...place, flag: w.yellowFlag(tally.yellow), state: 'yellow' };
  return tally.warning > 0 ? { ...place, flag: w.warnFlag(tally.warning), state: 'warn' } : place;
}

const MOST_RANKS = 6;

export function Ranks({ rows, days, lang }: { rows: readonly BoardRow<OrganLine>[]; days: number; lang: Lang }) {
  const w = wallWords.in(lang);
  const rated = rows
    .filter(({ unit, tally }) => unit.kind !== 'statistical' && rateOf(tally) !== null)
    .map(({ unit, tally }) => ({ name: tightName(unit, lang), value: Number(percent(rateOf(tally))) }))
    .sort((a, b) => a.value - b.value)
    .slice(0, MOST_RANKS);
  if (rated.length === 0) return null;
  return (
    <Pane title={w.ranks(days)}>
      <DotPlot
        face="wall"
        place="side"
        label={w.ranksLabel}
        unit="%"
        items={rated.map((one) => ({ ...one, ...(one.value < 100 ? { state: 'near' as const } : {}) }))}
      />
    </Pane>
  );
}
