// A part of a file (RFC 9110, section 14): a player asks for what it shows next, and somebody whose line broke for the rest.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Seekable } from './resource.ts';

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The part asked for; undefined when the whole is to be sent, as for anything that cannot be read or asks for several;
 * null when nothing of it is there.
 */
export function readPart(header: string | undefined, size: number): Part | undefined | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return Number(last) === 0 ? null : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (start >= size) return null;
  return last !== '' && Number(last) < start ? undefined : { start, end };
}

/** Whoever names a version they have (`If-Range`) is sent the whole, unless it is this one. */
export async function sendPart(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Seekable,
  etag?: string,
): Promise<FastifyReply> {
  const { size, open } = body;
  const known = request.headers['if-range'];
  const part = known === undefined || known === etag ? readPart(request.headers.range, size) : undefined;
  reply.header('accept-ranges', 'bytes');
  if (part === null) return reply.code(416).header('content-range', `bytes */${size}`).send();
  const { start, end } = part ?? { start: 0, end: size - 1 };
  if (part) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  return reply.header('content-length', end - start + 1).send(await open({ start, end }));
}
