// What there is in the demo city, as params of addresses: for doors that are tried with something that is there.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { fillPath } from './routes.ts';
import { listSubjects, type NamedSubject } from './subjects.ts';

export type Params = Readonly<Record<string, string>>;

/** Params of things, those of `subjects` among them, as access does not ask for all of what has an address. */
export async function listThings(db: Db, subjects?: readonly NamedSubject[]): Promise<Params[]> {
  const named = (subjects ?? (await listSubjects(db))).map(({ params }) => params);
  const days = await db.selectFrom('ledger_day').select('day as date').limit(1).execute();
  const drafts = await db.selectFrom('supervision_draft').select('id').limit(1).execute();
  const checks = await db.selectFrom('case_file').select('id').where('kind', '=', 'field-check').execute();
  const bookings = await db.selectFrom('room_booking').select('id as booking').execute();
  const papers = await db.selectFrom('case_paper').select('id as paper').limit(1).execute();
  const published = await db
    .selectFrom('score_round')
    .select('id as round')
    .where('published_at', 'is not', null)
    .execute();
  const issues = await db
    .selectFrom('report_issue')
    .select(['case_id as report', 'case_id as circular'])
    .orderBy('published_at')
    .execute();
  const files = await db
    .selectFrom('item_paper as p')
    .innerJoin('document as d', 'd.id', 'p.item_document_id')
    .select(['d.id', 'd.code', 'p.file_id as file'])
    .limit(1)
    .execute();
  const articles = await db.selectFrom('article_live').select('code as id').limit(1).execute();
  const pictures = await db
    .selectFrom('article_file as f')
    .innerJoin('document as d', 'd.id', 'f.document_id')
    .select(['d.code as id', 'f.file_id as file'])
    .limit(1)
    .execute();
  const posts = await db
    .selectFrom('channel_post')
    .select(['channel_id as channel', 'id as post'])
    .where('photo_id', 'is not', null)
    .limit(1)
    .execute();
  const annual = await db.selectFrom('annual_report').select('code as report').execute();
  const gazettes = await db.selectFrom('gazette_issue').select('code as issue').execute();
  const conferences = await db.selectFrom('press_conference').select('code as conference').limit(1).execute();
  const projects = await db.selectFrom('project_live').select('code as project').limit(1).execute();
  const shown = await db
    .selectFrom('shown_officer as s')
    .innerJoin('organ as o', 'o.id', 's.organ_id')
    .select(['o.code', 's.account_id as officer'])
    .limit(1)
    .execute();
  const decisions = await db
    .selectFrom('case_file')
    .select('number as decision')
    .where('kind', '=', 'major-decision')
    .where('accepted_at', 'is not', null)
    .limit(1)
    .execute();
  const reports = issues.map((issue) => ({ ...issue, figure: 'decided' }));
  const others = [
    ...(await db.selectFrom('scan_round').select('id as scan').limit(1).execute()),
    ...(await db.selectFrom('official_document_seal').select('code').limit(1).execute()),
    ...articles,
    ...pictures,
    ...posts,
    { site: 'portal', column: 'notices' },
    ...annual,
    ...gazettes,
    ...conferences,
    ...projects,
    ...shown,
    ...decisions,
    ...(await listMatters(db)),
    ...(await listParticipation(db)),
    ...files,
    ...days,
    ...drafts,
    ...reports,
    ...checks,
    ...bookings,
    ...papers,
    ...published,
  ];
  return [...named, ...others, ...ALWAYS];
}

/** Names of parts that are there whatever the city holds. */
const ALWAYS: readonly Params[] = [
  ...[{ version: '1' }, { part: 'index.m3u8' }],
  ...[{ column: 'review', cell: 'total' }, { site: 'portal', year: '2026' }, { sheet: 'directory' }],
];

async function listMatters(db: Db): Promise<Params[]> {
  const entries = await db.selectFrom('knowledge_live').select('code as entry').limit(1).execute();
  const matters = await db
    .selectFrom('case_file')
    .select('number as matter')
    .where('kind', '=', 'matter-publicity')
    .where('state', '=', 'shown')
    .limit(1)
    .execute();
  return [...entries, ...matters];
}

async function listParticipation(db: Db): Promise<Params[]> {
  const { rows } = await sql<{ id: string; consultation: string; file: string }>`
    select id, number as consultation, data #>> '{attachments,0,id}' as file from case_file
    where kind = 'consultation' and data ? 'attachments' order by number desc limit 1`.execute(db);
  const surveys = await db
    .selectFrom('case_file')
    .select(['id', 'number as survey'])
    .where('kind', '=', 'public-survey')
    .execute();
  const evaluations = await db
    .selectFrom('case_file')
    .select(['id', 'number as evaluation'])
    .where('kind', '=', 'organ-evaluation')
    .execute();
  const stations = await sql<{ campaign: string; station: string }>`
    select c.number as campaign, f.number as station from case_file f join case_file c on c.id = f.parent_id
    where f.kind = 'station-entry' and c.state = 'applying' order by f.number limit 1`.execute(db);
  const letters = await db.selectFrom('letter_answer').select('id').where('decision', '=', 'published').execute();
  const motions = await sql<{ motion: string }>`
    select id as motion from motion_reply where published_at is not null union all
    select case_id from motion_signer order by 1`.execute(db);
  const figures = [{ figure: 'lettersAnswered' }];
  return [
    ...figures,
    ...rows,
    ...surveys,
    ...evaluations,
    ...stations.rows,
    ...letters.slice(0, 1),
    ...motions.rows,
  ].map((row) => ({ ...row }));
}

/** Of things those that have all an address asks for, each address once. */
export function thingsAt(path: string, things: readonly Params[]): Params[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const fit = things.filter((params) => names.every((name) => name in params));
  return [...new Map(fit.map((params) => [fillPath(path, params), params])).values()];
}
