// SQL on registered words.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { isId } from '#platform/ids.ts';

export interface Template {
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly name: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly retiredAt: Date | null;
}

const SELECT = sql`select t.id, t.organ_id as "organId", t.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
  t.name, t.text, t.author, t.created_at as "createdAt", t.approved_at as "approvedAt", t.retired_at as "retiredAt"
  from sms_template t join organ o on o.id = t.organ_id`;

async function list(db: Db, rest: RawBuilder<unknown>): Promise<Template[]> {
  return (await sql<Template>`${SELECT} ${rest}`.execute(db)).rows;
}

/** The newest first. */
export function listTemplates(
  db: Db,
  asked: { readonly within: RawBuilder<unknown>; readonly after: string | undefined; readonly limit: number },
): Promise<Template[]> {
  const after = asked.after ? sql`and t.id < ${asked.after}` : sql``;
  return list(db, sql`where ${asked.within} ${after} order by t.id desc limit ${asked.limit}`);
}

/** Those of one organ that may be used; nobody has hundreds. */
export const listApproved = (db: Db, organId: string): Promise<Template[]> =>
  list(
    db,
    sql`where t.organ_id = ${organId} and t.approved_at is not null and t.retired_at is null order by t.id desc limit 100`,
  );

export async function findTemplate(db: Db, id: string): Promise<Template | undefined> {
  return isId(id) ? (await list(db, sql`where t.id = ${id}`))[0] : undefined;
}

export interface NewTemplate {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly name: string;
  readonly text: string;
  readonly author: string;
  readonly now: Date;
}

export async function insertTemplate(tx: Tx, { id, organ, name, text, author, now }: NewTemplate): Promise<void> {
  await sql`
    insert into sms_template (id, organ_id, organ_path, name, text, author, created_at)
    values (${id}, ${organ.id}, ${organ.path}, ${name}, ${text}, ${author}, ${now})`.execute(tx);
}

export async function approveTemplate(tx: Tx, id: string, by: string, now: Date): Promise<void> {
  await sql`update sms_template set approved_at = ${now}, approved_by = ${by} where id = ${id} and approved_at is null`.execute(
    tx,
  );
}

export async function retireTemplate(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update sms_template set retired_at = ${now} where id = ${id} and retired_at is null`.execute(tx);
}
