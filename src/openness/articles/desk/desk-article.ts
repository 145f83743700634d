// What the workbench knows of one article, also given to programs.
import type { DocumentOverview, VersionHistory } from '#kernel/documents/contract.ts';
import type { Finding } from '#kernel/documents/scan/contract.ts';
import { findingsOfFiles, scanTexts } from '#kernel/documents/scan/service.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { listVersions } from '#kernel/documents/store/versions.ts';
import { type FieldFault, notFound } from '#platform/errors.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { textOfHtml } from '#platform/text/html.ts';
import { type Column, columns } from '../columns.ts';
import { type ArticleContent, permissions } from '../contract.ts';
import { type Film, films, isFilm } from '../films.ts';
import { compareTexts, type Piece } from '../rules/compare.ts';
import { readContent } from '../rules/read.ts';
import { listFaults } from '../service/check.ts';
import { listPushable } from '../service/push.ts';
import { listPushesOf } from '../store/pushes.ts';
import { MOST_COLUMNS } from './new.tsx';
import { type PlacedPush, placePushes } from './pushes.ts';

export interface DeskVersion extends Omit<VersionHistory, 'content'> {
  /** Against the version before: paragraphs that went and came, and the other fields that changed. Null for the first. */
  readonly changes: { readonly paragraphs: readonly Piece[]; readonly fields: readonly string[] } | null;
}

export interface DeskArticle extends Omit<DocumentOverview, 'content'> {
  readonly content: Partial<ArticleContent>;
  readonly faults: readonly FieldFault[];
  readonly findings: readonly Finding[];
  readonly versions: readonly DeskVersion[];
  /** Where it stands or may be put. */
  readonly columns: readonly Column[];
  /** What was offered to the site above, with the columns; and the columns it may be offered to. */
  readonly pushes: readonly PlacedPush[];
  readonly pushable: readonly Column[];
  /** What became of those of its files that are films. */
  readonly films: readonly Film[];
  readonly may: { readonly write: boolean; readonly withdraw: boolean };
}

export async function loadDeskArticle(ctx: Context, documentId: string): Promise<DeskArticle> {
  const { db, actor, now, lang } = ctx;
  const document = await findOverview(db, documentId, now);
  if (!document) throw notFound();
  const content = document.content as Partial<ArticleContent>;
  const chosen = content.columns ?? [];
  const mayWrite = mayReach(actor, permissions.write, document.organPath);
  const reading = readContent(content);
  const [versions, faults, found, inFiles, named, writable, publishes, pushes, pushable, made] = await Promise.all([
    listVersions(db, document.id),
    listFaults(db, content, lang),
    scanTexts(db, reading.texts),
    findingsOfFiles(db, reading.files),
    columns().find(db, chosen),
    mayWrite ? columns().listWritable(db, actor, { duty: 'write', limit: MOST_COLUMNS }) : [],
    columns().mayOn(db, actor, chosen.slice(0, 1), 'publish'),
    listPushesOf(db, document.id),
    mayWrite && document.live ? listPushable(ctx, document.code) : [],
    films().list(
      db,
      (content.attachments ?? []).filter(isFilm).map(({ id }) => id),
    ),
  ]);
  const isOpen = document.state !== 'review' && document.state !== 'passed';
  return {
    ...document,
    content,
    faults,
    findings: [...found, ...inFiles],
    versions: versions.map(({ content: newer, ...version }, index) => {
      const older = versions[index + 1];
      return { ...version, changes: older ? compareContents(older.content, newer) : null };
    }),
    columns: [...named, ...writable.filter((column) => !chosen.includes(column.id))],
    pushes: await placePushes(db, pushes),
    pushable,
    films: made,
    may: {
      write: mayWrite && isOpen,
      withdraw: publishes.size > 0 && (document.live || document.state === 'scheduled'),
    },
  };
}

function compareContents(before: unknown, after: unknown): DeskVersion['changes'] {
  const [{ body: old, ...was }, { body: now, ...is }] = [before, after] as [ArticleContent, ArticleContent];
  const [then, later]: Record<string, unknown>[] = [was, is];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return {
    paragraphs: compareTexts(textOfHtml(old), textOfHtml(now)).filter((piece) => piece.change !== 'same'),
    fields: keys.filter((key) => JSON.stringify(then?.[key]) !== JSON.stringify(later?.[key])),
  };
}
