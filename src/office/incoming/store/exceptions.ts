// SQL on what was registered on paper beside the exchange.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface PaperEntry {
  readonly id: string;
  readonly title: string;
  readonly sender: string;
  readonly number: string;
  readonly paper: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly registeredAt: Date;
  readonly registeredBy: string;
}

export const PAGE = 30;

/** The newest first. */
export async function listPaper(
  db: Db,
  scopes: readonly Scope[],
  after: string | undefined,
): Promise<{ rows: PaperEntry[]; next: string | null }> {
  const { rows } = await sql<PaperEntry>`
    select i.id, i.title, i.sender, i.number, i.paper, o.name as organ, o.name_en as "organEn",
      i.registered_at as "registeredAt", i.registered_by as "registeredBy"
    from incoming_document i join organ o on o.id = i.organ_id
    where i.paper is not null and ${withinScopes(scopes, 'i.organ_path')} ${after ? sql`and i.id < ${after}` : sql``}
    order by i.id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
