// The lists of cases among a hundred thousand: what they show, in which order, and that each walks an index.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { trialKind } from './fixture/kind.ts';
import { openTown, type Town } from './fixture/town.ts';
import { countCases, type ListQuery, listCases, listOwnCases, MOST_COUNTED } from './queries/list.ts';
import { readOverview } from './queries/overview.ts';
import { listTodoIds, type Ruler, readTodo, TODO_PAGE } from './queries/todo.ts';
import { recallTodoChoices } from './queries/todo-choices.ts';

const CASES = 100_000;
const DESKS = 200;
/** Half of what one organ ever had. */
const OPEN = CASES / DESKS / 2;

let town: Town;
let ruler: Ruler;
/** The desk of one organ among many. */
let busy: Actor;
/** May read everything. */
let mayor: Actor;

beforeAll(async () => {
  town = await openTown();
  await fillTown(town.db);
  ruler = { now: town.clock.now(), end: new Date('2026-10-05T00:00:00+08:00') };
  const organs = await sql<{
    id: string;
    path: string;
    name: string;
  }>`select id, path, name from organ where code = 'town-o7'`.execute(town.db);
  const [organ] = organs.rows;
  if (!organ) throw new Error('the town was not filled');
  busy = {
    ...town.reviewer,
    unit: organ,
    desks: [{ unitId: organ.id, path: organ.path, post: 'reviewer' }],
    scopes: () => [{ path: organ.path, deep: true }],
  };
  mayor = { ...busy, scopes: () => [{ path: '/town/', deep: true }] };
}, 120_000);
afterAll(() => town.close());

/** Organs and cases by the set: half of the cases closed, the rest on desks, due over forty days, one in ten paused. */
async function fillTown(db: Db): Promise<void> {
  await sql`
    insert into organ (id, code, parent_id, path, name, short_name, kind, level, position, search)
    select gen_random_uuid(), 'town-o' || n, r.id, r.path || 'town-o' || n || '/', '机构' || n, '机构' || n, 'legal', 3, n + 100, ''::tsvector
    from generate_series(1, ${DESKS}) n, organ r where r.code = 'town'`.execute(db);
  await sql`
    insert into case_file (id, number, code_hash, kind, subject_code, title, organ_id, organ_path, organ_name, region, state,
      phase, channel, applicant_name, account_id, received_at, due_at, due_kind, data, last_seq, last_hash, closed_at)
    select gen_random_uuid(), lpad(n::text, 19, '0'), 'x', 'trial', 'item-' || n % 40, '事项' || n % 40, o.id, o.path, o.name,
      '530902000000', case when (n / ${DESKS}) % 2 = 0 then 'closed' else 'working' end, case when (n / ${DESKS}) % 2 = 0 then 'closed' else 'open' end,
      'web', '申请人' || n, case when n % 100 = 0 then ${town.citizen.id}::uuid end,
      timestamptz '2026-09-20 09:00+08' - n * interval '5 minutes', null, null, '{}', 1, 'x',
      case when (n / ${DESKS}) % 2 = 0 then timestamptz '2026-09-20 09:00+08' end
    from generate_series(1, ${CASES}) n join organ o on o.code = 'town-o' || (n % ${DESKS} + 1)`.execute(db);
  await sql`
    insert into case_hold (case_id, role, organ_id, organ_path, post, officer_id, since, due_at, suspended)
    select id, 'lead', organ_id, organ_path, 'reviewer', null, received_at,
      case when turn % 50 = 7 then 'infinity'
        else date_trunc('day', timestamptz '2026-09-14 00:00+08') + turn % 40 * interval '1 day' + interval '23 hours' end,
      turn % 10 = 9
    from (select *, number::int / ${DESKS} as turn from case_file) f where phase <> 'closed'`.execute(db);
  await sql`analyze case_file, case_hold, organ`.execute(db);
}

/** The lines of the plan PostgreSQL makes for the statements a function runs; the last of them is looked at. */
async function planOf(doing: (db: Db) => Promise<unknown>): Promise<string> {
  const seen: { sql: string; parameters: readonly unknown[] }[] = [];
  const spy = town.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = spy.getExecutor();
  const compile = executor.compileQuery.bind(executor);
  executor.compileQuery = (node, id) => {
    const compiled = compile(node, id);
    seen.push(compiled);
    return compiled;
  };
  await doing(spy);
  const last = seen.at(-1);
  if (!last) throw new Error('nothing was asked');
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${inline(last)}`.execute(town.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** The statement with its values in place, as PostgreSQL plans it for them. */
function inline({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${parameters[Number(part) - 1]}`)),
    sql``,
  );
}

describe('the to-do list', () => {
  it('shows what is due soonest first, page by page, each once, also what has no clock [E30]', async () => {
    const ids: string[] = [];
    const dues: (Date | null)[] = [];
    for (let after: string | undefined, pages = 0; pages < 100; pages++) {
      const page = await readTodo(town.db, busy, { after }, ruler);
      ids.push(...page.rows.map((row) => row.id));
      dues.push(...page.rows.map((row) => row.dueAt));
      if (!page.next) break;
      after = page.next;
    }
    expect(ids).toHaveLength(OPEN);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(await listTodoIds(town.db, busy, ruler.now));
    const times = dues.map((due) => due?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('[K18] of an organ’s head also holds what the others of the organ are late with, and of no other organ', async () => {
    const head = { ...busy, id: newId(), desks: busy.desks.map((desk) => ({ ...desk, post: 'organ-head' })) };
    const { rows, counts } = await readTodo(town.db, head, {}, ruler);
    const late = await readTodo(town.db, busy, { due: 'over' }, ruler);
    const running = late.rows.filter((row) => !row.suspendedSince).map((row) => row.id);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.escalated && row.dueAt !== null && row.dueAt < ruler.now)).toBe(true);
    expect(running).toEqual(expect.arrayContaining(rows.map((row) => row.id)));
    expect([...counts.keys()]).toEqual(['over']);
    expect(counts.get('over')).toBe((await listTodoIds(town.db, head, ruler.now)).length);
    // They stay with whoever has them.
    expect(late.rows.some((row) => row.escalated)).toBe(false);
    const elsewhere = { ...head, desks: [{ unitId: town.market.id, path: town.market.path, post: 'organ-head' }] };
    expect((await readTodo(town.db, elsewhere, {}, ruler)).rows).toEqual([]);
    expect(await planOf((db) => readTodo(db, head, {}, ruler))).not.toMatch(/Seq Scan on case_hold/);
  });

  it('is narrowed by due day, item, state, channel and text', async () => {
    const { counts } = await readTodo(town.db, busy, {}, ruler);
    const [day = ''] = [...counts.keys()].filter((key) => key.startsWith('2026'));
    const { rows } = await readTodo(town.db, busy, { due: day }, ruler);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.dueAt && localDate(row.dueAt) === day)).toBe(true);
    const [first] = rows;
    const found = await readTodo(town.db, busy, { q: first?.applicant }, ruler);
    expect(found.rows.map((row) => row.id)).toContain(first?.id);
    for (const query of [
      { item: 'no-such-item' },
      { state: 'received' },
      { channel: 'window' as const },
      { signal: 'yes' as const },
      { q: '%' },
    ]) {
      expect((await readTodo(town.db, busy, query, ruler)).rows, JSON.stringify(query)).toEqual([]);
    }
  });

  it('counts on the ruler what the list shows in each cell', async () => {
    const { counts } = await readTodo(town.db, busy, {}, ruler);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(OPEN);
    for (const [due, count] of counts) {
      const { rows, next } = await readTodo(town.db, busy, { due }, ruler);
      if (count <= TODO_PAGE) expect([due, rows.length, next]).toEqual([due, count, null]);
      else expect([due, rows.length]).toEqual([due, TODO_PAGE]);
    }
  });

  it('offers what its matters are about, and remembers it for the desk alone', async () => {
    const choices = await recallTodoChoices(town.db, busy);
    const narrowed = [
      ...choices.items.map(({ code }) => ({ item: code })),
      ...choices.states.map(({ state }) => ({ state })),
    ];
    expect([choices.items.length > 0, choices.states.length > 0]).toEqual([true, true]);
    for (const query of narrowed) {
      const { rows } = await readTodo(town.db, busy, query, ruler);
      expect(rows.length, JSON.stringify(query)).toBeGreaterThan(0);
    }
    expect(await recallTodoChoices(town.db, busy)).toBe(choices);
    expect(await recallTodoChoices(town.db, { ...busy, desks: [] })).toEqual({ items: [], states: [] });
  });

  it('holds only what lies on one’s own desks, and nothing a colleague has taken', async () => {
    const before = await listTodoIds(town.db, busy, ruler.now);
    await sql`update case_hold set officer_id = ${town.colleague.id} where case_id = ${before[0]}`.execute(town.db);
    expect(await listTodoIds(town.db, busy, ruler.now)).toEqual(before.slice(1));
    await sql`update case_hold set officer_id = ${busy.id} where case_id = ${before[0]}`.execute(town.db);
    expect(await listTodoIds(town.db, busy, ruler.now)).toEqual(before);
    expect(await listTodoIds(town.db, { ...busy, desks: [] }, ruler.now)).toEqual([]);
  });

  it('walks the index of its desk, on the first page, on later ones, and narrowed', async () => {
    const { next } = await readTodo(town.db, busy, {}, ruler);
    for (const query of [{}, { after: next ?? '' }, { due: 'later' as const }, { item: 'item-6' }]) {
      const plan = await planOf((db) => readTodo(db, busy, query, ruler));
      expect(plan, JSON.stringify(query)).toContain('case_hold_todo');
      expect(plan, JSON.stringify(query)).not.toContain('Seq Scan on case_');
    }
  });
});

describe('the list of all cases', () => {
  it('holds what the officer may read, newest first, page by page', async () => {
    const first = await listCases(town.read(busy), [trialKind], {});
    expect(first.rows.every((row) => row.organ === '机构7')).toBe(true);
    const second = await listCases(town.read(busy), [trialKind], { after: first.next ?? '' });
    const times = [...first.rows, ...second.rows].map((row) => row.receivedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(40);
    expect((await listCases(town.read(town.citizen), [trialKind], {})).rows).toEqual([]);
  });

  it('is the same whether it is merged organ by organ or read from the newest of all', async () => {
    const few = [7, 3, 5].map((n) => ({ path: `/town/town-o${n}/`, deep: true }));
    const ids = async (scopes: Scope[], query: ListQuery) => {
      const page = await listCases(town.read({ ...busy, scopes: () => scopes }), [trialKind], query);
      return page.rows.map((row) => row.id);
    };
    // Beside a city's worth of organs that have no case the same organs are read the other way.
    const many = [...few, ...Array.from({ length: 80 }, (_, n) => ({ path: `/none/n${n}/`, deep: true }))];
    await sql`insert into organ (id, code, parent_id, path, name, short_name, kind, level, position, search)
      select gen_random_uuid(), 'none-' || n, r.id, '/none/n' || n || '/', '空' || n, '空' || n, 'legal', 3, n + 900, ''::tsvector
      from generate_series(0, 79) n, organ r where r.code = 'town'`.execute(town.db);
    const after = (await listCases(town.read({ ...busy, scopes: () => few }), [trialKind], {})).next ?? '';
    for (const query of [{}, { after }, { state: 'closed' }, { from: '2026-09-01', to: '2026-09-02' }]) {
      const merged = await ids(few, query);
      expect(merged.length, JSON.stringify(query)).toBeGreaterThan(5);
      expect(await ids(many, query), JSON.stringify(query)).toEqual(merged);
    }
  });

  it('is narrowed by number, applicant, organ, item, state and days of receipt', async () => {
    const ctx = town.read(mayor);
    const [some] = (await listCases(ctx, [trialKind], {})).rows;
    const byNumber = await listCases(ctx, [trialKind], { q: some?.number });
    expect(byNumber.rows.map((row) => row.id)).toEqual([some?.id]);
    const byName = await listCases(ctx, [trialKind], { q: some?.applicant });
    expect(byName.rows.map((row) => row.applicant)).toContain(some?.applicant);
    const days = await listCases(ctx, [trialKind], { from: '2026-09-01', to: '2026-09-01' });
    expect(new Set(days.rows.map((row) => localDate(row.receivedAt)))).toEqual(new Set(['2026-09-01']));
    const closed = await listCases(ctx, [trialKind], { state: 'closed', item: 'item-4' });
    expect(closed.rows.every((row) => row.state === 'closed' && row.title === '事项4')).toBe(true);
    expect((await listCases(ctx, [trialKind], { organ: '没有' })).rows).toEqual([]);
  });

  it('counts no further than it tells', async () => {
    expect(await countCases(town.read(mayor), [trialKind], {})).toBe(MOST_COUNTED + 1);
    expect(await countCases(town.read(busy), [trialKind], {})).toBe(CASES / DESKS);
  });

  it('walks an index for a wide reach, for a narrow one, and for what is typed', async () => {
    for (const [actor, query] of [
      [mayor, {}],
      [busy, {}],
      [mayor, { q: '申请人777' }],
      [mayor, { q: '0000000000000000777' }],
      [mayor, { item: 'item-4' }],
    ] as const) {
      const plan = await planOf((db) => listCases({ ...town.read(actor), db }, [trialKind], query));
      expect(plan, `${actor === mayor ? 'mayor' : 'bureau'} ${JSON.stringify(query)}`).not.toContain(
        'Seq Scan on case_file',
      );
    }
  });
});

describe('one’s own cases', () => {
  it('are found by index, a page at a time, among a thousand', async () => {
    const first = await listOwnCases(town.db, town.citizen.id ?? '', undefined);
    const second = await listOwnCases(town.db, town.citizen.id ?? '', first.next ?? '');
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(40);
    const plan = await planOf((db) => listOwnCases(db, town.citizen.id ?? '', undefined));
    expect(plan).toContain('case_file_by_account');
    expect(plan).not.toContain('Sort Key: f.received_at');
  });
});

describe('the overview', () => {
  it('adds up by state and by holder to the same', async () => {
    const overview = await readOverview(town.db, [{ path: busy.unit?.path ?? '', deep: true }], ['trial'], {
      now: ruler.now,
      soon: new Date('2026-09-23T23:59:59+08:00'),
    });
    const sum = (rows: readonly { open: number }[]) => rows.reduce((total, row) => total + row.open, 0);
    expect(sum(overview.steps)).toBe(OPEN);
    expect(sum(overview.holders)).toBe(OPEN);
    expect(overview.cut).toBe(false);
  });
});
