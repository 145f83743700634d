// The inbox of an account: how many notices wait there, a page of them, and that they were read.
import { sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { isId } from '#platform/ids.ts';
import { type NoticeTemplates, type NoticeText, renderNotice, type Wordless } from './notices.ts';

/** Unread notices beyond this many are shown as "99+" and not counted. */
export const MOST_UNREAD = 100;

/** Unread notices of an account, at most {@link MOST_UNREAD}. */
export async function countUnread(db: Db, account: string, now: Date): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    SELECT count(*)::int AS unread FROM (
      SELECT FROM notice
      WHERE recipient = ${account} AND channel = 'inbox' AND read_at IS NULL AND due_at <= ${now}
      LIMIT ${MOST_UNREAD}
    ) AS waiting
  `.execute(db);
  return rows[0]?.unread ?? 0;
}

export interface InboxQuery {
  readonly account: string;
  readonly lang: Lang;
  readonly now: Date;
  /** Id of the last notice of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface InboxItem extends NoticeText {
  readonly id: string;
  readonly url: string | null;
  readonly at: Date;
  readonly isRead: boolean;
}

/** A page of the inbox, newest first; `next` is absent on the last. */
export async function listInbox(
  parts: { readonly db: Db; readonly vault: Vault; readonly templates: NoticeTemplates },
  query: InboxQuery,
): Promise<{ items: InboxItem[]; next?: string }> {
  const after = query.after !== undefined && isId(query.after) ? sql`AND id < ${query.after}` : sql``;
  const { rows } = await sql<Wordless & { id: string; url: string | null; due_at: Date; read_at: Date | null }>`
    SELECT id, template, values, secrets, url, due_at, read_at FROM notice
    WHERE recipient = ${query.account} AND channel = 'inbox' AND due_at <= ${query.now} ${after}
    ORDER BY id DESC LIMIT ${query.limit + 1}
  `.execute(parts.db);
  const items = rows.slice(0, query.limit).map((row) => ({
    ...renderNotice(parts.templates, parts.vault, row, query.lang),
    id: row.id,
    url: row.url,
    at: row.due_at,
    isRead: row.read_at !== null,
  }));
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, ...(last ? { next: last.id } : {}) };
}

/** Marks notices of an account as read; all of them when no ids are given. Others' are left alone. */
export async function markRead(tx: Tx, account: string, now: Date, ids?: readonly string[]): Promise<void> {
  const chosen = ids ? sql`AND id = ANY(${ids.filter(isId)}::uuid[])` : sql``;
  await sql`
    UPDATE notice SET read_at = ${now}
    WHERE recipient = ${account} AND channel = 'inbox' AND read_at IS NULL AND due_at <= ${now} ${chosen}
  `.execute(tx);
}
