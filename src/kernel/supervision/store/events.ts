// SQL on the events supervision saw.
import { sql } from 'kysely';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { forAnybody } from '#kernel/cases/queries/conditions.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { EventName } from '../contract.ts';

export interface NewEvent {
  readonly caseId: string;
  readonly event: EventName;
  readonly at: Date;
  readonly organ: OrganRef;
}

export async function insertEvent(tx: Tx, { caseId, event, at, organ }: NewEvent): Promise<void> {
  await tx
    .insertInto('supervision_event')
    .values({ id: newId(), case_id: caseId, event, at, organ_id: organ.id, organ_path: organ.path })
    .execute();
}

/** An event of the past, with the case it happened to. */
export interface PastEvent {
  readonly id: string;
  readonly event: EventName;
  readonly at: Date;
  readonly caseId: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
}

/** Events of a span by id, from after `after` on. */
export async function listPastEvents(
  db: Db,
  sought: { readonly scopes: readonly Scope[]; readonly from: Date; readonly to: Date },
  after: string | null,
  count: number,
): Promise<PastEvent[]> {
  return db
    .selectFrom('supervision_event as e')
    .innerJoin('case_file as f', 'f.id', 'e.case_id')
    .select(['e.id', 'e.event', 'e.at', 'e.case_id as caseId', 'f.kind', 'f.number', 'f.title'])
    .select(['f.title_en as titleEn', 'f.organ_name as organ'])
    .where('e.at', '>=', sought.from)
    .where('e.at', '<', sought.to)
    .where(withinScopes(sought.scopes, 'e.organ_path'))
    .where(sql<boolean>`${forAnybody()}`)
    .$if(after !== null, (query) => query.where('e.id', '>', after))
    .orderBy('e.id')
    .limit(count)
    .$castTo<PastEvent>()
    .execute();
}
