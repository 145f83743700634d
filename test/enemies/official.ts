// Official documents of the demo city and their receipts, for the doors that are tried with them.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

interface Row {
  readonly paths: string[];
  readonly [param: string]: unknown;
}

/** Beside cases, which share their ids, drafts that are none yet. */
export async function listOfficial(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.id, array[d.organ_path, d.maker_path]
      || array(select h.organ_path from case_hold h where h.case_id = d.case_id) as paths
    from official_document d order by d.maker_path not like '%-market/', d.case_id is not null, d.id limit 4`.execute(
    db,
  );
  return rows;
}

export async function listReceipts(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id as receipt, array[o.path] as paths
    from official_document_receipt r join organ o on o.id = r.organ_id
    order by o.code not like '%-market', o.code limit 4`.execute(db);
  return rows;
}

/** What was filed. */
export async function listFiled(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id as record, array[organ_path] as paths from archive_record order by id limit 4`.execute(db);
  return rows;
}

/** What was registered; its case has the same id. */
export async function listRegistered(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, array[i.organ_path] || array(select h.organ_path from case_hold h where h.case_id = i.id) as paths,
      (select r.reader_id from incoming_reader r where r.case_id = i.id order by r.id limit 1) as owner
    from incoming_document i order by owner nulls last, i.id limit 4`.execute(db);
  return rows;
}
