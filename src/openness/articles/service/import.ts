// Articles of an older site, line by line, as drafts of whoever takes them in.

import type { z } from 'zod';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { AppError, type FieldFault, invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { columns } from '../columns.ts';
import { importLineSchema, toContent } from '../rules/line.ts';
import { insertAddress } from '../store/addresses.ts';
import { loadWords } from '../words/load.ts';
import { createArticle, saveArticle } from './write.ts';

type Line = z.infer<typeof importLineSchema>;

/** So many are taken in at a time. */
export const MOST_LINES = 200;

/**
 * All of them or none: whatever is wrong with a line is told with its number. What they had for an address leads to
 * them once they are published. Gives their ids.
 * @throws invalidInput, and for the first line it concerns markedSecret and columnNotYours
 */
export async function importArticles(ctx: ActContext, text: string): Promise<string[]> {
  const w = loadWords.in(ctx.lang);
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ n: index + 1, line }]));
  if (lines.length === 0) throw refuse([{ path: 'lines', message: w.none }]);
  if (lines.length > MOST_LINES) throw refuse([{ path: 'lines', message: w.tooMany(MOST_LINES) }]);
  const read = lines.map(({ n, line }) => ({ n, ...readLine(ctx, n, line) }));
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) throw refuse(faults);
  const made: string[] = [];
  for (const { n, article } of read) if (article) made.push(await takeIn(ctx, n, article));
  return made;
}

const refuse = (faults: readonly FieldFault[]) => invalidInput({ count: faults.length }, faults);

function readLine({ lang }: ActContext, n: number, line: string): { article?: Line; faults: FieldFault[] } {
  const w = loadWords.in(lang);
  const fault = (text: string) => ({ path: `lines.${n}`, message: `${w.line(n)}: ${text}` });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { faults: [fault(w.notJson)] };
  }
  const parsed = importLineSchema.safeParse(value);
  if (parsed.success) return { article: parsed.data, faults: [] };
  return {
    faults: parsed.error.issues.map((issue) => fault(`${issue.path.join('.')} ${translateIssue(issue, lang)}`)),
  };
}

async function takeIn(ctx: ActContext, n: number, line: Line): Promise<string> {
  const w = loadWords.in(ctx.lang);
  const fault = (message: string) => refuse([{ path: `lines.${n}`, message: `${w.line(n)}: ${message}` }]);
  const slugs = line.columns.map((slug) => ({ site: line.site, slug }));
  const ids = (await columns().findBySlugs(ctx.tx, slugs)).map((column) => column.id);
  if (ids.length < slugs.length) throw fault(w.noColumn);
  try {
    const documentId = await createArticle(ctx, { columns: ids, kind: line.kind, title: line.title });
    const by = { source: ctx.actor.unit?.name ?? ctx.actor.name, editor: ctx.actor.name };
    await saveArticle(ctx, { documentId, revision: 1, content: toContent(line, ids, by) });
    if (line.from && !(await keepAddress(ctx, documentId, new URL(line.from)))) throw fault(w.taken);
    return documentId;
  } catch (error) {
    if (error instanceof AppError && error.faults.length === 0) {
      throw error.on([{ path: `lines.${n}`, message: `${w.line(n)}: ${error.textIn(ctx.lang)}` }]);
    }
    throw error;
  }
}

async function keepAddress(ctx: ActContext, documentId: string, { hostname, pathname, search }: URL): Promise<boolean> {
  const head = await findHeadById(ctx.tx, documentId);
  return insertAddress(ctx.tx, { host: hostname, path: pathname + search }, head?.code ?? '');
}
