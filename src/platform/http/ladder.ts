// The ladder every request climbs: who → how often → shape → transaction → may they → do → present.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '#platform/database/db.ts';
import { AppError } from '#platform/errors.ts';
import { type Access, decideAccess, findSubjects, requireAccess } from './access.ts';
import type { ActContext, Context } from './context.ts';
import type { House } from './house.ts';
import { requireSameOrigin } from './origin.ts';
import { presentDone, presentPage } from './present.ts';
import { parseShape, readBody, readContext, readParams, readQuery, readToken, wantsJson } from './request.ts';
import type { RefusedForm, Resource } from './resource.ts';

/** Counts one request of a caller against a rate; throws when it is one too many. */
export type CountRequest = (request: FastifyRequest, rate: Resource['rate']) => Promise<void>;

/** GET: the data as a page or as JSON. */
export async function climbToLoad(
  house: House,
  resource: Resource,
  count: CountRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  await count(request, resource.rate);
  const ctx = await whoAsks(house, request);
  const input = { params: readParams(resource, request), query: readQuery(resource, request, ctx.lang) };
  await mayThey(house, resource.access, ctx, { ...input.query, ...input.params });
  const data = await resource.load(ctx, input as never);
  return presentPage(house, resource, ctx, data, null, request, reply);
}

/** POST: the act in one transaction, then where to go next. A refused form is shown again with what was typed. */
export async function climbToAct(
  house: House,
  resource: Resource,
  name: string,
  count: CountRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const act = resource.acts[name];
  if (!act) throw new Error(`no act ${name} on ${resource.name}`);
  requireSameOrigin(request);
  await count(request, act.rate);
  const ctx = await whoAsks(house, request);
  const params = readParams(resource, request);
  const typed = await readBody(house, act, request);
  try {
    const done = await inTransaction(ctx.db, async (tx) => {
      const inside: ActContext = { ...ctx, db: tx, tx };
      await mayThey(house, act.access, inside, { ...asRecord(request.query), ...asRecord(typed), ...params });
      const body = parseShape(act.body, typed, ctx.lang);
      return act.do(inside, { params, body } as never);
    });
    return presentDone(done, request, reply);
  } catch (error) {
    if (!(error instanceof AppError) || !isShownAgain(error, resource, request)) throw error;
    return showAgain(
      house,
      resource,
      ctx,
      params,
      refusedForm(name, typed, error, ctx),
      error,
      request,
      reply,
    );
  }
}

async function whoAsks(house: House, request: FastifyRequest): Promise<Context> {
  const actor = await house.identify(readToken(request), house.runtime.clock.now());
  return readContext(house, request, actor);
}

async function mayThey(
  house: House,
  access: Access,
  ctx: Context,
  input: Record<string, unknown>,
): Promise<void> {
  const subjects = await findSubjects(access, house.subjects, ctx, input);
  requireAccess(decideAccess(access, ctx.actor, subjects));
}

/** Refusals a person can mend are shown on the form; the rest go to the error page. */
function isShownAgain(error: AppError, resource: Resource, request: FastifyRequest): boolean {
  return !wantsJson(request) && resource.view !== undefined && (error.status === 422 || error.status === 409);
}

function refusedForm(act: string, typed: unknown, error: AppError, ctx: Context): RefusedForm {
  return { act, values: asRecord(typed), faults: error.faults, message: error.textIn(ctx.lang) };
}

async function showAgain(
  house: House,
  resource: Resource,
  ctx: Context,
  params: Record<string, unknown>,
  refused: RefusedForm,
  error: AppError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const query = readQuery(resource, request, ctx.lang);
  await mayThey(house, resource.access, ctx, { ...query, ...params });
  const data = await resource.load(ctx, { params, query } as never);
  reply.code(error.status);
  return presentPage(house, resource, ctx, data, refused, request, reply);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
