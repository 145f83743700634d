// SQL on rounds of review and on the files that were drawn.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { OrganResult, ReviewFile, Round, SheetItem } from './contract.ts';

async function selectRounds(db: Db, rest: RawBuilder<unknown>): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.id, ${namedOrgan('o')} as organ, r.organ_path as "organPath", r.title, r.kind, r.from_day::text as "from",
      r.to_day::text as "to", r.per_organ as "perOrgan", r.seed, r.seed_day::text as "seedDay", r.sheet,
      r.closed_at as "closedAt", n.files, n.reviewed
    from review_round r join organ o on o.id = r.organ_id
    join lateral (
      select count(*)::int as files, count(score)::int as reviewed from review_file f where f.round_id = r.id
    ) n on true ${rest}`.execute(db);
  return rows;
}

/** Those within reach, the newest first. */
export function listRounds(db: Db, scopes: readonly Scope[], limit: number): Promise<Round[]> {
  return selectRounds(db, sql`where ${withinScopes(scopes, 'r.organ_path')} order by r.id desc limit ${limit}`);
}

/** Those whose results are public, the newest first. */
export function listPublished(db: Db, limit: number): Promise<Round[]> {
  return selectRounds(db, sql`where r.closed_at is not null order by r.closed_at desc, r.id limit ${limit}`);
}

export async function findRound(db: Db, id: string): Promise<Round | undefined> {
  return isId(id) ? (await selectRounds(db, sql`where r.id = ${id}`))[0] : undefined;
}

export interface NewRound {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly title: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly perOrgan: number;
  readonly seed: string;
  readonly seedDay: string | null;
  readonly sheet: readonly SheetItem[];
  readonly at: Date;
  readonly by: string;
}

export async function insertRound(tx: Tx, round: NewRound): Promise<void> {
  await tx
    .insertInto('review_round')
    .values({
      id: round.id,
      organ_id: round.organ.id,
      organ_path: round.organ.path,
      title: round.title,
      kind: round.kind,
      from_day: round.from,
      to_day: round.to,
      per_organ: round.perOrgan,
      seed: round.seed,
      seed_day: round.seedDay,
      sheet: JSON.stringify(round.sheet),
      drawn_at: round.at,
      drawn_by: round.by,
    })
    .execute();
}

/**
 * Draws the files: of each organ those whose SHA-256 of seed and number comes first. Gives how many.
 * Whoever has the numbers of the files draws the same again.
 */
export async function drawFiles(tx: Tx, { id, organ, kind, from, to, perOrgan, seed }: NewRound): Promise<number> {
  const { rows } = await sql`
    insert into review_file (round_id, case_id, organ_id, organ_path, place)
    select ${id}, d.id, d.organ_id, d.organ_path, d.place from (
      select f.id, f.organ_id, f.organ_path, row_number() over (
        partition by f.organ_id order by sha256(convert_to(${seed}::text || f.number, 'UTF8')), f.id
      ) as place
      from case_file f
      where f.kind = ${kind} and f.closed_at >= ${from}::date and f.closed_at < ${to}::date + 1
        and ${withinScopes([{ path: organ.path, deep: true }], 'f.organ_path')}
    ) d where d.place <= ${perOrgan} returning case_id`.execute(tx);
  return rows.length;
}

interface FilesAsked {
  readonly caseId?: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** In the order of the organs' codes, then as they were drawn. */
export async function listFiles(db: Db, roundId: string, { caseId, after, limit }: FilesAsked): Promise<ReviewFile[]> {
  const one = caseId === undefined ? sql`` : sql`and f.case_id = ${caseId}`;
  const from =
    after && isId(after)
      ? sql`and (o.code, f.place) > (select p.code, q.place from review_file q join organ p on p.id = q.organ_id
          where q.round_id = f.round_id and q.case_id = ${after})`
      : sql``;
  const { rows } = await sql<ReviewFile>`
    select f.case_id as "caseId", c.number, c.title, c.title_en as "titleEn", ${namedOrgan('o')} as organ, f.organ_id as "organId",
      f.organ_path as "organPath", f.marks, f.score, f.fatal, f.note
    from review_file f join case_file c on c.id = f.case_id join organ o on o.id = f.organ_id
    where f.round_id = ${roundId} ${one} ${from} order by o.code, f.place limit ${limit}`.execute(db);
  return rows;
}

export async function saveMarks(
  tx: Tx,
  file: {
    readonly roundId: string;
    readonly caseId: string;
    readonly marks: Readonly<Record<string, number>>;
    readonly score: number;
    readonly fatal: string | null;
    readonly note: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('review_file')
    .set({
      marks: JSON.stringify(file.marks),
      score: file.score,
      fatal: file.fatal,
      note: file.note,
      reviewed_by: file.by,
      reviewed_at: file.at,
    })
    .where('round_id', '=', file.roundId)
    .where('case_id', '=', file.caseId)
    .execute();
}

export async function closeRound(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('review_round').set({ closed_at: at }).where('id', '=', id).execute();
}

/** What the files of each organ came to, the best first. */
export async function listResults(db: Db, roundId: string, pass: number): Promise<OrganResult[]> {
  const { rows } = await sql<OrganResult>`
    select ${namedOrgan('o')} as organ, n.files, n.average, n.failed from (
      select organ_id, count(*)::int as files, round(avg(score) * 100)::int as average,
        count(*) filter (where fatal is not null or score < ${pass})::int as failed
      from review_file where round_id = ${roundId} group by organ_id
    ) n join organ o on o.id = n.organ_id order by n.average desc, o.code limit 500`.execute(db);
  return rows;
}

/** Files that failed, for what follows. */
export async function listFailed(tx: Tx, roundId: string, pass: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from review_file
    where round_id = ${roundId} and (fatal is not null or score < ${pass}) order by case_id`.execute(tx);
  return rows.map(({ id }) => id);
}
