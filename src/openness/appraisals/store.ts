// SQL on who answers for openness, and on meetings of appraisal.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Appraisal, AppraisalInput, Charge, ChargeInput } from './contract.ts';

interface Place {
  readonly id: string;
  readonly path: string;
}
async function selectAppraisals(db: Db, rest: RawBuilder<unknown>): Promise<Appraisal[]> {
  const { rows } = await sql<Appraisal>`
    select a.id, a.organ_path as "organPath", ${namedOrgan('o')} as organ, a.held_on::text as "heldOn", a.place, a.came, a.people,
      a.content, a.opinions, a.answer_due::text as "answerDue", a.answer, a.answered_on::text as "answeredOn"
    from openness_appraisal a join organ o on o.id = a.organ_id ${rest}`.execute(db);
  return rows;
}

/** The newest meetings. */
export function listAppraisals(db: Db, limit: number): Promise<Appraisal[]> {
  return selectAppraisals(db, sql`order by a.held_on desc, a.id desc limit ${limit}`);
}

/** Those of some organs, the newest record first. */
export function listOwn(db: Db, scopes: readonly Scope[], limit: number): Promise<Appraisal[]> {
  return selectAppraisals(db, sql`where ${withinScopes(scopes, 'a.organ_path')} order by a.id desc limit ${limit}`);
}

export async function findAppraisal(db: Db, id: string): Promise<Appraisal | undefined> {
  return isId(id) ? (await selectAppraisals(db, sql`where a.id = ${id}`))[0] : undefined;
}

export async function insertAppraisal(
  tx: Tx,
  { id, organ, ...input }: Omit<AppraisalInput, 'organ'> & { readonly id: string; readonly organ: Place },
): Promise<void> {
  await tx
    .insertInto('openness_appraisal')
    .values({
      id,
      organ_id: organ.id,
      organ_path: organ.path,
      held_on: input.on,
      place: input.place,
      came: input.came,
      people: input.people,
      content: input.content,
      opinions: input.opinions,
      answer_due: input.due,
    })
    .execute();
}

/** False when it was answered already. */
export async function answerAppraisal(tx: Tx, id: string, answer: string, on: string): Promise<boolean> {
  const row = await tx
    .updateTable('openness_appraisal')
    .set({ answer, answered_on: on })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** In the order of the organs' codes. */
export async function listCharges(db: Db, after: string | undefined, limit: number): Promise<Charge[]> {
  const { rows } = await sql<Charge>`
    select ${namedOrgan('o')} as organ, c.leader, c.office, c.phone
    from openness_charge c join organ o on o.id = c.organ_id
    where o.code > ${after ?? ''} order by o.code limit ${limit}`.execute(db);
  return rows;
}

export async function saveCharge(tx: Tx, organ: Place, input: ChargeInput, at: Date): Promise<void> {
  const { leader, office, phone } = input;
  await tx
    .insertInto('openness_charge')
    .values({ organ_id: organ.id, organ_path: organ.path, leader, office, phone, changed_at: at })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet({ leader, office, phone, changed_at: at }))
    .execute();
}

export interface YearCounts {
  readonly charges: number;
  readonly appraisals: number;
  readonly answered: number;
}

/** For the page of the seven rules. */
export async function countYear(db: Db, year: number): Promise<YearCounts> {
  const { rows } = await sql<YearCounts>`
    select (select count(*)::int from openness_charge) as charges, count(*)::int as appraisals,
      count(answer)::int as answered
    from openness_appraisal
    where held_on >= make_date(${year}, 1, 1) and held_on < make_date(${year + 1}, 1, 1)`.execute(db);
  return rows[0] as YearCounts;
}
