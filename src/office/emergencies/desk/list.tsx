// `/desk/emergencies`: what goes on, where, what is over, and the form that registers one.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Hexmap } from '#ui/parts/hexmap.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { boardOf, CLASSES, DESK, eventInput, FIGURES, LEVELS, PLANS, permissions } from '../contract.ts';
import { emergencyKind } from '../rules/kind.ts';
import { type Events, loadEvents } from '../service/read.ts';
import { takeEvent } from '../service/take.ts';
import type { CountyCount, EventRow } from '../store/events.ts';
import { words } from '../words.ts';
import { stateIn } from './board-body.tsx';
import { RegisterForm } from './register.tsx';

export const eventsPage = resource({
  name: 'desk-emergencies',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ after: z.uuid().optional(), trail: z.string().max(3000).optional() }),
  load: (ctx, { query }) => loadEvents(ctx, query.after),
  view: showEvents,
  acts: {
    register: act({
      access: holds(permissions.report),
      body: eventInput,
      do: async (ctx, { body }) => {
        const { file } = await takeEvent(ctx, body);
        const data = { id: file.id, number: file.number };
        return { to: `/desk/cases/${file.id}`, created: true, data, say: words.in(ctx.lang).registered };
      },
    }),
  },
});

function showEvents(events: Events, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={PLANS}>{w.plans}</LinkButton>
          <LinkButton href={FIGURES}>{w.figures}</LinkButton>
        </BenchHead>
        <div class="duo">
          <section class="stack tight">
            <Card title={w.running} tight>
              <Table
                rows={[...events.running]}
                rowKey={({ id }) => id}
                columns={columnsFor(page, true)}
                empty={w.runningNone}
              />
            </Card>
            <Card title={w.past} tight>
              <Table
                rows={[...events.past]}
                rowKey={({ id }) => id}
                columns={columnsFor(page, false)}
                empty={w.pastNone}
              />
              <Pager {...linkPages(DESK, page.query, events.next)} />
            </Card>
          </section>
          <section class="stack tight">
            <Counties counties={events.counties} page={page} />
            {events.mayReport && <RegisterForm terms={events.terms} page={page} />}
          </section>
        </div>
      </>
    ),
  };
}

/** So many hexagons to a row of the sketch. */
const ACROSS = 4;

function Counties({ counties, page }: { counties: readonly CountyCount[]; page: Page }) {
  const w = words.in(page.lang);
  if (counties.length === 0) return null;
  const total = counties.reduce((sum, { running }) => sum + running, 0);
  return (
    <Card title={w.map} tight>
      <Hexmap
        label={w.mapLabel(total)}
        places={counties.map((county, index) => {
          const row = Math.floor(index / ACROSS);
          return {
            name: county.name,
            value: w.onGoing(county.running),
            ...(county.exercises > 0 ? { note: w.drills(county.exercises) } : {}),
            ...(county.running > 0 ? { state: 'yellow' as const } : {}),
            column: (index % ACROSS) * 2 + (row % 2),
            row,
          };
        })}
      />
      <p class="xs dim">{w.mapNote}</p>
    </Card>
  );
}

function columnsFor(page: Page, running: boolean): Column<EventRow>[] {
  const w = words.in(page.lang);
  const clock: Column<EventRow> = {
    head: w.clock,
    cell: ({ dueAt, dueKind }) =>
      dueAt && (
        <Tag state={dueAt < page.now ? 'over' : 'near'}>
          {say(page.lang, emergencyKind.limits[dueKind ?? ''])} {localDayMinute(dueAt)}
        </Tag>
      ),
  };
  return [
    {
      head: w.event,
      rowHead: true,
      cell: (event) => (
        <>
          <a href={boardOf(event)} lang="zh-CN">
            {event.title}
          </a>{' '}
          {event.exercise && <Tag>{w.exercise}</Tag>}
          <br />
          <small class="dim">
            {localDayMinute(event.happenedAt)} · {nameIn(page.lang, event.organ)}
          </small>
        </>
      ),
    },
    {
      head: w.level,
      cell: ({ sort, level }) => (
        <>
          {say(page.lang, nameOf(CLASSES, sort))}
          <br />
          <small class="dim">{say(page.lang, nameOf(LEVELS, level))}</small>
        </>
      ),
    },
    { head: w.state, cell: ({ state }) => stateIn(state, page.lang) },
    ...(running ? [clock] : []),
    { head: w.reports, cell: ({ reports }) => w.reportCount(reports), num: true, opt: true },
  ];
}
