// How each organ stands: what is due and late, what came in time, how many of its policies are explained.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK } from '../contract.ts';
import { tellRate } from '../rules/rate.ts';
import { words } from '../words.ts';
import type { OrganLine } from './organs.ts';

export function OrganTable({ organs, page }: { organs: readonly OrganLine[]; page: Page }) {
  const w = words.in(page.lang);
  const listed = (count: number, view: string, code: string) =>
    count === 0 ? count : <a href={`${DESK}?${new URLSearchParams({ view, organ: code })}`}>{count}</a>;
  return (
    <Card flush>
      <Table<OrganLine>
        rows={[...organs]}
        rowKey={({ organId }) => organId}
        empty={w.none}
        columns={[
          { head: w.organ, rowHead: true, cell: (organ) => nameIn(page.lang, organ) },
          { head: w.late, num: true, cell: ({ late, code }) => listed(late, 'late', code) },
          { head: w.due, num: true, cell: ({ due, code }) => listed(due, 'due', code) },
          { head: w.onTime, num: true, cell: ({ onTime, code }) => listed(onTime, 'done', code) },
          { head: w.afterTime, num: true, cell: ({ afterTime, code }) => listed(afterTime, 'done', code) },
          { head: w.excused, num: true, cell: ({ none }) => none },
          {
            head: w.interpreted,
            num: true,
            cell: ({ explained }) => tellRate(explained?.interpreted ?? 0, explained?.policies ?? 0),
          },
          {
            head: w.linked,
            num: true,
            cell: ({ explained }) => tellRate(explained?.linked ?? 0, explained?.interpretations ?? 0),
          },
        ]}
      />
    </Card>
  );
}
