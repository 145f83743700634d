// The list of cases and cards that cities have reported.
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { LevelTag } from '#kernel/supervision/view/level-tag.tsx';
import type { Page } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { Received } from '../store/receiving.ts';
import { words } from '../words.ts';
import { nameKind, sayTold } from './telling.ts';

export function ReceivedTable({
  rows,
  cities,
  page: { lang },
}: {
  rows: readonly Received[];
  cities: readonly { readonly city: string; readonly name: string }[];
  page: Page;
}) {
  const w = words.in(lang);
  const names = new Map(cities.map(({ city, name }) => [city, name]));
  const columns: Column<Received>[] = [
    { head: w.city, cell: (row) => names.get(row.city) },
    { head: w.number, rowHead: true, cell: (row) => row.number },
    { head: w.item, cell: (row) => row.item_name ?? nameKind(lang, { kind: row.kind, name: row.kind_name }) },
    { head: w.organ, cell: (row) => row.organ_name },
    { head: w.receivedAt, cell: (row) => shortMoment(lang, row.received_at), num: true },
    { head: w.state, cell: (row) => <Standing row={row} lang={lang} /> },
    { head: w.lamp, cell: ({ lamp }) => lamp && <LevelTag level={lamp as 'yellow' | 'red'} lang={lang} /> },
  ];
  return <Table rows={[...rows]} rowKey={(row) => row.id} columns={columns} empty={w.none} />;
}

function Standing({ row, lang }: { row: Received; lang: Lang }) {
  const w = words.in(lang);
  return (
    <>
      {sayTold(lang, { ...row, stateName: row.state_name })}
      {row.late_at && (
        <>
          <br />
          <small class="dim">{w.lateSince(shortMoment(lang, row.late_at))}</small>
        </>
      )}
      {row.about && (
        <>
          <br />
          <small class="dim">{w.about(row.about)}</small>
        </>
      )}
    </>
  );
}
