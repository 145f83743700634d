// The last rung: data as a page or as JSON, an act's end as a redirect or as JSON, an error as either.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, unexpected } from '#platform/errors.ts';
import { toTraditional } from '#platform/text/traditional.ts';
import { findOwnPath } from './address.ts';
import { cacheKey, isAnonymousRead, readDeclared } from './cache-key.ts';
import type { Context } from './context.ts';
import { describeError } from './error-page.tsx';
import { type House, REVEAL_COOKIE, SAY_COOKIE } from './house.ts';
import { hasEtag } from './negotiation.ts';
import { sendPart } from './part.ts';
import { readBearer, sendsJson, wantsJson } from './request.ts';
import { type Done, Download, type Page, type PageView, type RefusedForm, type Resource } from './resource.ts';
import { leadOn } from './screen.ts';
import { openToCalls } from './security.ts';
import { words } from './words.ts';

const HTML = 'text/html; charset=utf-8';
const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** One request on its way up the ladder. */
export interface Visit {
  readonly house: House;
  readonly resource: Resource;
  readonly ctx: Context;
  readonly params: Record<string, unknown>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** `mark` is the page cache's from before the data were read. */
export function presentPage(visit: Visit, data: unknown, refused: RefusedForm | null, mark: number): unknown {
  const { house, resource, ctx, request, reply } = visit;
  if (data instanceof Download) return presentDownload(visit, data, mark);
  if (!resource.view || wantsJson(request)) {
    reply.header('vary', 'Accept, Cookie').header('cache-control', 'no-store');
    return reply.send(data);
  }
  const cacheable = resource.cacheTags !== undefined && refused === null && isAnonymousRead(request);
  // A kept page is made of nothing that its key does not name.
  const query = cacheable ? readDeclared(resource, request) : request.query;
  const page = { ...pageOf(ctx, request, query, refused), ...(cacheable ? {} : takeRevealed(visit)) };
  const view = resource.view(data as never, page);
  leadOn(request, reply, ctx, view);
  if (view.calls) reply.headers(openToCalls(view.calls));
  const html = render(house, resource.face, view, page, takeSaid(request, reply));
  if (cacheable) return keepAndSend(visit, { data, mark, body: html, headers: { 'content-type': HTML } });
  return reply.header('cache-control', 'no-store').type(HTML).send(html);
}

interface Finished {
  readonly data: unknown;
  readonly mark: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

function keepAndSend({ house, resource, request, reply }: Visit, { data, mark, body, headers }: Finished): unknown {
  const tags = resource.cacheTags?.(request.params as Record<string, string>, data as never) ?? [];
  const all = {
    ...headers,
    'cache-control': 'public, no-cache',
    vary: 'Accept, Accept-Encoding, Cookie',
  };
  const now = house.runtime.clock.now().getTime();
  const kept = house.pageCache.keep(cacheKey(resource, request), tags, body, all, { mark, now });
  return reply.headers(all).header('etag', kept.etag).send(body);
}

export function presentDone({ house, request, reply, ctx }: Visit, done: Done): unknown {
  const secure = request.protocol === 'https' || house.runtime.config.publicUrl.startsWith('https:');
  const to = findOwnPath(done.to) ?? '/';
  for (const [name, cookie] of Object.entries(done.cookies ?? {})) {
    if (cookie) reply.setCookie(name, cookie.value, { ...COOKIE, secure, maxAge: cookie.maxAge });
    else reply.clearCookie(name, { path: '/' });
  }
  reply.header('cache-control', 'no-store');
  if (wantsJson(request)) {
    if (done.created) reply.code(201).header('location', to);
    return reply.send({ to, ...done.data });
  }
  const brief = { ...COOKIE, secure, maxAge: 60 };
  if (done.say) reply.setCookie(SAY_COOKIE, encodeURIComponent(done.say), brief);
  if (done.reveal) {
    const path = to.split('?', 1)[0] ?? '/';
    const revealed: Revealed = {
      text: done.reveal,
      account: ctx.actor.id,
      path,
      until: ctx.now.getTime() + brief.maxAge * 1000,
    };
    reply.setCookie(REVEAL_COOKIE, house.runtime.vault.seal(JSON.stringify(revealed)), { ...brief, path });
  }
  return reply.redirect(to, 303);
}

/** Any error, rendered once: the catalogue's text for expected ones, a plain apology for the rest. */
export function presentError(
  house: House,
  ctx: Context,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  const error = asAppError(thrown, request.id);
  const page = pageOf(ctx, request, request.query, null);
  if (error.status >= 500) {
    // The query is left out: it may hold somebody's code.
    house.runtime.log.error({ err: thrown, requestId: request.id, path: page.path }, error.code);
  }
  leadOn(request, reply, ctx);
  reply.code(error.status).header('cache-control', 'no-store');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const bearer = readBearer(request);
  // RFC 6750 §3: a program is told what was wrong with its token, and is never led to a page for people.
  if (error.status === 401 && bearer !== undefined) reply.header('www-authenticate', 'Bearer error="invalid_token"');
  if (error.status === 401 && !wantsJson(request) && isRead && bearer === undefined) {
    return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
  }
  if (wantsJson(request) || sendsJson(request)) {
    return reply.type('application/problem+json').send(problemOf(error, ctx, request.id));
  }
  const face = request.url.startsWith('/desk') && ctx.actor.kind === 'staff' ? 'bench' : 'portal';
  return reply.type(HTML).send(render(house, face, describeError(error, page), page, null));
}

/** RFC 9457 problem details. */
function problemOf(error: AppError, ctx: Context, requestId: string): Record<string, unknown> {
  return {
    type: `/errors#${error.code}`,
    title: error.textIn(ctx.lang),
    status: error.status,
    code: error.code,
    instance: requestId,
    ...(error.faults.length > 0 ? { faults: error.faults } : {}),
  };
}

function asAppError(thrown: unknown, requestId: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const status = (thrown as { statusCode?: number }).statusCode;
  if (status !== undefined && status >= 400 && status < 500) return transportError(status);
  return unexpected({ requestId });
}

const TRANSPORT: Readonly<Record<number, keyof typeof words.zh.transport>> = { 413: 'tooLarge', 415: 'format' };

/** Faults of the transport itself (body too large, broken JSON, wrong media type): told, never a 500. */
function transportError(status: number): AppError {
  const what = TRANSPORT[status] ?? 'unreadable';
  const texts = { zh: words.zh.transport[what], en: words.en.transport[what] };
  return new AppError(`http.transport-${status}`, status, texts);
}

function presentDownload(visit: Visit, download: Download, mark: number): unknown {
  const { resource, request, reply, ctx } = visit;
  leadOn(request, reply, ctx);
  const { body, type } = download;
  const how = download.inline ? 'inline' : 'attachment';
  const disposition = `${how}; filename*=UTF-8''${encodeName(download.name)}`;
  if (resource.cacheTags && body instanceof Buffer && isAnonymousRead(request)) {
    const headers = { 'content-type': type, 'content-disposition': disposition };
    return keepAndSend(visit, { data: download, mark, body, headers });
  }
  reply.type(type).header('content-disposition', disposition);
  const etag = download.version === undefined ? undefined : `"${download.version}"`;
  reply.header('cache-control', etag ? 'public, no-cache' : 'no-store');
  if (etag) reply.header('etag', etag).header('vary', 'Cookie');
  if (etag && hasEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return 'size' in body ? sendPart(request, reply, body, etag) : reply.send(body);
}

/** RFC 8187: apostrophes, brackets and stars are encoded as well. */
function encodeName(name: string): string {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, hex);
}

function render(house: House, face: Resource['face'], view: PageView, page: Page, said: string | null): Buffer {
  const html = house.faces[face](view, page, said);
  return page.lang === 'zh-Hant' ? Buffer.from(toTraditional(html.toString('utf8'))) : html;
}

function pageOf(ctx: Context, request: FastifyRequest, query: unknown, refused: RefusedForm | null): Page {
  const path = request.url.split('?', 1)[0] ?? '/';
  return { ...ctx, path, query: firstOfEach(query), refused };
}

/** A name given twice counts once: views read plain texts. */
function firstOfEach(query: unknown): Record<string, string> {
  const entries = Object.entries(query as Record<string, string | string[]>);
  return Object.fromEntries(entries.map(([name, value]) => [name, String([value].flat()[0] ?? '')]));
}

/** What is shown once: to whom, where and until when. Other sealed texts are none of this form, and stay sealed. */
interface Revealed {
  readonly text: string;
  readonly account: string | null;
  readonly path: string;
  readonly until: number;
}

function takeRevealed({ house, request, reply, ctx }: Visit): Pick<Page, 'revealed'> {
  const sealed = request.cookies[REVEAL_COOKIE];
  if (sealed === undefined || ctx.actor.kind === 'anonymous') return {};
  const path = request.url.split('?', 1)[0] ?? '/';
  reply.clearCookie(REVEAL_COOKIE, { path });
  try {
    const { text, account, path: meant, until } = JSON.parse(house.runtime.vault.open(sealed)) as Revealed;
    const isMeant = account === ctx.actor.id && meant === path && until >= ctx.now.getTime();
    return isMeant && typeof text === 'string' ? { revealed: text } : {};
  } catch {
    return {};
  }
}

function takeSaid(request: FastifyRequest, reply: FastifyReply): string | null {
  const said = request.cookies[SAY_COOKIE];
  if (said === undefined) return null;
  reply.clearCookie(SAY_COOKIE, { path: '/' });
  return decode(said);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
