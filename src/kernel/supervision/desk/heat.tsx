// The heat table of the board: organs by row, what wants to be looked at by shade.
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { Heat, type HeatCell } from '#ui/parts/table.tsx';
import { type BoardRow, heatOfCount, heatOfRate } from '../rules/board.ts';
import { rateOf, type Tally } from '../rules/figures.ts';
import type { Board } from '../service/board.ts';
import type { Narrowing } from '../store/cases.ts';
import { countText, percent } from '../view/figures.ts';
import { unitName } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { boardAddress, signalsOf } from './addresses.ts';

interface HeatData {
  readonly asked: Narrowing & { readonly organ?: string | undefined; readonly open?: string | undefined };
  readonly board: Board;
}

type Props = { data: HeatData; lang: Lang };

export function HeatTable({ data, lang }: Props) {
  const w = boardWords.in(lang);
  const heads = [w.decided, w.rate, w.shown, w.warned, w.late, w.stepLate, w.stopped];
  return (
    <Heat
      corner={w.organ}
      heads={heads}
      rows={data.board.rows.map((row) => ({
        name: `${markOf(row)}${unitName(row.unit, lang)}`,
        href: hrefOf(row, data),
        child: row.child,
        cells: cellsOf(row, data, lang),
      }))}
    />
  );
}

/** A territory opens in place, then alone; anything else is looked at alone. */
function hrefOf({ unit, opened, child }: BoardRow<OrganLine>, { asked }: HeatData): string {
  const opens = unit.kind === 'statistical' && !opened && !child;
  return boardAddress({ ...asked, ...(opens ? { open: unit.code } : { organ: unit.code, open: undefined }) });
}

function markOf({ unit, opened, child }: BoardRow<OrganLine>): string {
  if (child || unit.kind !== 'statistical') return '';
  return opened ? '∨ ' : '› ';
}

function cellsOf({ unit, tally }: BoardRow<OrganLine>, { asked, board }: HeatData, lang: Lang): HeatCell[] {
  const rate = rateOf(tally);
  const signals = (level: string) => signalsOf(unit.code, { level, kind: asked.kind });
  return [
    { text: countText(tally.decided) },
    { text: rate === null ? '·' : percent(rate), level: heatOfRate(tally, board.settings.target) },
    cardCell(tally, signals('cards'), lang),
    { ...countCell(tally.warning + tally.hint), href: signals('notices') },
    countCell(tally.overdue),
    countCell(tally.stepOverdue),
    { text: dotted(tally.paused), level: 0 },
  ];
}

const dotted = (count: number) => (count === 0 ? '·' : countText(count));

const countCell = (count: number): HeatCell => ({ text: dotted(count), level: heatOfCount(count) });

function cardCell({ yellow, red }: Tally, href: string, lang: Lang): HeatCell {
  const w = boardWords.in(lang);
  const text = [red > 0 && `${w.redShort} ${red}`, yellow > 0 && `${w.yellowShort} ${yellow}`]
    .filter(Boolean)
    .join('　');
  if (text === '') return { text: '·', level: 0 };
  return { text, level: red > 0 ? 'red' : 'yellow', href };
}
