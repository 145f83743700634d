// `/four-systems`: hearings, matters shown, circulars, the way to ask, and how much of each the organs did in a year.
import { z } from 'zod';
import type { CaseKind } from '#kernel/cases/contract.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { lastYears } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { ADDRESS, CIRCULAR, ENQUIRY, HEARING, PUBLICITY } from '../contract.ts';
import { hearingKind } from '../rules/hearing.ts';
import { circularOf, hearingOf, publicityOf } from '../rules/process.ts';
import { circularKind, publicityKind } from '../rules/publicity.ts';
import { countByOrgan, listNewest, type OrganCounts, type SystemRow } from '../store.ts';
import { words } from '../words.ts';

const SHOWN = 10;
const PAGE_SIZE = 50;
const YEARS = 3;

type Kind = typeof HEARING | typeof PUBLICITY | typeof CIRCULAR;
const KINDS: Readonly<Record<Kind, CaseKind>> = {
  [HEARING]: hearingKind,
  [PUBLICITY]: publicityKind,
  [CIRCULAR]: circularKind,
};

/** What is public of a case in a list. */
interface Line extends Omit<SystemRow, 'data'> {
  readonly when: readonly [on: string, to?: string] | { readonly year: number; readonly quarter: number };
}

interface Systems {
  readonly lines: Readonly<Record<Kind, readonly Line[]>>;
  readonly year: number;
  readonly years: readonly number[];
  readonly counts: readonly OrganCounts[];
  readonly next: string | null;
}

const whenOf = (row: SystemRow): Line['when'] => {
  if (row.kind === HEARING) return [hearingOf({ file: row }).on];
  if (row.kind === PUBLICITY) return [publicityOf({ file: row }).from, publicityOf({ file: row }).to];
  const { year, quarter } = circularOf({ file: row });
  return { year, quarter };
};
const makePublic = (row: SystemRow): Line => {
  const { data: _, ...rest } = row;
  return { ...rest, when: whenOf(row) };
};

export const systemsPage = resource({
  name: 'four-systems',
  path: ADDRESS,
  access: anyone,
  query: z.object({
    year: yearQuery,
    after: z.string().max(60).optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db, now }, { query }): Promise<Systems> => {
    const years = lastYears(now, YEARS);
    const year = query.year ?? years[0]!;
    const [hearings, matters, circulars, found] = await Promise.all([
      listNewest(db, HEARING, SHOWN),
      listNewest(db, PUBLICITY, SHOWN),
      listNewest(db, CIRCULAR, SHOWN),
      countByOrgan(db, { year, after: query.after, limit: PAGE_SIZE + 1 }),
    ]);
    const counts = found.slice(0, PAGE_SIZE);
    return {
      lines: {
        [HEARING]: hearings.map(makePublic),
        [PUBLICITY]: matters.map(makePublic),
        [CIRCULAR]: circulars.map(makePublic),
      },
      year,
      years,
      counts,
      next: found.length > PAGE_SIZE ? (counts.at(-1)?.code ?? null) : null,
    };
  },
  view: showSystems,
});

function showSystems(data: Systems, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {([HEARING, PUBLICITY, CIRCULAR] as const).map((kind) => (
          <section class="stack">
            <Head title={w.names[kind]} />
            <Lines kind={kind} lines={data.lines[kind]} page={page} />
          </section>
        ))}
        <section class="stack">
          <Head title={w.names[ENQUIRY]} />
          <p>{w.enquiryLead}</p>
          <div class="row">
            <LinkButton href="/mailbox">{w.ask}</LinkButton>
          </div>
        </section>
        <Counts data={data} page={page} />
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

function Lines({ kind, lines, page: { lang } }: { kind: Kind; lines: readonly Line[]; page: Page }) {
  const w = words.in(lang);
  if (lines.length === 0) return <Empty title={w.none[kind]} />;
  const tell = (when: Line['when']) => {
    if (!('length' in when)) return w.quarter(when);
    const [on, to] = when;
    return to === undefined ? w.on(on) : w.shown({ from: on, to });
  };
  return (
    <List
      items={lines.map((line) => ({
        href: `${ADDRESS}/${line.number}`,
        text: sayTitle(lang, line),
        note: `${tell(line.when)} · ${nameIn(lang, line.organ)}`,
        end: <Tag state={line.phase === 'closed' ? undefined : 'on'}>{say(lang, KINDS[kind].states[line.state])}</Tag>,
      }))}
    />
  );
}

function Counts({ data: { year, years, counts, next }, page }: { data: Systems; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <section class="stack">
      <Head title={w.counts} />
      <Tabs
        label={w.years}
        items={years.map((one) => ({ href: `${ADDRESS}?year=${one}`, text: w.year(one), current: one === year }))}
      />
      <Table<OrganCounts>
        rows={[...counts]}
        rowKey={({ code }) => code}
        empty={w.noCounts}
        columns={[
          { head: w.organ, rowHead: true, cell: (row) => <a href={`/organs/${row.code}`}>{nameIn(lang, row)}</a> },
          { head: w.names[HEARING], num: true, cell: ({ hearings }) => hearings },
          { head: w.names[PUBLICITY], num: true, cell: ({ publicities }) => publicities },
          { head: w.names[CIRCULAR], num: true, cell: ({ circulars }) => circulars },
          { head: w.names[ENQUIRY], num: true, cell: ({ enquiries }) => enquiries },
        ]}
      />
      <Pager {...linkPages(ADDRESS, page.query, next)} />
    </section>
  );
}
