// Things of the demo city in every relation to the people who try the doors: own organ, beneath, beside, own, another's.
import { sql } from 'kysely';
import { listPermissions } from '#kernel/cases/access.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { isKeptFrom, isShutTo } from '#kernel/cases/rules/kept.ts';
import type { Db } from '#platform/database/db.ts';
import {
  type Access,
  type Decision,
  decideAccess,
  opensBySecret,
  permissionsIn,
  type Subject,
  subjectsIn,
} from '#platform/http/access.ts';
import type { Actor } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { listDutyPlans, listMeetings, listRooms, listShifts, type Row } from './office-subjects.ts';
import { listFiled, listOfficial, listReceipts, listRegistered } from './official.ts';
import type { Route } from './routes.ts';

export interface NamedSubject {
  readonly kind: string;
  readonly relation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly keptFrom: readonly string[] | null;
  /** Of a case that only some may see. */
  readonly onlyFor: readonly string[] | null;
  /** Of a case only. */
  readonly caseKind?: string;
}

/** Some of each kind of thing, spread over the organs; a kind that is not here fails the matrix. */
export async function listSubjects(db: Db): Promise<NamedSubject[]> {
  const kinds: Record<string, Row[]> = {
    case: await listCases(db),
    item: await listItems(db),
    article: await listArticles(db),
    'supervision-signal': await listSignals(db),
    'score-sheet': await listSheets(db),
    'score-round': await listRounds(db),
    'application-draft': await listDrafts(db),
    organ: await listOrgans(db),
    account: await listAccounts(db),
    'meeting-room': await listRooms(db),
    meeting: await listMeetings(db, 'asked'),
    'meeting-called': await listMeetings(db, 'called'),
    'outside-system': await listOutsideSystems(db),
    'official-document': await listOfficial(db),
    'document-receipt': await listReceipts(db),
    'archive-record': await listFiled(db),
    'incoming-document': await listRegistered(db),
    'duty-shift': await listShifts(db),
    'duty-plan': await listDutyPlans(db),
    'annual-report': (await listDocuments(db, 'annual-report')).map((row) => ({ ...row, cell: CELL })),
    'gazette-issue': await listDocuments(db, 'gazette-issue'),
    conference: await listDocuments(db, 'conference'),
    project: await listDocuments(db, 'project'),
    knowledge: await listDocuments(db, 'knowledge'),
    channel: await listChannels(db),
    'reading-point': await listPoints(db),
    'open-day': await listOpenDays(db),
    interview: await listInterviews(db),
    'publicity-campaign': await listCampaigns(db),
    'oversight-duty': await listDuties(db),
    'hotline-event': await listHotlineEvents(db),
    'hotline-session': await listHotlineSessions(db),
    'review-round': await listReviews(db),
    'useful-place': await listUsefulPlaces(db),
    'openness-appraisal': await listAppraisals(db),
    site: await listSites(db),
    'work-table-site': (await listSites(db)).map((row) => ({ ...row, year: '2026', row: 'news' })),
    'publication-due': await listDues(db),
    uplink: await listRoot(db),
  };
  return Object.entries(kinds).flatMap(([kind, rows]) => rows.map((row) => nameSubject(kind, row)));
}

function nameSubject(kind: string, { paths, owner, keptFrom, onlyFor, caseKind, ...params }: Row): NamedSubject {
  return {
    kind,
    relation: `a ${caseKind ?? kind} of ${paths.at(-1) ?? 'a citizen'}${owner ? ', owned' : ''}`,
    params: params as Record<string, string>,
    keptFrom: keptFrom ?? null,
    onlyFor: onlyFor ?? null,
    ...(caseKind ? { caseKind } : {}),
    subject: {
      paths,
      owners: owner ? [owner] : [],
      codeInHand: false,
      ...(caseKind ? { permissions: listPermissions(getKind(caseKind)) } : {}),
    },
  };
}

export function accessOf(route: Route): Access {
  return route.act?.access ?? route.resource.access;
}

/** A figure of annual reports that has cases behind it. */
const CELL = 'decisions.licence.decided';

/** Of many cases that a door is not for at all, so many are tried. */
const OTHERS = 3;

/** What a door is tried with: all things it is for, and some of the same sort that it is not for. */
export function thingsFor(route: Route, subjects: readonly NamedSubject[]): (NamedSubject | null)[] {
  const kinds = subjectsIn(accessOf(route));
  if (kinds.length === 0) return [null];
  const named = subjects.filter(({ kind }) => kinds.includes(kind));
  const meant = named.filter((thing) => isMeant(route, thing));
  const others = named.filter((thing) => !meant.includes(thing) && !thing.subject.codeInHand);
  return [...meant, ...others.slice(0, OTHERS)].map((thing) => narrowToAct(route, thing));
}

/** Whether some permission that the door asks for counts over the thing, or a party of it comes in by that door. */
function isMeant(route: Route, { subject, caseKind }: NamedSubject): boolean {
  const access = accessOf(route);
  const permissions = permissionsIn(access);
  if (!subject.codeInHand && (subject.permissions?.some((one) => permissions.includes(one)) ?? true)) return true;
  const isParty = subject.codeInHand || subject.owners.length > 0;
  return opensBySecret(access) && isParty && (!caseKind || isForParty(caseKind, route));
}

/** Whether a party does what is done at this address to cases of a kind; pages are tried with applications. */
function isForParty(caseKind: string, { path }: Route): boolean {
  const act = path.split('/acts/')[1];
  return act === undefined ? caseKind === 'application' : getKind(caseKind).acts[act]?.by === 'party';
}

/** Where all kinds of case have their acts. */
const CASE_PATHS = ['/desk/cases/:id', '/cases/:number'];

/** Kinds of case share names of acts, and so addresses: on one case its own kind's permission counts alone. */
function narrowToAct({ path, resource }: Route, thing: NamedSubject): NamedSubject {
  if (!thing.caseKind || !CASE_PATHS.includes(resource.path)) return thing;
  const permission = getKind(thing.caseKind).acts[path.split('/acts/')[1] ?? '']?.permission;
  return permission ? { ...thing, subject: { ...thing.subject, permissions: [permission] } } : thing;
}

/** The path of its own organ is the last of a case. */
const isShut = ({ onlyFor, caseKind, subject }: NamedSubject, actor: Actor): boolean =>
  caseKind !== undefined &&
  isShutTo(actor, { organPath: subject.paths.at(-1) ?? '', onlyFor }, getKind(caseKind).restricted);

/** What the declaration says to somebody about a thing. */
export function decideFor(access: Access, actor: Actor, thing: NamedSubject | null): Decision {
  const seen = thing && !isKeptFrom(thing, actor) && !isShut(thing, actor) ? thing : null;
  const known = subjectsIn(access).map((name) => [name, seen?.kind === name ? seen.subject : undefined] as const);
  return decideAccess(access, actor, new Map(known));
}

/** What anybody may have in hand. */
const QUERY_CODE = 'HAND24';

/** Of each kind of case one again, for whoever has its query code in hand; a new one, for nobody knows the old. */
export async function giveCodes({ db, vault }: Runtime, subjects: readonly NamedSubject[]): Promise<NamedSubject[]> {
  const kinds = Map.groupBy(subjects, ({ caseKind }) => caseKind);
  kinds.delete(undefined);
  return Promise.all(
    [...kinds.values()].map(async ([thing]) => {
      const { number = '' } = thing!.params;
      const code_hash = vault.hashToken(`${number}:${QUERY_CODE}`);
      await db.updateTable('case_file').set({ code_hash }).where('number', '=', number).execute();
      return {
        ...thing!,
        relation: `${thing!.relation}, its code in hand`,
        params: { ...thing!.params, hand: QUERY_CODE },
        subject: { ...thing!.subject, codeInHand: true },
      };
    }),
  );
}

/**
 * Of applications one of each of some organs and one of the demo citizen and company each, of every other kind of case
 * one of each of two organs, the bureaus whose people try first: with a paper and a file of its own to ask for where it has them.
 */
async function listCases(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with found as (
      select f.id, f.number, f.kind, f.organ_path, f.account_id as owner, member.login, f.data -> 'keptFrom' as kept,
        f.data -> 'onlyFor' as "onlyFor",
        o.code not like '%-market' as beside, (select min(p.id::text) from case_paper p where p.case_id = f.id) as paper,
        (select min(m.file_id) from case_material m where m.case_id = f.id) as file
      from case_file f join organ o on o.path = f.organ_path
      left join account member on member.id = f.account_id and member.login in ('citizen', 'company')
    ), one as (
      select distinct on (kind, organ_path, login) * from found
      order by kind, organ_path, login, paper is null, file is null, id
    ), ranked as (
      select *, row_number() over (
        partition by kind, login order by beside, paper is null, file is null, organ_path) as nth
      from one
    )
    select id, number, kind as "caseKind", owner, kept as "keptFrom", "onlyFor",
      coalesce(paper, id::text) as paper, coalesce(file, repeat('0', 64)) as file,
      array_append(array(select h.organ_path from case_hold h where h.case_id = ranked.id), organ_path) as paths
    from ranked
    where nth <= case when login is not null then 1 when kind = 'application' then 5 else 2 end
    order by kind, login nulls first, nth`.execute(db);
  return rows;
}

/** One item of each of some organs, the bureaus' whose people try first, with a file of its own where it has one. */
async function listItems(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with one as (
      select distinct on (organ_path) id, code, organ_path,
        (select min(file_id) from item_paper where item_document_id = document.id) as file
      from document where kind = 'service-item' order by organ_path, file, code
    )
    select id, code, array[organ_path] as paths, 'basics' as section, 'restaurant' as package, 'lincang' as hall,
      coalesce(file, repeat('0', 64)) as file
    from one order by organ_path not like '%-market/', file, organ_path limit 4`.execute(db);
  return rows;
}

/** One of each organ that has some. */
async function listArticles(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (organ_path) id, array[organ_path] as paths
    from document where kind = 'article' order by organ_path, code limit 4`.execute(db);
  return rows;
}

async function listSignals(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with one as (select distinct on (organ_path) id, organ_path from supervision_signal order by organ_path, fired_at)
    select id, array[organ_path] as paths
    from one order by organ_path not like '%-market/', organ_path limit 4`.execute(db);
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
    order by e.file_id nulls last, s.code limit 5`.execute(db);
  return rows;
}

/** One that is open and one that is published: each ranks the whole city. */
async function listRounds(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (r.published_at is null) r.id as round, array[o.path] as paths
    from score_round r, organ o where o.parent_id is null order by r.published_at is null, r.id`.execute(db);
  return rows;
}

/** The demo citizen's, of a change of a food licence: one begun, one sent. What is in them does not matter at the door. */
async function listDrafts(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    insert into application_draft
      (id, account_id, item_code, version_id, sealed, created_at, updated_at, expires_at, case_id, case_number, sent_at)
    select d.id, a.id, i.code, i.version_id, '', now(), now(), timestamptz '2027-01-01',
      case when d.sent then f.id end, case when d.sent then f.number end, case when d.sent then f.received_at end
    from (values (${newId()}::uuid, false), (${newId()}::uuid, true)) d (id, sent),
      account a, item_live i, lateral (select * from case_file where account_id = a.id order by id limit 1) f
    where a.login = 'citizen' and i.code = '530900-XK-0032'
    returning id as draft, account_id as owner, array[]::text[] as paths, 'change' as page`.execute(db);
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

async function listSites(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select code as site, array[organ_path] as paths from site
    where kind in ('portal', 'county') or code in ('market', 'o530902102') order by code`.execute(db);
  return rows;
}

/** Of the market bureau, whose people try first, and of others. */
async function listDues(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with one as (
      select distinct on (organ_path) id, organ_path from catalogue_due order by organ_path, done_at nulls first, id
    )
    select id as due, array[organ_path] as paths
    from one order by organ_path not like '%-market/', organ_path limit 4`.execute(db);
  return rows;
}

async function listOutsideSystems(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as system, array[organ_path] as paths from outside_system`.execute(db);
  return rows;
}

async function listDocuments(db: Db, kind: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, array[organ_path] as paths from document where kind = ${kind}`.execute(db);
  return rows;
}

async function listChannels(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id as channel, array[c.organ_path] as paths, (select min(p.id::text) from channel_post p where p.channel_id = c.id) as post
    from channel c`.execute(db);
  return rows;
}

async function listPoints(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select code as point, array[organ_path] as paths from reading_point`.execute(db);
  return rows;
}

async function listInterviews(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as interview, array[organ_path] as paths from interview`.execute(db);
  return rows;
}

async function listCampaigns(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as campaign, array[organ_path] as paths from publicity_campaign`.execute(
    db,
  );
  return rows;
}

async function listOpenDays(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as day, array[organ_path] as paths from open_day`.execute(db);
  return rows;
}

async function listAppraisals(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as appraisal, array[organ_path] as paths from openness_appraisal`.execute(
    db,
  );
  return rows;
}

async function listUsefulPlaces(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as place, array[organ_path] as paths from useful_place limit 3`.execute(db);
  return rows;
}

async function listReviews(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id as review, (select case_id from review_file f where f.round_id = r.id order by place limit 1) as file,
      array[r.organ_path] as paths from review_round r`.execute(db);
  return rows;
}

async function listHotlineEvents(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as event, array[centre_path] as paths from hotline_event`.execute(db);
  return rows;
}

async function listHotlineSessions(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as session, array[centre_path] as paths from hotline_session`.execute(db);
  return rows;
}

async function listDuties(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as duty, array[supervisor_path] as paths from oversight_duty`.execute(db);
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
