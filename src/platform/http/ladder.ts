// The ladder every request climbs: who → how often → shape → transaction → may they → do → present.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '#platform/database/db.ts';
import { AppError } from '#platform/errors.ts';
import { type Access, anyone, decideAccess, findSubjects, requireAccess } from './access.ts';
import { type ActContext, anonymous, type Context } from './context.ts';
import type { Counter, Target } from './counting.ts';
import type { Typed } from './forms.ts';
import type { House } from './house.ts';
import { requireSameOrigin } from './origin.ts';
import { presentDone, presentPage, type Visit } from './present.ts';
import { parseShape, readBody, readContext, readParams, readQuery, wantsJson, whoAsks } from './request.ts';
import type { Act, Done, RefusedForm, Resource } from './resource.ts';
import { findUnstorable } from './storable.ts';

/** What the ladder is set up with. */
export interface Rungs {
  readonly house: House;
  readonly counter: Counter;
}

/** GET: the data as a page or as JSON. */
export async function climbToLoad(
  rungs: Rungs,
  resource: Resource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const visit = await receive(rungs, resource, resource, request, reply);
  try {
    return await show(visit, null);
  } catch (error) {
    if (error instanceof AppError) await countRefusal(rungs, visit, resource, error);
    throw error;
  }
}

/** POST: the act in one transaction, then where to go next. A refused form is shown again with what was typed. */
export async function climbToAct(
  rungs: Rungs,
  resource: Resource,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const act = resource.acts[name];
  if (!act) throw new Error(`no act ${name} on ${resource.name}`);
  requireSameOrigin(request);
  const visit = await receive(rungs, resource, act, request, reply);
  const { house, ctx } = visit;
  const inspect = act.inspect ?? house.inspect;
  const typed = await readBody(house, act, request, {
    lang: ctx.lang,
    admit: (fields) => mayThey(visit, act.access, ctx, fields),
    inspect: inspect && ((path, file) => inspect(ctx, path, file)),
  });
  try {
    return presentDone(visit, await carryOut(visit, name, act, typed));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await countRefusal(rungs, visit, act, error);
    if (!isShownAgain(error, visit)) throw error;
    reply.code(error.status);
    const values = asRecord(typed.values);
    return show(visit, { act: name, values, faults: error.faults, message: error.textIn(ctx.lang) });
  }
}

async function receive(
  { house, counter }: Rungs,
  resource: Resource,
  target: Target,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const actor = await whoAsks(house, request).catch((error) => countRefusedToken(counter, request, reply, error));
  await counter.count({ request, reply, actor }, target);
  const params = readParams(resource, request);
  return { house, resource, ctx: readContext(house, request, actor), params, request, reply };
}

/** A token that does not count is a secret guessed wrong. */
async function countRefusedToken(
  counter: Counter,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<never> {
  if (error instanceof AppError) {
    const caller = { request, reply, actor: anonymous };
    const target = { rate: 'guess', access: anyone } as const;
    await counter.count(caller, target);
    await counter.countRefusal(caller, target, error);
  }
  throw error;
}

function countRefusal({ counter }: Rungs, visit: Visit, target: Target, error: AppError): Promise<void> {
  const { request, reply, ctx } = visit;
  return counter.countRefusal({ request, reply, actor: ctx.actor }, target, error);
}

function carryOut(visit: Visit, name: string, act: Act, { values, refusal }: Typed): Promise<Done> {
  const { ctx, params } = visit;
  const climb = async (inside: Context): Promise<Done> => {
    await mayThey(visit, act.access, inside, values);
    if (refusal) throw refusal;
    const body = parseShape(act.body, values, ctx.lang);
    const guard = () => visit.house.guard?.(inside, `${visit.resource.name}.${name}`, body);
    if (act.unbound) await guard();
    // An unbound act asks for no transaction, and every other one is given it.
    const done = await act.do(inside as ActContext, { params, body } as never);
    // Afterwards where all of it can be taken back: an act that looks closer itself tells its own entrance.
    if (!act.unbound) await guard();
    return done;
  };
  if (act.unbound) return climb(ctx);
  return inTransaction(ctx.db, (tx) => climb({ ...ctx, db: tx, tx } as ActContext));
}

async function show(visit: Visit, refused: RefusedForm | null): Promise<unknown> {
  const { house, resource, ctx, params, request } = visit;
  const query = readQuery(resource, request, ctx.lang);
  await mayThey(visit, resource.access, ctx, { ...refused?.values, ...query });
  const mark = house.pageCache.mark();
  const data = await resource.load(ctx, { params, query } as never);
  return presentPage(visit, data, refused, mark);
}

async function mayThey(visit: Visit, access: Access, ctx: Context, sent: unknown): Promise<void> {
  const subjects = await findSubjects(access, visit.house.subjects, ctx, nameSubject(visit, sent));
  requireAccess(decideAccess(access, ctx.actor, subjects));
}

/** What proves a right to a thing: its query code, the key of a draft. */
const PROOFS = ['code', 'token'];

/**
 * What subjects are found by. An address that names its thing names it alone: query and body add proofs only, so that
 * nobody is let in on one thing and acts on another.
 */
function nameSubject({ resource, request, params }: Visit, sent: unknown): Record<string, unknown> {
  const named = Object.entries({ ...asRecord(request.query), ...asRecord(sent) })
    .filter(([key]) => !resource.params || PROOFS.includes(key))
    .filter(([, value]) => !findUnstorable(value, 'zh'));
  return { ...Object.fromEntries(named), ...params };
}
/** Refusals a person can mend are shown on the form; the rest go to the error page. */
const MENDABLE = [409, 413, 415, 422];

function isShownAgain(error: AppError, { resource, request }: Visit): boolean {
  return !wantsJson(request) && resource.view !== undefined && MENDABLE.includes(error.status);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
