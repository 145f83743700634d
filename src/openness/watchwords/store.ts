// SQL on rounds and what they found.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface Round {
  readonly id: string;
  readonly startedAt: Date;
  readonly doneAt: Date | null;
  readonly looked: number;
  readonly found: number;
}

export async function insertRound(db: Db, id: string, now: Date): Promise<void> {
  await db.insertInto('scan_round').values({ id, started_at: now }).execute();
}

export async function finishRound(
  db: Db,
  id: string,
  done: { looked: number; found: number; now: Date },
): Promise<void> {
  const { looked, found, now } = done;
  await db.updateTable('scan_round').set({ looked, found, done_at: now }).where('id', '=', id).execute();
}

const roundColumns = ['id', 'started_at as startedAt', 'done_at as doneAt', 'looked', 'found'] as const;

export function listRounds(db: Db, limit: number): Promise<Round[]> {
  return db.selectFrom('scan_round').select(roundColumns).orderBy('started_at', 'desc').limit(limit).execute();
}

export function findRound(db: Db, id: string): Promise<Round | undefined> {
  return db.selectFrom('scan_round').select(roundColumns).where('id', '=', id).executeTakeFirst();
}

export interface Hit {
  readonly versionId: string;
  readonly rule: string;
  readonly documentId: string;
  readonly title: string;
  readonly place: string;
  readonly excerpt: string;
  readonly state: 'open' | 'withdrawn' | 'kept';
  readonly reason: string | null;
  readonly decidedBy: string | null;
}

type NewHit = Omit<Hit, 'state' | 'reason' | 'decidedBy'> & { readonly organPath: string };

/** What was brought up before is left as it was decided. Gives how many are new. */
export async function insertHits(db: Db, roundId: string, hits: readonly NewHit[]): Promise<number> {
  if (hits.length === 0) return 0;
  const rows = hits.map((hit) => ({
    version_id: hit.versionId,
    rule: hit.rule,
    round_id: roundId,
    document_id: hit.documentId,
    organ_path: hit.organPath,
    title: hit.title,
    place: hit.place,
    excerpt: hit.excerpt,
  }));
  const made = await db
    .insertInto('scan_hit')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['version_id', 'rule']).doNothing())
    .returning('version_id')
    .execute();
  return made.length;
}

const MOST_HITS = 1000;

/** Of one round, within the reader's reach; open ones first. */
export async function listHits(db: Db, roundId: string, scopes: readonly Scope[]): Promise<Hit[]> {
  return db
    .selectFrom('scan_hit')
    .select([
      'version_id as versionId',
      'rule',
      'document_id as documentId',
      'title',
      'place',
      'excerpt',
      sql<Hit['state']>`state`.as('state'),
      'reason',
      'decided_by_name as decidedBy',
    ])
    .where('round_id', '=', roundId)
    .where(withinScopes(scopes, 'organ_path'))
    .orderBy(sql`state <> 'open'`)
    .orderBy('version_id')
    .orderBy('rule')
    .limit(MOST_HITS)
    .execute();
}

/** The open hits of a version within reach: of one rule, or all. Gives the document, or undefined when there is none. */
export async function decideHits(
  tx: Tx,
  hit: { readonly versionId: string; readonly rule?: string },
  decided: { readonly state: 'withdrawn' | 'kept'; readonly reason: string; readonly by: string; readonly now: Date },
  scopes: readonly Scope[],
): Promise<string | undefined> {
  const { state, reason, by, now } = decided;
  const rows = await tx
    .updateTable('scan_hit')
    .set({ state, reason, decided_by_name: by, decided_at: now })
    .where('version_id', '=', hit.versionId)
    .where('state', '=', 'open')
    .where(withinScopes(scopes, 'organ_path'))
    .$if(hit.rule !== undefined, (query) => query.where('rule', '=', hit.rule!))
    .returning('document_id')
    .execute();
  return rows[0]?.document_id;
}
