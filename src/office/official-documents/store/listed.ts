// SQL on the list of documents of an organ.
import { sql } from 'kysely';
import type { Phase } from '#kernel/cases/contract.ts';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import type { Urgency } from '#kernel/documents/official.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Genre, Openness } from '../contract.ts';

/** Drafts not handed in yet · those under way · those sent · all. */
export const STAGES = ['drafts', 'open', 'sent'] as const;

export interface ListAsked {
  readonly stage?: (typeof STAGES)[number] | undefined;
  readonly genre?: Genre | undefined;
  readonly after?: string | undefined;
}

export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly genre: Genre;
  readonly urgency: Urgency;
  readonly openness: Openness | null;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly drafter: string;
  readonly mark: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  readonly state: string | null;
  readonly phase: Phase | null;
  readonly savedAt: Date;
  readonly sentAt: Date | null;
}

const PAGE = 20;

/** A page of what organs within reach draft or issue, what was written last first: one walk of an index each. */
export async function listDocuments(
  db: Db,
  scopes: readonly Scope[],
  asked: ListAsked,
): Promise<{ rows: ListedDocument[]; next: string | null }> {
  const key = readMoment(asked.after);
  const stage = {
    drafts: sql`d.case_id is null`,
    open: sql`d.case_id is not null and d.sent_at is null and d.voided_at is null`,
    sent: sql`d.sent_at is not null`,
  };
  const narrowed = sql`${asked.stage ? stage[asked.stage] : sql`true`}
    ${asked.genre ? sql`and d.genre = ${asked.genre}` : sql``}
    ${key ? sql`and (d.saved_at, d.id) < (${key.at}, ${key.id}::uuid)` : sql``}
    order by d.saved_at desc, d.id desc limit ${PAGE + 1}`;
  const { rows } = await sql<ListedDocument>`
    select d.id, d.title, d.genre, d.urgency, d.openness, i.name as issuer, i.name_en as "issuerEn", d.drafter, d.mark,
      d.year, d.serial, f.state, f.phase, d.saved_at as "savedAt", d.sent_at as "sentAt"
    from (
      (select d.* from official_document d where ${withinScopes(scopes, 'd.maker_path')} and ${narrowed})
      union
      (select d.* from official_document d where ${withinScopes(scopes, 'd.organ_path')} and ${narrowed})
    ) d join organ i on i.id = d.organ_id left join case_file f on f.id = d.case_id
    order by d.saved_at desc, d.id desc limit ${PAGE + 1}`.execute(db);
  return cutPage(rows, PAGE, ({ savedAt }) => savedAt);
}
