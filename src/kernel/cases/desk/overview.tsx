// `/desk/overview`: how the work of an organ lies, for the heads of its sections and of the organ.

import { dayOf, endOfDay } from '#kernel/calendar/rules/days.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { either, holds } from '#platform/http/access.ts';
import { type Context, mayReach, type Scope } from '#platform/http/context.ts';
import { type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { CaseKind } from '../contract.ts';
import {
  type HolderStanding,
  MOST_COUNTED,
  type Overview,
  readOverview,
  type Standing,
  type StepStanding,
} from '../queries/overview.ts';
import { findKind } from '../registry.ts';
import { NEAR_WORKDAYS } from '../rules/reading.ts';
import { sayState } from '../view/telling.ts';
import { desk } from '../words/desk.ts';

interface OrganOverview extends Overview {
  readonly organ: string | null;
  readonly officers: readonly Pick<Officer, 'id' | 'name' | 'nameEn'>[];
}

export function overviewPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'desk-overview',
    path: '/desk/overview',
    face: 'bench',
    access: either(...kinds.map((kind) => holds(kind.readPermission))),
    load: (ctx) => loadOverview(ctx, kinds),
    view: showOverview,
  });
}

async function loadOverview(ctx: Context, kinds: readonly CaseKind[]): Promise<OrganOverview> {
  const { unit } = ctx.actor;
  if (!unit) return { organ: null, officers: [], steps: [], holders: [], cut: false };
  const readable = kinds.filter((kind) => mayReach(ctx.actor, kind.readPermission, unit.path));
  const calendar = (await openCalendars(ctx.db))('CN');
  const soon = endOfDay(calendar.addWorkdays(dayOf(ctx.now), NEAR_WORKDAYS));
  const names = readable.map((kind) => kind.name);
  const [overview, officers] = await Promise.all([
    readOverview(ctx.db, scopesIn(ctx, readable, unit.path), names, { now: ctx.now, soon }),
    listOfficers(ctx.db, unit.id, ctx.now),
  ]);
  return {
    organ: nameIn(ctx.lang, { name: unit.name, nameEn: unit.nameEn ?? null }),
    officers: officers.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    ...overview,
  };
}

/** The unit, with everything beneath it where the permission reaches so far. */
function scopesIn(ctx: Context, kinds: readonly CaseKind[], path: string): Scope[] {
  const beneath = `${path}x/`;
  return [{ path, deep: kinds.some((kind) => mayReach(ctx.actor, kind.readPermission, beneath)) }];
}

function showOverview(data: OrganOverview, page: Page): PageView {
  const w = desk.in(page.lang).overview;
  return {
    title: w.title,
    current: '/desk',
    body: (
      <>
        <BenchHead
          title={w.title}
          back={{ href: '/desk', text: desk.in(page.lang).todo.short }}
          beside={data.organ && <span class="dim">{w.note(data.organ)}</span>}
        />
        {data.organ === null && <Note>{w.noUnit}</Note>}
        {data.cut && <Note state="near">{w.cut({ count: MOST_COUNTED })}</Note>}
        {data.organ !== null && data.steps.length === 0 ? (
          <Card>
            <Empty title={w.empty} />
          </Card>
        ) : (
          <Tables data={data} page={page} />
        )}
      </>
    ),
  };
}

function Tables({ data, page }: { data: OrganOverview; page: Page }) {
  const w = desk.in(page.lang).overview;
  const figures = figureColumns(page);
  const isOne = new Set(data.holders.map(({ organId }) => organId)).size <= 1;
  return (
    <>
      <Card tight title={w.steps}>
        <Table
          rows={[...data.steps]}
          rowKey={(row) => `${row.kind} ${row.state} ${row.stepName}`}
          columns={[
            {
              head: w.step,
              rowHead: true,
              cell: (row: StepStanding) => (
                <a href={`/desk/cases?kind=${row.kind}&state=${row.state}`}>{sayState(page.lang, row, 'desk')}</a>
              ),
            },
            { head: w.kind, opt: true, cell: (row: StepStanding) => say(page.lang, findKind(row.kind)) },
            ...figures,
          ]}
        />
      </Card>
      <Card tight title={w.holders}>
        <Table
          rows={[...data.holders]}
          rowKey={(row) => `${row.organId} ${row.post} ${row.officerId}`}
          columns={[
            { head: w.post, rowHead: true, cell: (row: HolderStanding) => sayPost(row.post, page) },
            ...(isOne ? [] : [{ head: w.organ, cell: (row: HolderStanding) => nameIn(page.lang, row.organ) }]),
            { head: w.officer, cell: (row: HolderStanding) => sayOfficer(row.officerId, data, page) },
            ...figures,
          ]}
        />
      </Card>
    </>
  );
}

function figureColumns(page: Page) {
  const w = desk.in(page.lang).overview;
  const figure = (head: string, key: keyof Standing) => ({
    head,
    num: true,
    cell: (row: Standing) => row[key],
  });
  return [
    figure(w.open, 'open'),
    figure(w.overdue, 'overdue'),
    figure(w.soon, 'soon'),
    figure(w.suspended, 'suspended'),
  ];
}

export function sayPost(post: string, page: Pick<Page, 'lang'>): string {
  const { posts } = desk.in(page.lang);
  return posts[post as keyof typeof posts] ?? post;
}

function sayOfficer(id: string | null, data: OrganOverview, page: Page): string {
  const w = desk.in(page.lang).overview;
  if (id === null) return w.unclaimed;
  const officer = data.officers.find((one) => one.id === id);
  if (!officer) return w.otherOfficer;
  return page.lang === 'en' ? (officer.nameEn ?? officer.name) : officer.name;
}
