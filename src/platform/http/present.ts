// The last rung: data as a page or as JSON, an act's end as a redirect or as JSON, an error as either.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, unexpected } from '#platform/errors.ts';
import { toTraditional } from '#platform/text/traditional.ts';
import type { Context } from './context.ts';
import { describeError } from './error-page.tsx';
import { type House, SAY_COOKIE, SESSION_COOKIE } from './house.ts';
import { readSize, wantsJson } from './request.ts';
import { type Done, Download, type Page, type RefusedForm, type Resource } from './resource.ts';

const HTML = 'text/html; charset=utf-8';
const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

export function presentPage(
  house: House,
  resource: Resource,
  ctx: Context,
  data: unknown,
  refused: RefusedForm | null,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  if (data instanceof Download) return presentDownload(data, reply);
  if (!resource.view || wantsJson(request)) {
    reply.header('vary', 'Accept, Cookie').header('cache-control', 'no-store');
    return reply.send(data);
  }
  const page = pageOf(ctx, request, refused);
  const view = resource.view(data as never, page);
  const html = render(house, resource.face, view, page, takeSaid(request, reply));
  if (isCacheable(resource, refused, request)) return keepAndSend(house, resource, html, request, reply);
  return reply.header('cache-control', 'no-store').type(HTML).send(html);
}

/** The key under which an anonymous reader's page is kept: address and preferences. */
export function cacheKey(request: FastifyRequest): string {
  return `${request.headers.host}${request.url}|${request.cookies.sunhall_lang ?? 'zh'}|${readSize(request)}`;
}

export function isAnonymousRead(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    request.cookies[SESSION_COOKIE] === undefined &&
    request.cookies[SAY_COOKIE] === undefined &&
    request.headers.authorization === undefined &&
    !wantsJson(request)
  );
}

function isCacheable(resource: Resource, refused: RefusedForm | null, request: FastifyRequest): boolean {
  return resource.cacheTags !== undefined && refused === null && isAnonymousRead(request);
}

function keepAndSend(
  house: House,
  resource: Resource,
  html: Buffer,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  const tags = resource.cacheTags?.(request.params as Record<string, string>) ?? [];
  const headers = {
    'content-type': HTML,
    'cache-control': 'public, no-cache',
    vary: 'Accept, Accept-Encoding, Cookie',
  };
  house.pageCache.keep(cacheKey(request), tags, html, headers, house.runtime.clock.now().getTime());
  return reply.headers(headers).send(html);
}

export function presentDone(done: Done, request: FastifyRequest, reply: FastifyReply): unknown {
  const secure = request.protocol === 'https';
  for (const [name, cookie] of Object.entries(done.cookies ?? {})) {
    if (cookie) reply.setCookie(name, cookie.value, { ...COOKIE, secure, maxAge: cookie.maxAge });
    else reply.clearCookie(name, { path: '/' });
  }
  if (wantsJson(request)) {
    if (done.created) reply.code(201).header('location', done.to);
    return reply.send({ to: done.to, ...done.data });
  }
  if (done.say) reply.setCookie(SAY_COOKIE, encodeURIComponent(done.say), { ...COOKIE, secure, maxAge: 60 });
  return reply.redirect(done.to, 303);
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
  if (error.status >= 500)
    house.runtime.log.error({ err: thrown, requestId: request.id, path: request.url }, error.code);
  reply.code(error.status).header('cache-control', 'no-store');
  if (error.status === 401 && !wantsJson(request) && request.method === 'GET') {
    return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
  }
  if (wantsJson(request) || request.headers['content-type']?.startsWith('application/json')) {
    return reply.type('application/problem+json').send(problemOf(error, ctx, request.id));
  }
  const page = pageOf(ctx, request, null);
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

/** Faults of the transport itself (body too large, broken JSON, wrong media type): told, never a 500. */
function transportError(status: number): AppError {
  const texts: Record<number, [string, string]> = {
    413: [
      '提交的内容太大，请减小后再试。',
      'What you sent is too large. Please make it smaller and try again.',
    ],
    415: ['不支持这种提交格式。', 'This kind of content is not accepted.'],
  };
  const [zh, en] = texts[status] ?? [
    '提交的内容读不出来，请核对后再试。',
    'What you sent could not be read. Please check it and try again.',
  ];
  return new AppError(`http.transport-${status}`, status, { zh, en });
}

function presentDownload(download: Download, reply: FastifyReply): unknown {
  const how = download.inline ? 'inline' : 'attachment';
  return reply
    .type(download.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(download.name)}`)
    .send(download.body);
}

function render(
  house: House,
  face: Resource['face'],
  view: Parameters<House['faces']['portal']>[0],
  page: Page,
  said: string | null,
): Buffer {
  const html = house.faces[face](view, page, said);
  return page.lang === 'zh-Hant' ? Buffer.from(toTraditional(html.toString('utf8'))) : html;
}

function pageOf(ctx: Context, request: FastifyRequest, refused: RefusedForm | null): Page {
  const path = request.url.split('?', 1)[0] ?? '/';
  return { ...ctx, path, query: request.query as Record<string, string>, refused };
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
