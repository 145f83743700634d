// SQL on sets of rules being written, and on the versions they became.
import type { Db, Tx } from '#platform/database/db.ts';
import type { RuleInput, RuleSet, RuleSetInput } from '../contract.ts';

export const DRAFT_STATES = ['draft', 'submitted', 'approved', 'in-force', 'withdrawn'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export interface Draft extends Pick<RuleSetInput, 'name' | 'nameEn' | 'basis' | 'settings'> {
  readonly id: string;
  readonly revision: number;
  readonly state: DraftState;
  readonly rules: readonly RuleInput[];
  readonly startsOn: string | null;
  readonly writers: readonly string[];
  readonly begunAt: Date;
  readonly begunBy: string;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly setId: string | null;
}

const LINE = [
  'id',
  'revision',
  'state',
  'name',
  'name_en as nameEn',
  'starts_on as startsOn',
  'begun_at as begunAt',
  'begun_by as begunBy',
  'approved_at as approvedAt',
  'approved_by as approvedBy',
] as const;
const COLUMNS = [...LINE, 'basis', 'settings', 'rules', 'writers', 'set_id as setId'] as const;

export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx
    .insertInto('supervision_draft')
    .values({
      id: draft.id,
      ...columnsOf(draft),
      begun_at: draft.begunAt,
      begun_by: draft.begunBy,
    })
    .execute();
}

function columnsOf(draft: Draft) {
  return {
    revision: draft.revision,
    state: draft.state,
    name: draft.name,
    name_en: draft.nameEn,
    basis: draft.basis,
    settings: JSON.stringify(draft.settings),
    rules: JSON.stringify(draft.rules),
    starts_on: draft.startsOn,
    writers: [...draft.writers],
    approved_at: draft.approvedAt,
    approved_by: draft.approvedBy,
    set_id: draft.setId,
  };
}

/** Writes a draft that the transaction has locked. */
export async function updateDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.updateTable('supervision_draft').set(columnsOf(draft)).where('id', '=', draft.id).execute();
}

export function findDraft(db: Db, id: string): Promise<Draft | undefined> {
  return db.selectFrom('supervision_draft').select(COLUMNS).where('id', '=', id).$castTo<Draft>().executeTakeFirst();
}

export function findDraftForUpdate(tx: Tx, id: string): Promise<Draft | undefined> {
  return tx
    .selectFrom('supervision_draft')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Draft>()
    .executeTakeFirst();
}

/** A draft without its rules. */
export type DraftLine = Omit<Draft, 'basis' | 'settings' | 'rules' | 'writers' | 'setId'>;

/** The latest first. */
export function listDrafts(db: Db, limit: number): Promise<DraftLine[]> {
  return db
    .selectFrom('supervision_draft')
    .select(LINE)
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<DraftLine>()
    .execute();
}

/** Those that may still come into force, the latest first. */
export function listOpenDrafts(db: Db): Promise<DraftLine[]> {
  return db
    .selectFrom('supervision_draft')
    .select(LINE)
    .where('state', 'in', ['draft', 'submitted', 'approved'])
    .orderBy('begun_at', 'desc')
    .limit(50)
    .$castTo<DraftLine>()
    .execute();
}

/** Approved drafts whose first day has come, the earliest first. */
export async function listDueDrafts(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('supervision_draft')
    .select('id')
    .where('state', '=', 'approved')
    .where('starts_on', '<=', today)
    .orderBy('starts_on')
    .orderBy('approved_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether another set is approved already to begin on a day. */
export async function isDayTaken(db: Db, day: string, but: string): Promise<boolean> {
  const row = await db
    .selectFrom('supervision_draft')
    .select('id')
    .where('state', '=', 'approved')
    .where('starts_on', '=', day)
    .where('id', '<>', but)
    .executeTakeFirst();
  return row !== undefined;
}

export interface VersionLine extends Pick<RuleSet, 'id' | 'version' | 'name' | 'nameEn' | 'validFrom'> {
  readonly validTo: Date | null;
  readonly rules: number;
  /** The draft it came from; null for the rules a city began with, or took in with a pack. */
  readonly draft: string | null;
  readonly begunBy: string | null;
  readonly approvedBy: string | null;
}

/** Every version there was, the latest first. */
export function listVersions(db: Db, limit: number): Promise<VersionLine[]> {
  return db
    .selectFrom('supervision_rule_set as s')
    .leftJoin('supervision_draft as d', 'd.set_id', 's.id')
    .select(['s.id', 's.version', 's.name', 's.name_en as nameEn', 's.valid_from as validFrom'])
    .select(['s.valid_to as validTo', 'd.id as draft', 'd.begun_by as begunBy', 'd.approved_by as approvedBy'])
    .select((eb) =>
      eb
        .selectFrom('supervision_rule as r')
        .select((inner) => inner.fn.countAll<number>().as('rules'))
        .whereRef('r.set_id', '=', 's.id')
        .as('rules'),
    )
    .orderBy('s.version', 'desc')
    .limit(limit)
    .$castTo<VersionLine>()
    .execute();
}
