// The verbs of an item's life on the desk. Gates are checked here; the database refuses what slips through.

import { type DocumentOverview, signerOf, type Verdict } from '#kernel/documents/contract.ts';
import * as documents from '#kernel/documents/service/lifecycle.ts';
import { publishVersion, withdraw } from '#kernel/documents/service/publish.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { type FieldFault, forbidden, invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { translateIssue } from '#platform/http/issues.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { startOfDate } from '#platform/time.ts';
import { DOCUMENT_KIND, type ItemContent, isPower, itemChecksFailed, itemContentSchema } from '../contract.ts';
import { CHECK_IDS, checkItem, type ThemeFacts } from '../rules/checks.ts';
import { changeList, readSection } from '../rules/form-input.ts';
import { SECTIONS, type Section } from '../rules/form-model.ts';
import { listThemes, syncLive } from '../store/write.ts';
import { checkWords } from '../words/checks.ts';
import { deskWords } from '../words/desk.ts';
import { keepPapers } from './papers.ts';

const signed = (ctx: ActContext) => ({ by: signerOf(ctx.actor), now: ctx.now });

/** Everything that keeps content from being an item, field by field, in the reader's language. Empty when it may go on. */
export function listFaults(content: unknown, themes: ReadonlyMap<string, ThemeFacts>, lang: Lang): FieldFault[] {
  const parsed = itemContentSchema.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: translateIssue(issue, lang),
    }));
  }
  const w = checkWords.in(lang);
  return checkItem(parsed.data, { themes }).map(({ check, path, values }) => ({
    path,
    message: w[check](values),
  }));
}

/** The content as the schema reads it, so that nothing else is published. Throws with every fault. */
async function requireWhole(db: Db, content: unknown, lang: Lang): Promise<ItemContent> {
  const faults = listFaults(content, await listThemes(db), lang);
  if (faults.length > 0) throw itemChecksFailed({ count: faults.length }, faults);
  return itemContentSchema.parse(content);
}

/** What most items do not have; whoever writes one that does adds it. */
const EMPTY: Partial<ItemContent> = {
  aliases: [],
  lifeEvents: [],
  jointOrgans: [],
  specialProcedures: [],
  hearingRequired: false,
  fees: [],
  payOnline: false,
};

/** A new draft in the actor's own unit. Returns its id. */
export async function createItem(ctx: ActContext, input: { code: string; name: string }): Promise<string> {
  const { unit } = ctx.actor;
  if (!unit) throw forbidden();
  const content = { ...EMPTY, name: input.name };
  const head = { kind: DOCUMENT_KIND, code: input.code, organ: unit };
  return documents.createDocument(ctx.tx, { ...head, content, ...signed(ctx) });
}

export interface SectionChange {
  readonly documentId: string;
  readonly section: Section;
  /** Revision of the draft the editor began from; 0 when there was none. */
  readonly revision: number;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly add?: string | undefined;
  readonly remove?: string | undefined;
}

/** Saves one section as typed, whole or not, so that nothing written is lost; faults are shown, not refused. */
export async function saveSection(ctx: ActContext, change: SectionChange): Promise<void> {
  const { documentId, section, revision } = change;
  const { content: before } = await getDocument(ctx, documentId);
  const edited: readonly string[] = SECTIONS[section];
  const kept = Object.entries(before as object).filter(([key]) => !edited.includes(key));
  const typed = { ...Object.fromEntries(kept), ...readSection(section, change.typed) };
  const { content, foreign } = await keepPapers(ctx, documentId, typed);
  if (foreign.length > 0) {
    const { foreignPaper } = deskWords.in(ctx.lang);
    throw invalidInput(
      { count: foreign.length },
      foreign.map((path) => ({ path, message: foreignPaper })),
    );
  }
  await documents.saveDraft(ctx.tx, {
    documentId,
    content: changeList(section, content, change),
    revision,
    ...signed(ctx),
  });
}

/**
 * Replaces the draft by content from a file. It need not be whole; what an item does not have is left out, and so are
 * files that are not this item's. Returns how many of those there were.
 */
export async function importContent(
  ctx: ActContext,
  input: { documentId: string; revision: number; text: string },
): Promise<number> {
  const { documentId, revision, text } = input;
  const read = parseObject(text);
  if (!read) {
    const { notJson } = deskWords.in(ctx.lang);
    throw invalidInput({ count: 1 }, [{ path: 'json', message: notJson }]);
  }
  const known = Object.entries(read).filter(([key]) => key in itemContentSchema.shape);
  const { content, foreign } = await keepPapers(ctx, documentId, Object.fromEntries(known));
  await documents.saveDraft(ctx.tx, { documentId, content, revision, ...signed(ctx) });
  return foreign.length;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    return fits ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

async function getDocument(ctx: ActContext, documentId: string): Promise<DocumentOverview> {
  const document = await findOverview(ctx.tx, documentId, ctx.now);
  if (document?.kind !== DOCUMENT_KIND) throw notFound();
  return document;
}

/** Freezes the draft into a version for review. Throws with every fault when it is not whole or does not agree. */
export async function submitItem(ctx: ActContext, documentId: string, note: string): Promise<void> {
  const { content, revision } = await getDocument(ctx, documentId);
  const whole = await requireWhole(ctx.tx, content, ctx.lang);
  await documents.saveDraft(ctx.tx, { documentId, content: whole, revision, ...signed(ctx) });
  await documents.submitForReview(ctx.tx, { documentId, note, ...signed(ctx) });
}

/**
 * Passes or returns the newest version; somebody else's only. The checks it passed are kept with the signature. `legal`
 * is the gate of the legal office, which clears each power.
 */
export async function reviewItem(
  ctx: ActContext,
  input: { documentId: string; verdict: Verdict; ground?: string | undefined; gate?: 'content' | 'legal' },
): Promise<void> {
  const { documentId, verdict, ground, gate = 'content' } = input;
  const { content } = await getDocument(ctx, documentId);
  if (verdict === 'passed') await requireWhole(ctx.tx, content, ctx.lang);
  await documents.reviewVersion(ctx.tx, {
    documentId,
    gate,
    verdict,
    checklist: verdict === 'passed' ? CHECK_IDS : [],
    ...(ground ? { ground } : {}),
    ...signed(ctx),
  });
}

/** Publishes the reviewed version, a power only when the legal office cleared it, now or from a day on (拟发布). The checks run once more: lists may have changed. */
export async function publishItem(ctx: ActContext, documentId: string, since: string | undefined): Promise<void> {
  const { content } = await getDocument(ctx, documentId);
  const { type } = await requireWhole(ctx.tx, content, ctx.lang);
  await publishVersion(ctx.tx, {
    documentId,
    needs: isPower(type) ? ['legal'] : [],
    since: since ? startOfDate(since) : ctx.now,
    ...signed(ctx),
  });
  await syncOne(ctx, documentId);
}

/** Takes the item from the public; its history and running cases keep their versions. */
export async function withdrawItem(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  await getDocument(ctx, documentId);
  await withdraw(ctx.tx, { documentId, reason, ...signed(ctx) });
  await syncOne(ctx, documentId);
}

async function syncOne(ctx: ActContext, documentId: string): Promise<void> {
  const { organId, code } = await getDocument(ctx, documentId);
  const organ = await getOrgan(ctx.tx, organId);
  await syncLive(ctx.tx, [{ documentId, code }], new Map([[organ.id, organ]]), ctx.now);
}
