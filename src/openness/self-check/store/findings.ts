// What was found, and what is open of it.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { CheckName, Finding } from '../contract.ts';

export interface SiteFinding extends Finding {
  readonly siteId: string;
}

/** An open finding, with its ticket. */
export interface OpenFinding {
  readonly id: string;
  readonly siteId: string;
  readonly check: CheckName;
  readonly subject: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string | null;
  readonly firstSeen: Date;
  readonly caseId: string | null;
  /** The ticket is still worked on. */
  readonly ticketed: boolean;
}

/** Of each finding the first that says the same: what is open is open once. */
function once(findings: readonly SiteFinding[]): SiteFinding[] {
  return [...new Map(findings.map((one) => [`${one.siteId} ${one.check} ${one.subject}`, one])).values()];
}

/** Notes what was found: what was known goes on, what is new begins. */
export async function noteFindings(tx: Tx, findings: readonly SiteFinding[], now: Date): Promise<void> {
  const rows = once(findings);
  await sql`
    insert into site_finding (id, site_id, check_name, subject, name, name_en, href, first_seen, last_seen)
    select id, site_id, check_name, subject, name, name_en, href, ${now}, ${now} from unnest(
      ${rows.map(() => newId())}::uuid[], ${rows.map((one) => one.siteId)}::uuid[],
      ${rows.map((one) => one.check)}::text[], ${rows.map((one) => one.subject)}::text[],
      ${rows.map((one) => one.name)}::text[], ${rows.map((one) => one.nameEn)}::text[],
      ${rows.map((one) => one.href)}::text[]) as given (id, site_id, check_name, subject, name, name_en, href)
    on conflict (site_id, check_name, subject) where ended_at is null do update set
      last_seen = excluded.last_seen, name = excluded.name, name_en = excluded.name_en, href = excluded.href`.execute(
    tx,
  );
}

/** Ends what some checks found on some sites before, and did not find at `now`. */
export async function endOthers(
  tx: Tx,
  siteIds: readonly string[],
  checks: readonly CheckName[],
  now: Date,
): Promise<void> {
  await sql`
    update site_finding set ended_at = ${now} where ended_at is null and last_seen < ${now}
      and site_id = any(${[...siteIds]}::uuid[]) and check_name = any(${[...checks]}::text[])`.execute(tx);
}

export async function listOpen(db: Db, siteIds: readonly string[]): Promise<OpenFinding[]> {
  const { rows } = await sql<OpenFinding>`
    select f.id, f.site_id as "siteId", f.check_name as check, f.subject, f.name, f.name_en as "nameEn", f.href,
      f.first_seen as "firstSeen", f.case_id as "caseId", coalesce(c.phase <> 'closed', false) as ticketed
    from site_finding f left join case_file c on c.id = f.case_id
    where f.ended_at is null and f.site_id = any(${[...siteIds]}::uuid[])
    order by f.site_id, f.check_name, f.subject`.execute(db);
  return rows;
}

export async function setTicket(tx: Tx, ids: readonly string[], caseId: string): Promise<void> {
  await sql`update site_finding set case_id = ${caseId} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Tickets that are open although nothing of what they tell of is. */
export async function listSettled(db: Db, siteIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from case_file c
    where c.phase <> 'closed' and c.id in (
        select case_id from site_finding where site_id = any(${[...siteIds]}::uuid[]) and ended_at is not null)
      and not exists (select from site_finding o where o.case_id = c.id and o.ended_at is null)
    order by c.id`.execute(db);
  return rows.map((row) => row.id);
}

/** Letters to some organs that have waited since before a moment, by organ. */
export async function countUnanswered(
  db: Db,
  organIds: readonly string[],
  before: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ organ: string; count: number }>`
    select organ_id as organ, count(*) as count from case_file
    where kind in ('enquiry', 'complaint') and phase = 'open' and received_at < ${before}
      and organ_id = any(${[...organIds]}::uuid[]) group by 1`.execute(db);
  return new Map(rows.map((row) => [row.organ, row.count]));
}

/** Reports of errors about some organs' sites that were late, by organ: received within a time. */
export async function countLateReports(
  db: Db,
  organIds: readonly string[],
  { kind, since, now }: { readonly kind: string; readonly since: Date; readonly now: Date },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ organ: string; count: number }>`
    select f.organ_id as organ, count(distinct f.id) as count from case_file f join case_limit l on l.case_id = f.id
    where f.kind = ${kind} and f.received_at >= ${since} and f.organ_id = any(${[...organIds]}::uuid[])
      and (l.state = 'missed' or (l.state = 'running' and l.due_at < ${now})) group by 1`.execute(db);
  return new Map(rows.map((row) => [row.organ, row.count]));
}
