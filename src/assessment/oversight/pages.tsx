// `/oversight`: who checks which public enterprise, what the year's check found, and who is a model for others.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { lastYears, localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import {
  type Check,
  type Demonstration,
  type Duty,
  FIELDS,
  OVERSIGHT,
  SORTS,
  type Standing,
  standingOf,
} from './contract.ts';
import { countYear, listDemonstrations, listDuties } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 100;
const MOST_MODELS = 100;
const YEARS = 3;

interface Oversight {
  readonly year: number;
  /** This year and those before it. */
  readonly years: readonly number[];
  readonly units: number;
  readonly checked: number;
  readonly duties: readonly Duty[];
  readonly next: string | null;
  readonly models: readonly Demonstration[];
}

export const oversightPage = resource({
  name: 'oversight',
  path: OVERSIGHT,
  access: anyone,
  query: z.object({
    year: yearQuery,
    after: z.string().max(40).optional().catch(undefined),
    trail: z.string().max(3000).optional(),
  }),
  load: async ({ db, now }, { query }): Promise<Oversight> => {
    const years = lastYears(now, YEARS);
    const year = query.year ?? years[0]!;
    const [found, count, models] = await Promise.all([
      listDuties(db, { year, after: query.after, limit: PAGE_SIZE + 1 }),
      countYear(db, year),
      listDemonstrations(db, MOST_MODELS),
    ]);
    const duties = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (duties.at(-1)?.id ?? null) : null;
    return { year, years, ...count, duties, next, models };
  },
  view: showOversight,
});

function showOversight(data: Oversight, page: Page): PageView {
  const w = words.in(page.lang);
  const { year, years, units, checked, duties, models, next } = data;
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <section class="stack">
          <Head title={w.units} />
          <Tabs
            label={w.years}
            items={years.map((one) => ({ href: `${OVERSIGHT}?year=${one}`, text: w.year(one), current: one === year }))}
          />
          {duties.length === 0 ? (
            <Empty title={w.none} />
          ) : (
            <>
              <p>{w.count({ units, checked, year })}</p>
              <Duties duties={duties} page={page} />
              <Pager {...linkPages(OVERSIGHT, page.query, next)} />
            </>
          )}
        </section>
        <section class="stack">
          <Head title={w.demonstrations} />
          {models.length === 0 ? <Empty title={w.noDemonstration} /> : <Models models={models} page={page} />}
        </section>
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

export const organLink = (organ: Duty['unit'], { lang }: Page) => (
  <a href={`/organs/${organ.code}`}>{nameIn(lang, organ)}</a>
);
export const fieldIn = ({ lang }: Page, field: string) =>
  say(
    lang,
    FIELDS.find(({ value }) => value === field),
  );

function Duties({ duties, page }: { duties: readonly Duty[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Duty>
      rows={[...duties]}
      rowKey={({ id }) => id}
      columns={[
        { head: w.unit, rowHead: true, cell: ({ unit }) => organLink(unit, page) },
        { head: w.field, opt: true, cell: ({ field }) => fieldIn(page, field) },
        { head: w.supervisor, opt: true, cell: ({ supervisor }) => organLink(supervisor, page) },
        { head: w.standing, cell: ({ last }) => <Checked check={last} page={page} /> },
      ]}
    />
  );
}

function Checked({ check, page }: { check: Check | null; page: Page }) {
  return (
    <>
      <StandingTag check={check} page={page} />
      {check && (
        <>
          {' '}
          <span class="n">{check.checkedOn}</span>
          <br />
          <Found check={check} page={page} />
        </>
      )}
    </>
  );
}

/** What a check found, by when it is to be put right, and what was done. */
export function Found({ check, page }: { check: Check; page: Page }) {
  const w = words.in(page.lang);
  const { found, dueOn, putRightOn, putRight, orderId } = check;
  return (
    <>
      <span lang="zh-CN">{found}</span>
      {dueOn && !putRightOn && <small class="dim"> {w.dueBy(dueOn)}</small>}
      {orderId && <small class="dim"> {w.ordered}</small>}
      {putRightOn && <small class="dim"> {w.rightedOn({ on: putRightOn, text: putRight ?? '' })}</small>}
    </>
  );
}

const LOOKS: Readonly<Record<Standing, TagState | undefined>> = {
  none: undefined,
  good: 'ok',
  advised: 'ok',
  unsound: 'near',
  late: 'over',
  righted: 'ok',
};

export function StandingTag({ check, page }: { check: Check | null; page: Page }) {
  const standing = standingOf(check, localDate(page.now));
  const look = LOOKS[standing];
  return <Tag state={look}>{words.in(page.lang).standings[standing]}</Tag>;
}

function Models({ models, page }: { models: readonly Demonstration[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Table<Demonstration>
      rows={[...models]}
      rowKey={({ id }) => id}
      columns={[
        { head: w.unit, rowHead: true, cell: ({ unit }) => organLink(unit, page) },
        { head: w.sort, cell: ({ sort }) => sortIn(page, sort) },
        { head: w.reason, opt: true, cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
        { head: w.namedOn, opt: true, cell: ({ namedOn }) => namedOn },
        { head: w.state, cell: (model) => <ModelState model={model} page={page} /> },
      ]}
    />
  );
}

export const sortIn = ({ lang }: Page, sort: string) =>
  say(
    lang,
    SORTS.find(({ value }) => value === sort),
  );

export function ModelState({ model: { endedOn, endReason }, page }: { model: Demonstration; page: Page }) {
  const w = words.in(page.lang);
  if (!endedOn) return <Tag state="ok">{w.now}</Tag>;
  return <span class="dim">{w.ended({ on: endedOn, reason: endReason ?? '' })}</span>;
}
