// The ranking of a round, group by group; those on too few cases apart.
import { type Lang, say } from '#platform/i18n/words.ts';
import { intervalText, pointsText } from '#platform/text/points.ts';
import { Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { Scheme } from '../contract.ts';
import { words } from '../words/scores.ts';
import type { Row } from './rows.ts';
import { gradeText, peersText } from './telling.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly scheme: Scheme;
  /** The group that is shown; the first when it is not there. */
  readonly peers: string | undefined;
  readonly hrefOf: (row: Row) => string;
  /** The address of the page itself, for its tabs. */
  readonly address: string;
  readonly lang: Lang;
}

/** The groups that rows fall into, in their order. */
function listGroups(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => row.peers))];
}

export function Ranking({ rows, scheme, peers, hrefOf, address, lang }: Props) {
  const w = words.in(lang);
  const groups = listGroups(rows);
  const shown = peers !== undefined && groups.includes(peers) ? peers : groups[0];
  const own = rows.filter((row) => row.peers === shown);
  const few = own.filter((row) => row.rank === null);
  const table = (some: readonly Row[]) => (
    <Table rows={[...some]} rowKey={(row) => row.code} columns={columnsFor(scheme, hrefOf, lang)} />
  );
  return (
    <>
      {groups.length > 1 && (
        <Tabs
          label={w.scope}
          items={groups.map((group) => ({
            href: `${address}${address.includes('?') ? '&' : '?'}peers=${group}`,
            text: peersText(lang, scheme, group),
            current: group === shown,
          }))}
        />
      )}
      {rows.length === 0 && <p class="dim">{w.noRows}</p>}
      {few.length < own.length && table(own.filter((row) => row.rank !== null))}
      {few.length > 0 && (
        <details class="sm" open={few.length === own.length}>
          <summary class="dim">{w.fewTitle({ least: scheme.leastSample, count: few.length })}</summary>
          {table(few)}
        </details>
      )}
    </>
  );
}

function columnsFor(scheme: Scheme, hrefOf: (row: Row) => string, lang: Lang): Column<Row>[] {
  const w = words.in(lang);
  return [
    { head: w.rank, cell: (row) => row.rank ?? w.unranked, num: true },
    {
      head: w.unit,
      rowHead: true,
      cell: (row) => (
        <>
          <a href={hrefOf(row)}>{lang === 'en' ? (row.nameEn ?? row.name) : row.name}</a>
          {row.marks?.map((mark) => (
            <>
              {' '}
              <Tag state="ok">{say(lang, mark)}</Tag>
            </>
          ))}
        </>
      ),
    },
    { head: w.score, cell: (row) => <b>{pointsText(row.score)}</b>, num: true },
    { head: w.interval, cell: intervalText, num: true, opt: true },
    { head: w.grade, cell: (row) => <Grade row={row} scheme={scheme} lang={lang} /> },
    { head: w.sample, cell: (row) => row.sample, num: true, opt: true },
  ];
}

/** Quiet while all is well. */
export function Grade(props: { row: Pick<Row, 'grade' | 'vetoes'>; scheme: Scheme; lang: Lang }) {
  const { row, scheme, lang } = props;
  const text = gradeText(lang, scheme, row.grade);
  if (row.vetoes.length > 0) return <Tag state="over">{text}</Tag>;
  return scheme.grades.at(-1)?.code === row.grade ? <Tag state="near">{text}</Tag> : <span>{text}</span>;
}
