// `/desk/sms`: what was sent in the name of organs within reach in a month, and what became of each message.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { maskPhone } from '#platform/text/mask.ts';
import { localDayMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, monthQuery, permissions } from '../contract.ts';
import { monthSpan } from '../rules/months.ts';
import { listSendings, type Sending } from '../store/sendings.ts';
import { nameTemplate } from '../templates.ts';
import { words } from '../words.ts';
import { Months, manages, Pages } from './parts.tsx';

const PAGE = 50;

async function load(ctx: Context, { month, after }: { month?: string | undefined; after?: string | undefined }) {
  const span = monthSpan(ctx.now, month);
  const found = await listSendings(ctx, { ...span, after, limit: PAGE + 1 });
  const rows = found.slice(0, PAGE).map((one) => ({ ...one, phone: maskPhone(one.phone) }));
  return {
    month: span.month,
    mayManage: manages(ctx),
    rows,
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}
type Data = Awaited<ReturnType<typeof load>>;

export const sendingsPage = resource({
  name: 'desk-sms',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ month: monthQuery, after: z.uuid().optional(), trail: trailText }),
  load: (ctx, { query }) => load(ctx, query),
  view: showSendings,
});

function showSendings({ month, mayManage, rows, next }: Data, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <Pages current={DESK} mayManage={mayManage} page={page} />
        <Months path={DESK} month={month} page={page} />
        <Card flush>
          <Table columns={columnsIn(page)} rows={[...rows]} rowKey={({ id }) => id} empty={w.none} frame={w.title} />
        </Card>
        <Pager {...linkPages(DESK, page.query, next)} note={w.masked} />
      </>
    ),
  };
}

function columnsIn(page: Page): Column<Sending>[] {
  const w = words.in(page.lang);
  return [
    { head: w.at, cell: ({ takenAt }) => <time class="n">{localDayMinute(takenAt)}</time> },
    { head: w.phone, cell: ({ phone }) => <span class="n">{phone}</span>, rowHead: true },
    { head: w.organ, cell: ({ organ }) => (organ ? nameIn(page.lang, organ) : w.platform) },
    { head: w.template, cell: ({ template }) => nameTemplate(template, page.lang), cut: true },
    { head: w.parts, num: true, cell: ({ parts }) => parts },
    { head: w.provider, opt: true, cell: ({ carrier }) => carrier },
    { head: w.receipt, cell: (one) => <Receipt one={one} page={page} /> },
  ];
}

const LOOK = { taken: undefined, delivered: 'ok', failed: 'over' } as const;

function Receipt({ one, page }: { one: Sending; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      <Tag {...(LOOK[one.state] ? { state: LOOK[one.state] } : {})}>{w.states[one.state]}</Tag>{' '}
      <span class="sm dim">{one.reason ?? (one.toldAt ? localDayMinute(one.toldAt) : '')}</span>
    </>
  );
}
