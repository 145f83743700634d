// `/desk/requests`: a year’s requests by organ and outcome, and how many were answered in time.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { KIND, permissions } from '../contract.ts';
import { COLUMNS, type Line, sumLine, tabulate, tellOnTime } from '../rules/table.ts';
import { countRequests, type NamedOrgan, nameOrgans } from '../store.ts';
import { words } from '../words.ts';

export const DESK = '/desk/requests';
export const REGISTER = `${DESK}/register`;
const YEARS_SHOWN = 3;

interface Row {
  readonly organ: NamedOrgan | null;
  readonly line: Line;
}
interface Year {
  readonly year: number;
  readonly latest: number;
  readonly rows: readonly Row[];
  readonly mayRegister: boolean;
}

export const requestsDesk = resource({
  name: 'desk-requests',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ year: yearQuery }),
  load: async ({ db, actor, now }, { query }): Promise<Year> => {
    const latest = Number(localDate(now).slice(0, 4));
    const year = query.year ?? latest;
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    const scopes = actor.scopes(permissions.read);
    const counts = await countRequests(db, { ...span, scopes, asOf: now, seenBy: actor });
    const lines = tabulate(counts);
    const organs = await nameOrgans(
      db,
      lines.map(([path]) => path),
    );
    const rows: Row[] = lines.map(([path, line]) => ({ organ: organs.get(path) ?? null, line }));
    const sum = rows.length > 1 ? [{ organ: null, line: sumLine(counts) }] : [];
    return { year, latest, rows: [...rows, ...sum], mayRegister: actor.scopes(permissions.register).length > 0 };
  },
  view: showYear,
});

function showYear({ year, latest, rows, mayRegister }: Year, { lang }: Page): PageView {
  const w = words.in(lang).desk;
  const behind = ({ name }: NamedOrgan) =>
    `/desk/cases?${new URLSearchParams({ kind: KIND, organ: name, from: `${year}-01-01`, to: `${year}-12-31` })}`;
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={`/desk/cases?kind=${KIND}`}>{w.listed}</LinkButton>
          {mayRegister && <LinkButton href={REGISTER}>{w.register}</LinkButton>}
        </BenchHead>
        <Tabs
          label={w.year}
          items={Array.from({ length: YEARS_SHOWN }, (_, ago) => latest - ago).map((one) => ({
            href: `${DESK}?year=${one}`,
            text: one,
            current: one === year,
          }))}
        />
        <Card flush>
          <Table
            rows={[...rows]}
            rowKey={({ organ }) => organ?.path ?? 'total'}
            empty={w.nothing}
            frame={w.title}
            columns={[
              {
                head: w.organ,
                rowHead: true,
                cell: ({ organ }) => (organ ? <a href={behind(organ)}>{nameIn(lang, organ)}</a> : <b>{w.total}</b>),
              },
              ...COLUMNS.map((column) => ({
                head: w.columns[column],
                cell: ({ line }: Row) => line[column],
                num: true,
              })),
              { head: w.onTime, cell: ({ line }) => tellOnTime(line) ?? '–', num: true },
            ]}
          />
        </Card>
      </>
    ),
  };
}
