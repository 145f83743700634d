// Under what a finished page is kept: all that may change it for an anonymous reader, and nothing else.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SAY_COOKIE, SCREEN_COOKIE, SESSION_COOKIE } from './house.ts';
import { readLang, readSize, wantsJson } from './request.ts';
import type { Resource } from './resource.ts';

export function isAnonymousRead(request: FastifyRequest): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    request.cookies[SESSION_COOKIE] === undefined &&
    request.cookies[SAY_COOKIE] === undefined &&
    request.cookies[SCREEN_COOKIE] === undefined &&
    request.headers.authorization === undefined &&
    !wantsJson(request)
  );
}

/**
 * Path, the parts of the query the resource declares, in order, and the reader's preferences. The host, made-up
 * parameters and made-up cookies are not in it, so that nobody can fill the cache with copies of one page.
 */
export function cacheKey(resource: Resource, request: FastifyRequest): string {
  const path = request.url.split('?', 1)[0];
  const query = Object.entries(readDeclared(resource, request)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([path, query, readLang(request), readSize(request)]);
}

/** The parts of the query that the resource declares. */
export function readDeclared(resource: Resource, request: FastifyRequest): Record<string, unknown> {
  const names = namesOf(resource);
  const entries = Object.entries(request.query as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([name]) => names.has(rootOf(name))));
}

/** `a.b` and `a[]` are parts of `a`, as forms write them. */
function rootOf(name: string): string {
  return (name.endsWith('[]') ? name.slice(0, -2) : name).split('.', 1)[0] ?? '';
}

const known = new WeakMap<Resource, ReadonlySet<string>>();

function namesOf(resource: Resource): ReadonlySet<string> {
  const names = known.get(resource) ?? listNames(resource.query);
  known.set(resource, names);
  return names;
}

function listNames(shape: z.ZodType | undefined): ReadonlySet<string> {
  if (!shape) return new Set();
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return new Set(Object.keys(schema.properties ?? {}));
}
