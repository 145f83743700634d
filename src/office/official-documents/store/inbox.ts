// SQL on what came to organs: their inboxes, and what of it is late.
import { sql } from 'kysely';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import type { Urgency } from '#kernel/documents/official.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Genre } from '../contract.ts';

export interface Incoming {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly genre: Genre;
  readonly urgency: Urgency;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
  readonly organ: string;
  readonly organEn: string | null;
  readonly role: 'main' | 'copy';
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly signedAt: Date | null;
  readonly returnedAt: Date | null;
}

const PAGE = 20;

/** A page of what came to organs within reach, the newest first; each organ is one walk of its index. */
export async function listIncoming(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly unsigned: boolean; readonly after?: string | undefined },
): Promise<{ rows: Incoming[]; next: string | null }> {
  const key = readMoment(asked.after);
  const { rows } = await sql<Incoming>`
    select r.id, r.document_id as "documentId", d.title, d.genre, d.urgency, i.name as issuer, i.name_en as "issuerEn", d.mark,
      d.year, d.serial, r.organ, r."organEn", r.role, r.sent_at as "sentAt", r.due_at as "dueAt", r.signed_at as "signedAt",
      r.returned_at as "returnedAt"
    from (
      select r.*, o.name as organ, o.name_en as "organEn" from organ o cross join lateral (
        select * from official_document_receipt r where r.organ_id = o.id and r.recalled_at is null
          ${asked.unsigned ? sql`and r.signed_at is null and r.returned_at is null` : sql``}
          ${key ? sql`and (r.sent_at, r.id) < (${key.at}, ${key.id}::uuid)` : sql``}
        order by r.sent_at desc, r.id desc limit ${PAGE + 1}) r
      where ${withinScopes(scopes, 'o.path')}
      order by r.sent_at desc, r.id desc limit ${PAGE + 1}
    ) r join official_document d on d.id = r.document_id join organ i on i.id = d.organ_id
    order by r.sent_at desc, r.id desc`.execute(db);
  return cutPage(rows, PAGE, ({ sentAt }) => sentAt);
}

export interface Overdue {
  readonly id: string;
  readonly organId: string;
  readonly sentAt: Date;
  readonly title: string;
  readonly urgency: Urgency;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
}

/** Not signed for though it was due between two moments, and not reminded of yet, the oldest first. */
export async function listOverdue(
  db: Db,
  span: { readonly from: Date; readonly to: Date },
  limit: number,
): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select r.id, r.organ_id as "organId", r.sent_at as "sentAt", d.title, d.urgency, i.name as issuer, i.name_en as "issuerEn",
      d.mark, d.year, d.serial
    from (
      select * from official_document_receipt
      where signed_at is null and returned_at is null and recalled_at is null and reminder_id is null
        and due_at >= ${span.from} and due_at < ${span.to}
      order by due_at, id limit ${limit}
    ) r join official_document d on d.id = r.document_id join organ i on i.id = d.organ_id
    order by r.due_at, r.id`.execute(db);
  return rows;
}
