// Things of the demo city in every relation to the people who try the doors: own organ, beneath, beside, own, another's.
import { sql } from 'kysely';
import { listPermissions } from '#kernel/cases/access.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { Db } from '#platform/database/db.ts';
import type { Subject } from '#platform/http/access.ts';
import { newId } from '#platform/ids.ts';

export interface NamedSubject {
  readonly kind: string;
  readonly relation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly subject: Subject;
}

interface Row {
  readonly paths: string[];
  readonly owner?: string | null;
  readonly [param: string]: unknown;
}

/** Some of each kind of thing, spread over the organs; a kind that is not here fails the matrix. */
export async function listSubjects(db: Db): Promise<NamedSubject[]> {
  const permissions = listPermissions(getKind('application'));
  const kinds: Record<string, Row[]> = {
    case: await listCases(db),
    item: await listItems(db),
    'supervision-signal': await listSignals(db),
    'score-sheet': await listSheets(db),
    'application-draft': await listDrafts(db),
    organ: await listOrgans(db),
    account: await listAccounts(db),
    'meeting-room': await listRooms(db),
    uplink: await listRoot(db),
  };
  return Object.entries(kinds).flatMap(([kind, rows]) =>
    rows.map(({ paths, owner, ...params }) => ({
      kind,
      relation: `a ${kind} of ${paths.at(-1) ?? 'a citizen'}`,
      params: params as Record<string, string>,
      subject: {
        paths,
        owners: owner ? [owner] : [],
        codeInHand: false,
        ...(kind === 'case' ? { permissions } : {}),
      },
    })),
  );
}

/** One case of each of a dozen organs, with a paper and a file of its own to ask for. */
async function listCases(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (f.organ_path) f.id, f.number, f.account_id as owner, p.id as paper, m.file_id as file,
      array_append(array(select h.organ_path from case_hold h where h.case_id = f.id), f.organ_path) as paths
    from case_file f
    join case_paper p on p.case_id = f.id
    join case_material m on m.case_id = f.id and m.file_id is not null
    where f.kind = 'application' order by f.organ_path, f.received_at limit 12`.execute(db);
  return rows;
}

/** One item of each of some organs, with a file of its own where it has one. */
async function listItems(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (organ_path) id, code, array[organ_path] as paths, 'basics' as section,
      'restaurant' as package, 'lincang' as hall,
      coalesce((select min(file_id) from item_paper where item_document_id = document.id), repeat('0', 64)) as file
    from document where kind = 'service-item' order by organ_path, code limit 8`.execute(db);
  return rows;
}

async function listSignals(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (organ_path) id, array[organ_path] as paths
    from supervision_signal order by organ_path, fired_at limit 8`.execute(db);
  return rows;
}

/** Of the latest published round of organs. */
async function listSheets(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.round_id as round, s.code, array[o.path] as paths, 'onTime' as figure, e.file_id as file
    from score_sheet s
    join organ o on o.id = s.organ_id
    left join score_entry e on e.key = s.key and e.file_id is not null
    where s.round_id = (
      select id from score_round where scheme_code = 'A' and published_at is not null order by to_day desc limit 1)
    order by e.file_id nulls last, s.code limit 8`.execute(db);
  return rows;
}

/** The demo citizen's, begun and not sent; what is in it does not matter at the door. */
async function listDrafts(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    insert into application_draft (id, account_id, item_code, version_id, sealed, created_at, updated_at, expires_at)
    select ${newId()}::uuid, a.id, i.code, i.version_id, '', now(), now(), timestamptz '2027-01-01'
    from account a, (select code, version_id from item_live order by code limit 1) i where a.login = 'citizen'
    returning id as draft, account_id as owner, array[]::text[] as paths, '1' as page`.execute(db);
  return rows;
}

async function listOrgans(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, code, array[path] as paths from organ
    where code in ('530900', '530902', '530900-market', '530902-market', '530921', '530902001')`.execute(db);
  return rows;
}

/** Of the whole city, for what only they may do who answer for all of it. */
async function listRoot(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select array[path] as paths from organ where parent_id is null`.execute(db);
  return rows;
}

async function listRooms(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as room, array[organ_path] as paths from meeting_room`.execute(db);
  return rows;
}

/** Officers of the city, of two counties and of a bureau, wherever they hold a post or a role. */
async function listAccounts(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.id as owner, a.login, array(
      select o.path from officer_post p join organ o on o.id = p.organ_id where p.account_id = a.id
      union select o.path from role_grant g join organ o on o.id = g.organ_id
        where g.account_id = a.id and g.ended_at is null) as paths
    from account a
    where a.login in ('market.window', '530902-market.head', '530921.admin', 'supervisor')`.execute(db);
  return rows;
}
