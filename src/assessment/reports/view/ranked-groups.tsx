// A published ranking group by group: scores with their intervals, those on too few cases apart.
import { intervalText, pointsText } from '#platform/text/points.ts';
import { Table } from '#ui/parts/table.tsx';
import type { RankedUnit, Ranking } from '../contract.ts';
import { words } from '../words/reports.ts';

interface Props {
  readonly ranking: Pick<Ranking, 'zh' | 'groups' | 'rows' | 'leastSample'>;
  /** Codes of the organs that are called to a talk. */
  readonly called?: readonly string[];
}

export function RankedGroups({ ranking, called = [] }: Props) {
  return (
    <>
      {ranking.groups.map((group) => (
        <Group ranking={ranking} called={called} group={group} />
      ))}
    </>
  );
}

function Group({ ranking, called, group }: Required<Props> & { readonly group: Ranking['groups'][number] }) {
  const w = words.zh;
  const own = ranking.rows.filter((row) => row.peers === group.code);
  const ranked = own.filter((row) => row.rank !== null);
  const few = own.length - ranked.length;
  return (
    <>
      {ranked.length > 0 && (
        <Table<RankedUnit>
          caption={group.zh}
          rows={ranked}
          rowKey={(row) => row.code}
          columns={[
            { head: w.organ, rowHead: true, cell: (row) => <Named row={row} called={called.includes(row.code)} /> },
            { head: w.rank, num: true, cell: (row) => row.rank },
            {
              head: w.scoreHead,
              num: true,
              cell: (row) => (
                <>
                  {pointsText(row.score)}
                  <br />
                  <small>{intervalText(row)}</small>
                </>
              ),
            },
            { head: w.sample, num: true, cell: (row) => row.sample },
          ]}
        />
      )}
      {few > 0 && (
        <p class="sm">
          {group.zh}：{w.few({ least: ranking.leastSample, count: few })}
        </p>
      )}
    </>
  );
}

function Named({ row, called }: { row: RankedUnit; called: boolean }) {
  return (
    <>
      {row.name}
      <br />
      <small class="dim">{called ? `${row.grade.zh} · ${words.zh.called}` : row.grade.zh}</small>
    </>
  );
}
