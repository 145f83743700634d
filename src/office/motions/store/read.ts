// SQL on proposals as their signers and the public read them.
import { sql } from 'kysely';
import type { CaseLimit, Phase } from '#kernel/cases/contract.ts';
import { cutPage, type MomentKey } from '#kernel/cases/queries/cursor.ts';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { DAY_MS } from '#platform/time.ts';
import { type House, KIND, type MotionData, type ReplyClass } from '../contract.ts';

type NamedOrgan = { readonly name: string; readonly nameEn: string | null };

export interface OwnRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly phase: Phase;
  readonly outcome: string | null;
  readonly region: string;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly unit: CaseLimit['unit'] | null;
  readonly signedAt: Date;
  readonly organ: NamedOrgan;
  readonly data: Pick<MotionData, 'signers' | 'group'>;
}

const ROW = sql`f.id, f.number, f.title, f.state, f.phase, f.outcome, f.region, f.due_at as "dueAt",
  l.started_at as "startedAt", l.unit, f.data, ${namedOrgan('o')} as organ`;
/** The limit that its clock shows. */
const CLOCK = sql`left join lateral (
  select l.started_at, l.unit from case_limit l
  where l.case_id = f.id and l.state = 'running' and l.due_at = f.due_at limit 1) l on true`;

/** Those that an account signed, the latest first: a page, and whether there are more. */
export async function listOwn(
  db: Db,
  account: string,
  { after, limit }: { readonly after?: MomentKey | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly OwnRow[]; readonly next: string | null }> {
  const { rows } = await sql<OwnRow>`
    select ${ROW}, s.signed_at as "signedAt"
    from motion_signer s join case_file f on f.id = s.case_id join organ o on o.id = f.organ_id ${CLOCK}
    where s.account_id = ${account}
      ${after ? sql`and (s.signed_at, s.case_id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by s.signed_at desc, s.case_id desc limit ${limit + 1}`.execute(db);
  return cutPage(rows, limit, ({ signedAt }) => signedAt);
}

/** No city lets others sign longer. */
const LONGEST_SIGNING_MS = 400 * DAY_MS;

/** Those of a house that an account may still sign, the latest first. */
export async function listSigning(
  db: Db,
  asked: { readonly office: string; readonly account: string; readonly now: Date; readonly limit: number },
): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select ${ROW}, f.received_at as "signedAt"
    from case_file f join organ o on o.id = f.organ_id ${CLOCK}
    where f.kind = ${KIND} and f.received_at > ${new Date(asked.now.getTime() - LONGEST_SIGNING_MS)}
      and f.state = 'gathering' and f.organ_id = ${asked.office}
      and not exists (select from motion_signer s where s.case_id = f.id and s.account_id = ${asked.account})
    order by f.received_at desc, f.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export async function hasSigned(db: Db, caseId: string, account: string): Promise<boolean> {
  const query = db.selectFrom('motion_signer').select('case_id').where('case_id', '=', caseId);
  return (await query.where('account_id', '=', account).executeTakeFirst()) !== undefined;
}

/** A proposal and its reply as everybody may read them. */
export interface PublicMotion {
  readonly id: string;
  readonly house: House;
  readonly class: ReplyClass;
  readonly title: string;
  readonly signers: string;
  readonly text: string;
  readonly reply: string;
  readonly repliedAt: Date;
  readonly publishedAt: Date;
  readonly organ: NamedOrgan & { readonly code: string };
}

const SHOWN = sql`r.id, r.house, r.class, r.title, r.signers, r.text, r.reply, r.replied_at as "repliedAt",
  r.published_at as "publishedAt", json_build_object('name', o.name, 'nameEn', o.name_en, 'code', o.code) as organ`;

/** The latest published first. */
export async function listPublished(
  db: Db,
  asked: { readonly house?: House | undefined; readonly after?: MomentKey | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly PublicMotion[]; readonly next: string | null }> {
  const { house, after, limit } = asked;
  const { rows } = await sql<PublicMotion>`
    select ${SHOWN} from motion_reply r join organ o on o.id = r.organ_id
    where r.published_at is not null
      ${house ? sql`and r.house = ${house}` : sql``}
      ${after ? sql`and (r.published_at, r.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by r.published_at desc, r.id desc limit ${limit + 1}`.execute(db);
  return cutPage(rows, limit, ({ publishedAt }) => publishedAt);
}

export async function findPublished(db: Db, id: string): Promise<PublicMotion | undefined> {
  const { rows } = await sql<PublicMotion>`
    select ${SHOWN} from motion_reply r join organ o on o.id = r.organ_id
    where r.published_at is not null and r.id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function findPublishedOf(db: Db, caseId: string): Promise<PublicMotion | undefined> {
  const { rows } = await sql<PublicMotion>`
    select ${SHOWN} from motion_reply r join organ o on o.id = r.organ_id
    where r.published_at is not null and r.case_id = ${caseId}::uuid order by r.round desc limit 1`.execute(db);
  return rows[0];
}

/** All that are public, in the order of their ids; `after` is an id, or empty to begin. */
export async function listForSearch(db: Db, after: string, limit: number): Promise<PublicMotion[]> {
  const { rows } = await sql<PublicMotion>`
    select ${SHOWN} from motion_reply r join organ o on o.id = r.organ_id
    where r.published_at is not null ${after === '' ? sql`` : sql`and r.id > ${after}::uuid`}
    order by r.id limit ${limit}`.execute(db);
  return rows;
}
