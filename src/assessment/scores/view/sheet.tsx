// A sheet: month by month, each indicator with its points and the figures it is made of.
import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/i18n/words.ts';
import { intervalText, pointsText } from '#platform/text/points.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { Leaf, LeafMark, Mark, MonthMark, Scheme } from '../contract.ts';
import { listBorne } from '../rules/consequences.ts';
import { listLeaves } from '../rules/sheet.ts';
import { words } from '../words/scores.ts';
import { figureText, monthText, sayIn } from './telling.ts';

interface Props {
  readonly mark: Mark;
  readonly scheme: Scheme;
  readonly lang: Lang;
  /** Where the things behind a figure of a month are; none on the portal. */
  readonly hrefOf?: (figure: string, month: string) => string;
}

export function SheetTables({ mark, ...props }: Props) {
  const w = words.in(props.lang);
  if (mark.months.length === 0) return <p class="dim">{w.noMonths}</p>;
  return (
    <>
      {mark.months.map((month) => (
        <MonthTable key={month.month} month={month} alone={mark.months.length === 1} {...props} />
      ))}
    </>
  );
}

type MonthProps = Omit<Props, 'mark'> & { month: MonthMark };

function MonthTable({ alone, ...props }: MonthProps & { alone: boolean }) {
  const { month, lang } = props;
  const table = <MarkTable {...props} />;
  if (alone) return table;
  const title = words.in(lang).monthTitle({ month: monthText(lang, month.month), score: pointsText(month.score) });
  return (
    <details>
      <summary>{title}</summary>
      {table}
    </details>
  );
}

interface Line {
  readonly leaf: Leaf;
  readonly mark: LeafMark;
  readonly bonus: boolean;
}

function linesOf({ parts, bonus }: Scheme, month: MonthMark): Line[] {
  const line = (leaves: readonly Leaf[], marks: readonly LeafMark[], isBonus: boolean) =>
    leaves.flatMap((leaf) => {
      const mark = marks.find(({ code }) => code === leaf.code);
      return mark ? [{ leaf, mark, bonus: isBonus }] : [];
    });
  return [...line(listLeaves(parts), month.parts, false), ...line(bonus?.parts ?? [], month.bonus, true)];
}

function MarkTable(props: MonthProps) {
  const { month, scheme, lang } = props;
  const w = words.in(lang);
  const columns: Column<Line>[] = [
    {
      head: w.indicator,
      rowHead: true,
      cell: ({ leaf, bonus }) => (
        <>
          {bonus && <span class="dim">{w.bonus} · </span>}
          {sayIn(lang, leaf)}
          {leaf.note && lang !== 'en' && (
            <>
              <br />
              <small class="dim">{leaf.note}</small>
            </>
          )}
        </>
      ),
    },
    { head: w.full, cell: ({ leaf }) => leaf.points, num: true },
    { head: w.got, cell: ({ mark }) => <b>{pointsText(mark.got)}</b>, num: true },
    { head: w.interval, cell: ({ mark }) => intervalText(mark), num: true, opt: true },
    { head: w.basis, cell: ({ mark }) => <Figures mark={mark} {...props} /> },
    { head: w.hand, cell: ({ mark }) => (mark.entries === 0 ? '' : pointsText(mark.entries)), num: true, opt: true },
  ];
  return (
    <>
      <Table rows={linesOf(scheme, month)} rowKey={({ leaf }) => leaf.code} columns={columns} />
      {listBorne(scheme, month).map(({ share, taken, ...who }) => (
        <p key={who.zh} class="sm">
          {w.borne({ who: sayIn(lang, who), share: `${share * 100} %`, taken: pointsText(taken) })}
        </p>
      ))}
      {month.coefficient !== 100 && (
        <p class="sm">
          {w.coefficient} {pointsText(month.coefficient)}
        </p>
      )}
    </>
  );
}

/** More figures than this are told only where there is something to tell. */
const FEW = 3;

function Figures({ mark, month, lang, hrefOf }: MonthProps & { mark: LeafMark }) {
  const all = Object.entries(mark.figures);
  const told = all.length > FEW ? all.filter(([, count]) => count > 0) : all;
  if (told.length < all.length && told.length === 0) return <span class="dim">{words.in(lang).nothingCounted}</span>;
  const said = told.map(([figure, count]): ComponentChildren => {
    const text = `${figureText(lang, figure)} ${count}`;
    return hrefOf && count > 0 ? <a href={hrefOf(figure, month.month)}>{text}</a> : text;
  });
  return <>{said.map((one, index) => [index > 0 ? ' · ' : '', one])}</>;
}
