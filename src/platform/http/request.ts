// Reading a request: who sent it, what they prefer, and the input its resource declares.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type FieldFault, invalidInput, notFound, tokenRefused } from '#platform/errors.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { LANGS, type Lang } from '#platform/i18n/words.ts';
import type { Actor, Context } from './context.ts';
import { dropUnsafeKeys, nestForm, type Receiving, readMultipart, type Typed } from './forms.ts';
import { type House, LANG_COOKIE, SESSION_COOKIE, SIZE_COOKIE } from './house.ts';
import { translateIssue } from './issues.ts';
import type { Act, Resource } from './resource.ts';
import { readScreen } from './screen.ts';
import { findUnstorable } from './storable.ts';

/** What a program carries (RFC 6750); undefined for a browser. */
export function readBearer(request: FastifyRequest): string | undefined {
  return /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

const actors = new WeakMap<FastifyRequest, Promise<Actor>>();

/**
 * Who sent the request. Looked up once, also when the answer becomes an error page.
 * @throws tokenRefused: a program is told that its token no longer counts, instead of being taken for nobody
 */
export function whoAsks(house: House, request: FastifyRequest): Promise<Actor> {
  const known = actors.get(request);
  if (known) return known;
  const found = identify(house, request);
  actors.set(request, found);
  return found;
}

async function identify(house: House, request: FastifyRequest): Promise<Actor> {
  const bearer = readBearer(request);
  const actor = await house.identify(bearer ?? request.cookies[SESSION_COOKIE], house.runtime.clock.now());
  if (bearer !== undefined && actor.kind === 'anonymous') throw tokenRefused();
  return actor;
}

export function readLang(request: FastifyRequest): Lang {
  const asked = request.cookies[LANG_COOKIE];
  return LANGS.find((lang) => lang === asked) ?? 'zh';
}

export function readSize(request: FastifyRequest): 'normal' | 'large' {
  return request.cookies[SIZE_COOKIE] === 'large' ? 'large' : 'normal';
}

/** Programs ask for JSON; browsers ask for HTML first. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

export function sendsJson(request: FastifyRequest): boolean {
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

export function readContext(house: House, request: FastifyRequest, actor: Actor): Context {
  return {
    runtime: house.runtime,
    db: house.runtime.db,
    actor,
    now: house.runtime.clock.now(),
    lang: readLang(request),
    size: readSize(request),
    screen: readScreen(request),
    requestId: request.id,
    address: request.ip,
    log: house.runtime.log,
  };
}

/** Params that do not fit answer 404, like ids that are not there: nothing is told apart. */
export function readParams(resource: Resource, request: FastifyRequest): Record<string, unknown> {
  if (!resource.params) return {};
  const read = resource.params.safeParse(request.params);
  if (!read.success || findUnstorable(request.params, 'zh')) throw notFound();
  return read.data as Record<string, unknown>;
}

export function readQuery(resource: Resource, request: FastifyRequest, lang: Lang): Record<string, unknown> {
  if (!resource.query) return {};
  return parseShape(resource.query, nestForm(request.query as Record<string, unknown>), lang);
}

/** The raw body as nested values, whatever its encoding. Files are already in the store. */
export async function readBody(
  house: House,
  act: Act,
  request: FastifyRequest,
  asked: Pick<Receiving, 'lang' | 'admit' | 'inspect'>,
): Promise<Typed> {
  if (request.isMultipart()) {
    if (!act.files) throw Object.assign(new Error('this act takes no files'), { statusCode: 415 });
    const { files, config, vault } = house.runtime;
    const receiving = { files, maxBytes: config.uploadMaxBytes, ticketOf: (id: string) => ticketOf(vault, id) };
    return readMultipart(request, { ...asked, ...receiving });
  }
  const body = request.body ?? {};
  return {
    values: sendsJson(request) ? dropUnsafeKeys(body) : nestForm(body as Record<string, unknown>),
    refusal: null,
  };
}

/**
 * Input that fits its schema, or the catalogue's error with every fault named. Text that no database could keep is
 * refused with its field, whatever the schema says.
 */
export function parseShape(shape: z.ZodType, value: unknown, lang: Lang): Record<string, unknown> {
  const unstorable = findUnstorable(value, lang);
  if (unstorable) throw invalidInput({ count: 1 }, [unstorable]);
  const read = shape.safeParse(value, { reportInput: true });
  if (read.success) return read.data as Record<string, unknown>;
  const faults = faultsOf(read.error, lang);
  throw invalidInput({ count: faults.length }, faults);
}

/** One fault per field: the first reason is the one to mend. */
function faultsOf(error: z.ZodError, lang: Lang): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    if (!faults.has(path)) faults.set(path, { path, message: translateIssue(issue, lang) });
  }
  return [...faults.values()];
}
