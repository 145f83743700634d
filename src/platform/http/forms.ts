// Form-encoded and multipart bodies as the same nested values a JSON body has.
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, type FieldFault, invalidInput } from '#platform/errors.ts';
import type { FileStore, PutOptions, StoredFile } from '#platform/files/store.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { words } from './words.ts';

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

/** Names by which an object answers for itself: what is sent may not, or reading it as a text or a number throws. */
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON'];
const isUnsafeKey = (key: string) => UNSAFE_KEYS.includes(key);

/** Takes such names out of a body that came as JSON; what is nested deeper than `depth` is refused by its shape. */
export function dropUnsafeKeys(value: unknown, depth = 32): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  for (const [key, inner] of Object.entries(value)) {
    if (isUnsafeKey(key)) delete (value as Record<string, unknown>)[key];
    else dropUnsafeKeys(inner, depth - 1);
  }
  return value;
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let here = into;
  for (const key of path.slice(0, -1)) {
    const next = here[key];
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) here = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      here[key] = made;
      here = made;
    }
  }
  here[path.at(-1) ?? ''] = value;
}

/** What was typed, and why some of it could not be taken in. */
export interface Typed {
  readonly values: unknown;
  readonly refusal: AppError | null;
}

export interface Receiving {
  readonly files: FileStore;
  /** The ticket with which a file sent now can be named later. */
  readonly ticketOf: (fileId: string) => string;
  readonly maxBytes: number;
  readonly lang: Lang;
  /** Called with the fields read so far before the first file is kept; throws when the caller may not send it. */
  readonly admit: (fields: Record<string, unknown>) => Promise<void>;
  /** Looks into each file before it is kept. */
  readonly inspect: PutOptions['inspect'] | undefined;
}

/**
 * Reads a multipart body: files are streamed into the store, fields come back nested, each file as a stored file.
 * A file that is refused does not lose the rest of the form: it is told with its field.
 */
export async function readMultipart(request: FastifyRequest, receiving: Receiving): Promise<Typed> {
  const body = new MultipartBody(receiving);
  try {
    for await (const part of partsOf(request)) {
      if (part.type === 'field') body.addField(part.fieldname, part.value, part.valueTruncated);
      else if (part.filename === '') part.file.resume();
      else await body.addFile(part);
    }
  } catch (error) {
    // What is still under way is read off, so that the answer can be read at the other end.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
  return { values: body.read(), refusal: body.refusal };
}

/** The parts as they come. A body that is no multipart body is the sender's fault, never ours. */
async function* partsOf(request: FastifyRequest) {
  try {
    yield* request.parts();
  } catch (error) {
    throw Object.assign(error as Error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 });
  }
}

class MultipartBody {
  refusal: AppError | null = null;
  private readonly flat = new Map<string, unknown>();
  private readonly receiving: Receiving;
  private admitted = false;

  constructor(receiving: Receiving) {
    this.receiving = receiving;
  }

  read(): Record<string, unknown> {
    return nestForm(Object.fromEntries(this.flat));
  }

  addField(name: string, value: unknown, truncated: boolean): void {
    if (truncated) {
      const message = words.in(this.receiving.lang).faults.truncated;
      this.refuse(invalidInput({ count: 1 }), { path: name, message });
    } else this.add(name, value);
  }

  async addFile(part: MultipartFile): Promise<void> {
    if (!this.admitted) await this.receiving.admit(this.read());
    this.admitted = true;
    try {
      this.add(part.fieldname, await this.keep(part));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.refuse(error, { path: part.fieldname, message: error.textIn(this.receiving.lang) });
    }
  }

  /** The store may close what it reads from; the part itself must be read to its end for the next one to come. */
  private async keep(part: MultipartFile): Promise<StoredFile & { ticket: string }> {
    const { files, maxBytes, ticketOf, inspect } = this.receiving;
    const copy = Readable.from(part.file.iterator({ destroyOnReturn: false }));
    try {
      const stored = await files.put(copy, { name: part.filename, maxBytes, ...(inspect ? { inspect } : {}) });
      return { ...stored, ticket: ticketOf(stored.id) };
    } catch (error) {
      if (part.file.errored) throw Object.assign(part.file.errored, { statusCode: 400 });
      throw error;
    } finally {
      part.file.resume();
    }
  }

  private add(name: string, value: unknown): void {
    const before = this.flat.get(name);
    if (before === undefined) this.flat.set(name, value);
    else this.flat.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
  }

  /** The first refusal names the whole; each further one its own field. */
  private refuse(error: AppError, fault: FieldFault): void {
    const first = this.refusal ?? error;
    this.refusal = first.on([...first.faults, fault]);
  }
}
