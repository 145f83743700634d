// `/desk/duty`: who is on duty now in one’s organ and those beneath it, one’s own shifts, and shifts nobody is on yet.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, DESK, LOG, MONTH, PLANS, permissions, type Shift, SLOTS } from '../contract.ts';
import { onDuty } from '../rules.ts';
import { loadToday, type Today } from '../service/read.ts';
import { sayPlace } from '../service/telling.ts';
import { words } from '../words.ts';
import { Names, Phone, partIn } from './parts.tsx';

export const todayPage = resource({
  name: 'desk-duty',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(300).optional(), trail: z.string().max(3000).optional() }),
  load: (ctx, { query }) => loadToday(ctx, query.after),
  view: showToday,
});

function showToday(today: Today, page: Page): PageView {
  const w = words.in(page.lang);
  const { place, shifts, settings } = today;
  const slot = say(page.lang, nameOf(SLOTS, place.slot));
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} beside={<Tag state="on">{w.now({ on: place.on.slice(5), slot })}</Tag>}>
          <LinkButton href={MONTH}>{w.month}</LinkButton>
          <LinkButton href={LOG}>{w.log}</LinkButton>
          <LinkButton href={PLANS}>{w.plans}</LinkButton>
        </BenchHead>
        <Card flush>
          <Table rows={[...shifts]} rowKey={({ id }) => id} columns={columnsFor(today, page)} empty={w.nobody} />
          <div class="bar">
            <Pager {...linkPages(DESK, page.query, today.next)} note={w.grace(settings.graceMinutes)} />
          </div>
        </Card>
        <div class="duo">
          <Card title={w.mine} tight>
            <List small empty={w.mineNone} items={today.mine.map((shift) => describeMine(shift, page))} />
          </Card>
          <Card title={w.empty} tight>
            <Empty today={today} page={page} />
          </Card>
        </div>
      </>
    ),
  };
}

function describeMine(shift: Shift, page: Page) {
  const own = onDuty(shift).find(({ accountId }) => accountId === page.actor.id);
  return {
    href: addressOf(shift),
    text: say(page.lang, sayPlace(shift)),
    note: nameIn(page.lang, shift.organ),
    ...(own ? { end: <Tag>{partIn(page, own.part)}</Tag> } : {}),
  };
}

const SHOWN = 6;

function Empty({ today: { empty, settings }, page }: { today: Today; page: Page }) {
  const w = words.in(page.lang);
  if (empty.length === 0) return <p class="dim">{w.emptyNone(settings.aheadDays)}</p>;
  return (
    <>
      <List
        small
        items={empty.slice(0, SHOWN).map((place) => ({
          href: `${MONTH}?month=${place.on.slice(0, 7)}`,
          text: say(page.lang, sayPlace(place)),
          end: <Tag state="near">{w.gap}</Tag>,
        }))}
      />
      {empty.length > SHOWN && <p class="sm dim">{w.emptyMore(empty.length - SHOWN)}</p>}
    </>
  );
}

function columnsFor({ phones }: Today, page: Page): Column<Shift>[] {
  const w = words.in(page.lang);
  return [
    {
      head: w.organ,
      rowHead: true,
      cell: (shift) => <a href={addressOf(shift)}>{nameIn(page.lang, shift.organ)}</a>,
    },
    { head: w.leader, cell: (shift) => <Names part="leader" {...{ shift, phones, page }} marked /> },
    { head: w.staff, cell: (shift) => <Names part="staff" {...{ shift, phones, page }} marked /> },
    { head: w.driver, cell: (shift) => <Names part="driver" {...{ shift, phones, page }} />, opt: true },
    {
      head: w.phone,
      cell: ({ phone, organ }) => phone && <Phone name={nameIn(page.lang, organ)} number={phone} page={page} />,
    },
  ];
}
