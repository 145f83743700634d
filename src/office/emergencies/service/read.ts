// What the pages of emergencies show: what goes on and what is over, the board of one, plans, resources, figures.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { findCase, listCaseRows } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { notFound } from '#platform/errors.ts';
import { type Context, mayAtWork } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { KIND, permissions } from '../contract.ts';
import { dataOf } from '../rules/process.ts';
import { readEmergencyTerms } from '../settings.ts';
import * as base from '../store/base.ts';
import * as store from '../store/events.ts';

const MOST_RUNNING = 50;
const PAGE = 20;

export async function loadEvents(ctx: Context, after: string | undefined) {
  const { db, actor } = ctx;
  const scopes = actor.scopes(permissions.read);
  const [running, past, counties, terms] = await Promise.all([
    store.listRunning(db, scopes, MOST_RUNNING),
    store.listPast(db, scopes, { after, limit: PAGE + 1 }),
    store.countByCounty(db, scopes),
    readEmergencyTerms(db),
  ]);
  const shown = past.slice(0, PAGE);
  return {
    ...{ running, counties, terms, past: shown },
    mayReport: mayAtWork(actor, permissions.report),
    next: past.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
export type Events = Awaited<ReturnType<typeof loadEvents>>;

/** One event as a command post looks at it: the clocks that run, tasks with their answers, the log by the minute. */
export async function loadBoard(ctx: Context, id: string) {
  const file = await findCase(ctx.db, id);
  if (file?.kind !== KIND) throw notFound();
  const [rows, chain, reports] = await Promise.all([
    listCaseRows(ctx.db, id),
    listChain(ctx.db, id),
    store.listReports(ctx.db, id),
  ]);
  const { origin, chain: offices, reached, terms: _, tasks = [], ...data } = dataOf({ file });
  return {
    id: file.id,
    number: file.number,
    title: file.title,
    state: file.state,
    closed: file.phase === 'closed',
    data,
    offices: [origin, ...offices].map(({ name, nameEn }, place) => ({
      ...{ name, nameEn: nameEn ?? null },
      has: place === reached,
      told: place <= reached,
    })),
    clocks: rows.limits
      .filter(({ state, kind }) => state === 'running' && kind !== 'opinion')
      .map(({ kind, due_at: due }) => ({ kind, due })),
    tasks: tasks.map((task) => {
      const answers = rows.opinions.filter(({ organ_id: organ }) => organ === task.organId);
      const asked = tasks.filter(({ organId }) => organId === task.organId).indexOf(task);
      const answer = answers[asked];
      return {
        ...task,
        dueAt: answer?.due_at ?? null,
        answeredAt: answer?.answered_at ?? null,
        answer: answer?.text ?? null,
      };
    }),
    log: chain.toReversed().map((act) => ({
      ...{ act: act.act, at: act.at, by: act.actor_name, organ: act.organ_name },
      text: readText(act.body),
    })),
    reports,
  };
}
export type Board = Awaited<ReturnType<typeof loadBoard>>;

/** What was said with an act, whichever field it stood in. */
function readText(body: unknown): string | null {
  const { text, situation, reason, task, organs } = body as Record<string, unknown>;
  const said = [text, situation, reason, task].find((one): one is string => typeof one === 'string') ?? null;
  return Array.isArray(organs) && said ? `${organs.join('、')}：${said}` : said;
}

const MOST_PLANS = 100;

export async function loadBase(ctx: Context, after: string | undefined) {
  const { db, actor, runtime } = ctx;
  const scopes = actor.scopes(permissions.read);
  const [plans, found] = await Promise.all([
    base.listPlans(db, scopes, MOST_PLANS),
    base.listResources(db, scopes, { after, limit: PAGE + 1 }),
  ]);
  const resources = found
    .slice(0, PAGE)
    .map(({ phoneSealed, ...one }) => ({ ...one, phone: runtime.vault.open(phoneSealed) }));
  return {
    plans,
    resources,
    mayPrepare: mayAtWork(actor, permissions.prepare),
    next: found.length > PAGE ? (resources.at(-1)?.id ?? null) : null,
  };
}
export type Base = Awaited<ReturnType<typeof loadBase>>;

const MOST_ORGANS = 100;

/** Of a year. */
export async function loadFigures(ctx: Context, year: number | undefined) {
  const shown = year ?? Number(localDate(ctx.now).slice(0, 4));
  const span = { from: `${shown}-01-01`, to: addDays(`${shown}-12-31`, 1) };
  const scopes = ctx.actor.scopes(permissions.read);
  return { year: shown, counts: await store.countReports(ctx.db, scopes, { ...span, limit: MOST_ORGANS }) };
}
export type Figures = Awaited<ReturnType<typeof loadFigures>>;
