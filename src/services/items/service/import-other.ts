// Guides, packages and windows of another system, sent as a file: read, and given to whoever takes such things in.
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { getOrgan, listAbove } from '#kernel/organs/service/read.ts';
import { forbidden, invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { findUnstorable } from '#platform/http/storable.ts';
import { type ImportWhat, permissions } from '../contract.ts';
import { hasHall } from '../store/halls.ts';
import { importWords } from '../words/imports.ts';
import { type ImportResult, importGuides } from './import.ts';
import { decode, sourceTaken, takeSource } from './import-file.ts';
import { importPackages, importWindows } from './import-ways.ts';
import { CITY, line } from './ways.ts';

/** A list of items has its own way: its codes are judged by what the source calls things. */
type Other = Exclude<ImportWhat, 'list'>;

interface Sent {
  readonly fileId: string;
  readonly source: string;
}

/** More than any city has, and few enough to be written at once. */
const MOST_ROWS = 5_000;

/**
 * Guides become drafts of the actor's own unit; packages and halls are the city's, so only who reaches all of it sends
 * them. Throws 422 laid to `file` when it is not such a file at all, to `source` when the name is taken.
 */
export async function importOther(ctx: ActContext, what: Other, { fileId, source }: Sent): Promise<ImportResult> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  const known = await takeSource(ctx, source, what);
  const text = decode(await buffer(await ctx.runtime.files.open(fileId))).replace(/^\uFEFF/, '');
  const target = { source, now: ctx.now, lang: ctx.lang };
  if (what === 'guides') {
    return importGuides(ctx.tx, readLines(ctx, text), { ...target, organ: unit });
  }
  await requireWholeCity(ctx, unit.id);
  if (what === 'packages') {
    if (source === CITY) throw sourceTaken(ctx);
    return importPackages(ctx.tx, readPackages(ctx, text), target);
  }
  if (!known && (await hasHall(ctx.tx, source))) throw sourceTaken(ctx);
  return importWindows(ctx.tx, readWindows(ctx, text), target);
}

async function requireWholeCity(ctx: ActContext, unitId: string): Promise<void> {
  const [root] = await listAbove(ctx.tx, await getOrgan(ctx.tx, unitId));
  if (!root || !mayReach(ctx.actor, permissions.import, root.path)) throw forbidden();
}

/** Every line that says something; one that is no JSON stays a text. */
function readLines(ctx: ActContext, text: string): { line: number; value: unknown }[] {
  const lines = text.split('\n').flatMap((source, index) => {
    const said = source.trim();
    return said === '' ? [] : [{ line: index + 1, value: readJson(said) ?? said }];
  });
  if (!lines.some(({ value }) => typeof value === 'object')) throw notSuch(ctx, 'guides');
  return keepable(ctx, 'guides', lines);
}

const packagesSchema = z.object({ packages: z.array(z.unknown()).min(1) });

function readPackages(ctx: ActContext, text: string): unknown[] {
  const read = packagesSchema.safeParse(readJson(text));
  if (!read.success) throw notSuch(ctx, 'packages');
  return keepable(ctx, 'packages', read.data.packages);
}

const windowsSchema = z.object({
  name: line.optional(),
  floors: z.record(z.string().min(1).max(20), z.array(z.unknown()).min(1)),
});

function readWindows(ctx: ActContext, text: string) {
  const read = windowsSchema.safeParse(readJson(text));
  if (!read.success) throw notSuch(ctx, 'windows');
  const { name, floors } = read.data;
  const rows = Object.entries(floors).flatMap(([floor, texts]) => texts.map((text) => ({ floor, text })));
  return { name, rows: keepable(ctx, 'windows', rows) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rows that the database can hold, and not too many of them. */
function keepable<T>(ctx: ActContext, what: Other, rows: T[]): T[] {
  const fits = rows.length > 0 && rows.length <= MOST_ROWS;
  if (!fits || rows.some((row) => findUnstorable(row, ctx.lang))) throw notSuch(ctx, what);
  return rows;
}

function notSuch(ctx: ActContext, what: Other) {
  return invalidInput({ count: 1 }, [{ path: 'file', message: importWords.in(ctx.lang).notSuch[what] }]);
}
