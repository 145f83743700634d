// The verbs of an author: begin an article, save it, hand it in for review.

import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { openClearing } from '#kernel/documents/clearing.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { signerOf } from '#kernel/documents/contract.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { createDocument, saveDraft, submitForReview } from '#kernel/documents/service/lifecycle.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { findOrgan, getOrgan } from '#kernel/organs/service/read.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { columns } from '../columns.ts';
import {
  type ArticleContent,
  type ArticleKind,
  articleChecksFailed,
  articleContentSchema,
  articleInClearance,
  columnNotYours,
  DOCUMENT_KIND,
} from '../contract.ts';
import { readContent } from '../rules/read.ts';
import { takeNumber } from '../store/sync.ts';
import { listFaults } from './check.ts';

const signed = (ctx: ActContext) => ({ by: signerOf(ctx.actor), now: ctx.now });

interface Beginning {
  /** Where it follows from something else. */
  readonly id?: string;
  readonly columns: readonly string[];
  readonly kind: ArticleKind;
  readonly title: string;
  /** What was owed and it answers. */
  readonly dueItem?: string;
}

/**
 * A new draft of the actor's own unit, for columns they may write for. Gives its id.
 * @throws columnNotYours, markedSecret
 */
export async function createArticle(ctx: ActContext, input: Beginning): Promise<string> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  await requireColumns(ctx, input.columns);
  const content = await beginContent(ctx, input);
  await guardEntry(ctx, { entrance: 'article.create', subject: null, texts: readContent(content).texts });
  const day = localDate(ctx.now).replaceAll('-', '');
  const code = `${day}-${String(await takeNumber(ctx.tx)).padStart(6, '0')}`;
  return createDocument(ctx.tx, { id: input.id, kind: DOCUMENT_KIND, code, organ: unit, content, ...signed(ctx) });
}

/** What an article says before anybody wrote a word; whether it is open to the public is for its author to say. */
async function beginContent(ctx: ActContext, input: Beginning): Promise<Omit<ArticleContent, 'openness'>> {
  const [home] = await columns().find(ctx.tx, input.columns.slice(0, 1));
  return {
    kind: input.kind,
    title: input.title,
    body: '',
    keywords: [],
    source: ctx.actor.unit?.name ?? '',
    editor: ctx.actor.name,
    lang: home?.site.lang ?? 'zh',
    attachments: [],
    columns: [...input.columns],
    channels: ['site'],
    formedOn: localDate(ctx.now),
    interprets: [],
    joint: [],
    ...(input.dueItem ? { dueItem: input.dueItem } : {}),
  };
}

async function requireColumns(ctx: ActContext, ids: readonly string[]): Promise<void> {
  const may = await columns().mayOn(ctx.tx, ctx.actor, ids, 'write');
  if (ids.length === 0 || ids.some((id) => !may.has(id))) throw columnNotYours();
}

/**
 * Saves the draft as typed, whole or not, so that nothing written is lost; faults are shown, not refused. Gives the new
 * revision. While the article is under review nothing of it changes.
 * @throws articleInClearance, columnNotYours, markedSecret, changedMeanwhile
 */
export async function saveArticle(
  ctx: ActContext,
  input: { readonly documentId: string; readonly revision: number; readonly content: Record<string, unknown> },
): Promise<number> {
  const { documentId, revision } = input;
  const document = await getArticle(ctx, documentId);
  const known = Object.entries(input.content).filter(([key]) => key in articleContentSchema.shape);
  const content = Object.fromEntries(known);
  await guardEntry(ctx, { entrance: 'article.save', subject: document.code, texts: readContent(content).texts });
  if (document.state === 'review' || document.state === 'passed') throw articleInClearance();
  const before = document.content as Partial<ArticleContent>;
  const added = listIds(content.columns).filter((id) => !before.columns?.includes(id));
  if (added.length > 0) await requireColumns(ctx, added);
  return saveDraft(ctx.tx, { documentId, content, revision, ...signed(ctx) });
}

const listIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

/** @throws notFound when there is no such article */
export async function getArticle(ctx: ActContext, documentId: string): Promise<DocumentOverview> {
  const document = await findOverview(ctx.tx, documentId, ctx.now);
  if (document?.kind !== DOCUMENT_KIND) throw notFound();
  return document;
}

/**
 * Freezes the draft into a version and opens the case in which it is reviewed. `joint` names the organs that issue it
 * together with the author's; with none those named before stay.
 * @throws articleChecksFailed with every fault, columnNotYours, markedSecret, invalidInput laid to `joint`
 */
export async function submitArticle(
  ctx: ActContext,
  documentId: string,
  note: string,
  joint: readonly string[] = [],
): Promise<{ caseId: string }> {
  const document = await getArticle(ctx, documentId);
  const faults = await listFaults(ctx.tx, document.content, ctx.lang);
  if (faults.length > 0) throw articleChecksFailed({ count: faults.length }, faults);
  const named: string[] = [];
  for (const typed of joint) named.push((await getOrganNamed(ctx, typed, 'joint')).id);
  const content = articleContentSchema.parse({
    ...(document.content as object),
    ...(named.length > 0 ? { joint: named } : {}),
  });
  const subject = document.code;
  const found = await guardEntry(ctx, { entrance: 'article.submit', subject, texts: readContent(content).texts });
  const blocked = found.filter((finding) => finding.level === 'block');
  if (blocked.length > 0) {
    throw articleChecksFailed(
      { count: blocked.length },
      blocked.map(({ where, excerpt }) => ({ path: where, message: excerpt })),
    );
  }
  await requireColumns(ctx, content.columns);
  await saveDraft(ctx.tx, { documentId, content, revision: document.revision, ...signed(ctx) });
  await submitForReview(ctx.tx, { documentId, note, ...signed(ctx) });
  const [home] = await columns().find(ctx.tx, content.columns.slice(0, 1));
  const organs = await Promise.all(content.joint.map((id) => getOrgan(ctx.tx, id)));
  const siteOrgan = home && (await findOrgan(ctx.tx, home.site.organId));
  return openClearing(ctx, { documentId, note, siteOrgan: siteOrgan ?? null, joint: organs, legal: false });
}
