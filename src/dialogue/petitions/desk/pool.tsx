// `/desk/petitions`: letters, visits, calls, what came on line and leaders’ notes in one list.
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { type ClockReading, readClock } from '#kernel/cases/rules/reading.ts';
import { ClockChip } from '#kernel/cases/view/clock-chip.tsx';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CATEGORIES, DESK, FIGURES, permissions, REGISTER, WAYS } from '../contract.ts';
import { petitionKind } from '../rules/kind.ts';
import { listAreas } from '../service/areas.ts';
import { listPool, type PoolRow } from '../store/pool.ts';
import { words } from '../words.ts';
import { PoolFilters } from './filters.tsx';
import { type PoolQuery, poolQuery } from './query.ts';

interface Pool {
  readonly query: PoolQuery;
  readonly rows: readonly (PoolRow & { readonly clock: ClockReading })[];
  readonly next: string | null;
  /** Whether the asker takes petitions in, and so sees their figures. */
  readonly mayRegister: boolean;
  readonly areas: readonly Subject[];
}

export const poolDesk = resource({
  name: 'desk-petitions',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query: poolQuery,
  load: async (ctx, { query }) => loadPool(ctx, query),
  view: showPool,
});

async function loadPool(ctx: Context, query: PoolQuery): Promise<Pool> {
  const about = query.about ? ((await findOrganByCode(ctx.db, query.about))?.path ?? '/') : undefined;
  const asked = { ...query, about, joint: query.joint === 'yes' };
  const [{ rows, next }, calendars, areas] = await Promise.all([
    listPool(ctx.db, asked, ctx),
    openCalendars(ctx.db),
    listAreas(ctx),
  ]);
  return {
    query,
    rows: rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) })),
    next,
    areas,
    mayRegister: ctx.actor.scopes(permissions.office).length > 0,
  };
}

function showPool({ query, rows, next, mayRegister, areas }: Pool, page: Page): PageView {
  const w = words.in(page.lang).desk;
  return {
    title: w.title,
    current: DESK,
    islands: ['x-rows', 'x-filter', 'x-pick'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>}>
          {mayRegister && (
            <LinkButton href={FIGURES} icon="chart">
              {w.figures}
            </LinkButton>
          )}
          {mayRegister && (
            <LinkButton href={REGISTER} kind="go">
              {w.register}
            </LinkButton>
          )}
        </BenchHead>
        <Card flush>
          <PoolFilters query={query} areas={areas} page={page} />
          <Rows>
            <Table rowKey={(row) => row.id} rows={[...rows]} empty={w.none} columns={columnsOf(areas, page)} />
            <RowsFoot>
              <Pager {...linkPages(DESK, page.query, next)} />
            </RowsFoot>
          </Rows>
        </Card>
      </>
    ),
  };
}

/** In place of a subject that is not given, or no longer in the tree, its code or nothing. */
export function sayArea(lang: Lang, areas: readonly Subject[], code: string | null): string {
  const area = areas.find((one) => one.code === code);
  return area ? nameIn(lang, area) : (code ?? '—');
}

function columnsOf(areas: readonly Subject[], { lang }: Page): Column<Pool['rows'][number]>[] {
  const { columns: w, ...rest } = words.in(lang).desk;
  const stateOf = (row: PoolRow) =>
    say(lang, petitionKind.outcomes?.[row.outcome ?? ''] ?? petitionKind.states[row.state]);
  return [
    {
      head: w.number,
      rowHead: true,
      cell: (row) => (
        <a class="no-u n" href={`/desk/cases/${row.id}`}>
          {row.number}
        </a>
      ),
    },
    { head: w.area, cell: (row) => <b>{sayArea(lang, areas, row.area)}</b> },
    {
      head: w.category,
      cell: (row) =>
        row.category === 'accusation' ? (
          <Tag state="near">{say(lang, nameOf(CATEGORIES, row.category))}</Tag>
        ) : (
          row.category && <small>{say(lang, nameOf(CATEGORIES, row.category))}</small>
        ),
    },
    { head: w.way, cell: (row) => say(lang, nameOf(WAYS, row.way)) },
    {
      head: w.petitioner,
      cell: (row) => (
        <>
          {nameIn(lang, { name: row.applicant, nameEn: row.applicantEn })}
          {row.people > 1 && <span class="dim"> {rest.jointTag(row.people)}</span>}
        </>
      ),
    },
    { head: w.organ, cell: (row) => <small>{nameIn(lang, { name: row.organ, nameEn: row.organEn })}</small> },
    { head: w.state, cell: (row) => <small>{stateOf(row)}</small> },
    {
      head: w.clock,
      cell: (row) => <ClockChip reading={row.clock} lang={lang} waiting={stateOf(row)} short signal={row.signal} />,
    },
    { head: w.received, opt: true, cell: (row) => <span class="n dim">{shortMoment(lang, row.receivedAt)}</span> },
  ];
}
