// Form-encoded and multipart bodies as the same nested values a JSON body has.
import type { FastifyRequest } from 'fastify';
import type { FileStore } from '#platform/files/store.ts';

/**
 * `a.b=1&c=x&c=y` → `{a: {b: '1'}, c: ['x', 'y']}`. An empty answer is no answer and is left out.
 * A name ending in `[]` is always a list.
 */
export function nestForm(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    if (value === '' || value === undefined) continue;
    const list = name.endsWith('[]');
    const path = (list ? name.slice(0, -2) : name).split('.');
    if (path.some(isUnsafeKey) || path.length > 6) continue;
    place(nested, path, list && !Array.isArray(value) ? [value] : value);
  }
  return nested;
}

function isUnsafeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let here = into;
  for (const key of path.slice(0, -1)) {
    const next = here[key];
    if (typeof next === 'object' && next !== null && !Array.isArray(next))
      here = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      here[key] = made;
      here = made;
    }
  }
  here[path.at(-1) ?? ''] = value;
}

/** Reads a multipart body: files are streamed into the store, fields come back nested, each file as a stored file. */
export async function readMultipart(
  request: FastifyRequest,
  files: FileStore,
  maxBytes: number,
): Promise<Record<string, unknown>> {
  const flat: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.filename === '') part.file.resume();
      else add(flat, part.fieldname, await files.put(part.file, { name: part.filename, maxBytes }));
    } else add(flat, part.fieldname, part.value);
  }
  return nestForm(flat);
}

function add(flat: Record<string, unknown>, name: string, value: unknown): void {
  const before = flat[name];
  if (before === undefined) flat[name] = value;
  else flat[name] = Array.isArray(before) ? [...before, value] : [before, value];
}
