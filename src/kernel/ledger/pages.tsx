// The closed days in public: a list, and each day's root, statement and signatures.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localTime } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { writeFeed } from './rules/feed.ts';
import { findLostDays } from './service/check.ts';
import { keysOf, type ProvenDay } from './service/prove.ts';
import { findDay, type LedgerDay, listDays } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 31;
const DAYS = '/ledger/days';

export const ledgerDaysPage = resource({
  name: 'ledger-days',
  path: DAYS,
  access: anyone,
  query: z.object({ before: z.iso.date().optional() }),
  load: async (ctx: Context, { query }) => {
    const days = await listDays(ctx.db, query.before ?? null, PAGE_SIZE + 1);
    const shown = days
      .slice(0, PAGE_SIZE)
      .map(({ day, acts, late, root, previous }) => ({ day, acts, late, root, previous }));
    const lost = (await findLostDays(ctx.runtime)).map(({ day }) => day);
    return { days: shown, lost, next: days.length > PAGE_SIZE ? (shown.at(-1)?.day ?? null) : null };
  },
  view: showDays,
});

interface ListedDays {
  readonly days: Pick<LedgerDay, 'day' | 'acts' | 'late' | 'root' | 'previous'>[];
  /** Published once, and not in the database as they were. */
  readonly lost: readonly string[];
  readonly next: string | null;
}

function showDays(data: ListedDays, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {data.lost.length > 0 && <Note state="over">{w.lost(data.lost)}</Note>}
        <Table
          rowKey={(day) => day.day}
          rows={data.days}
          empty={w.none}
          columns={[
            { head: w.day, cell: (day) => <a href={`${DAYS}/${day.day}`}>{day.day}</a>, rowHead: true },
            { head: w.acts, cell: (day) => day.acts.toLocaleString('en-US'), num: true },
            { head: w.late, cell: (day) => day.late.toLocaleString('en-US'), num: true },
            { head: w.root, cell: (day) => <span class="code">{day.root.slice(0, 16)}…</span>, opt: true },
          ]}
        />
        <Pager next={data.next ? `${DAYS}?before=${data.next}` : undefined} />
        <p class="sm dim">{w.lateNote}</p>
        <p class="sm dim">
          {w.machine} <a href={`${DAYS}.atom`}>{w.feed}</a>
        </p>
      </div>
    ),
  };
}

/** The latest days for programs that keep them, with all that proves them. */
export const ledgerFeed = resource({
  name: 'ledger-feed',
  path: `${DAYS}.atom`,
  access: anyone,
  load: async (ctx: Context) => {
    const w = words.in(ctx.lang);
    const days = (await listDays(ctx.db, null, PAGE_SIZE)).map((day) => ({
      day: day.day,
      root: day.root,
      closedAt: day.closed_at,
      title: w.dayTitle(day.day),
      proof: { statement: day.statement, sm2: day.sm2, ed25519: day.ed25519, keys: keysOf(ctx.runtime, day) },
    }));
    const feed = writeFeed(`${ctx.runtime.config.publicUrl}${DAYS}`, w.title, days);
    return new Download(Buffer.from(feed), 'application/atom+xml; charset=utf-8', 'days.atom', true);
  },
});

export const ledgerDayPage = resource({
  name: 'ledger-day',
  path: `${DAYS}/:date`,
  access: anyone,
  params: z.object({ date: z.iso.date() }),
  load: async (ctx: Context, { params }): Promise<ShownDay> => {
    const day = await findDay(ctx.db, params.date);
    if (!day) throw notFound();
    return { ...day, keys: keysOf(ctx.runtime, day) };
  },
  view: showDay,
});

type ShownDay = LedgerDay & Pick<ProvenDay, 'keys'>;

function showDay(data: ShownDay, page: Page): PageView {
  const w = words.in(page.lang);
  const code = (text: string) => <span class="code">{text}</span>;
  const signed: [term: string, text: string][] = [
    [w.statement, data.statement],
    [w.sm2, data.sm2],
    [w.sm2Key, data.keys.sm2],
    [w.ed25519, data.ed25519],
    [w.ed25519Key, data.keys.ed25519],
  ];
  return {
    title: w.dayTitle(data.day),
    crumbs: [{ href: DAYS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={w.dayTitle(data.day)} />
        <Facts
          card
          items={[
            [w.acts, data.acts.toLocaleString('en-US')],
            [w.late, data.late.toLocaleString('en-US')],
            [w.root, code(data.root)],
            [w.previous, data.previous ? code(data.previous) : w.first],
            [w.closedAt, `${localDate(data.closed_at)} ${localTime(data.closed_at)}`],
          ]}
        />
        <Card title={w.howTitle}>
          {signed.map(([term, text]) => (
            <p class="sm">
              <b>{term}</b>
              <br />
              {code(text)}
            </p>
          ))}
          <p class="sm dim">{w.how}</p>
        </Card>
        <p class="row">
          <a href={DAYS}>{w.all}</a>
        </p>
      </div>
    ),
  };
}
