// What every measurement is handed: the program under test, the way into its database, and where to write results.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { openVault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { median, round, spread } from './figures.ts';
import { CITIZEN_LOGIN, READER_LOGIN } from './fill-people.ts';
import type { Measured, Pace, Repetition } from './load.ts';
import type { Program } from './program.ts';

/** One target of the issue, and whether it is met; null: not measured in this run. */
export interface Finding {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean | null;
  /** The measurement it comes from, by its name on the command line. */
  readonly part: string;
}

/** One line of the table of requests. */
export interface Line {
  readonly what: string;
  readonly measured: Measured;
  /** Milliseconds of the bare statement just before it; absent of what came before the first. */
  readonly bare?: number | undefined;
}

export interface Scene {
  readonly program: Program;
  /** The city of the program, for what is done beside it in this process. */
  readonly runtime: Runtime;
  readonly db: Db;
  readonly admin: pg.Client;
  readonly pace: Pace;
  /** Length of one repetition. */
  readonly seconds: number;
  /** Length of the sustained intake. */
  readonly sustainedSeconds: number;
  /** Length of the crawl over all sites. */
  readonly crawlSeconds: number;
  /** Cases in the database. */
  readonly cases: number;
  /** Articles on the sites of the city. */
  readonly articles: number;
  /** Milliseconds of processor time that a bare server with one SQL statement last took: machines change their pace. */
  bare?: number;
  /** The measurement that is being made. */
  part: string;
  readonly findings: Finding[];
  readonly lines: Line[];
  /** Raw limits of the machine in this run: what, figure, unit. */
  readonly limits: (readonly [what: string, figure: string])[];
  readonly say: (text: string) => void;
}

export function addFinding(scene: Scene, finding: Omit<Finding, 'part'>): void {
  scene.findings.push({ ...finding, part: scene.part });
  const verdict = finding.met === null ? 'not measured' : finding.met ? 'met' : 'NOT MET';
  scene.say(`${finding.what}: ${finding.measured} (target ${finding.target}) – ${verdict}`);
}

export function addLimit(scene: Scene, what: string, figure: string): void {
  scene.limits.push([what, figure]);
  scene.say(`${what}: ${figure}`);
}

export function addLine(scene: Scene, line: Line): void {
  scene.lines.push({ ...line, bare: scene.bare });
  const { measured } = line;
  const failed = measured.failed > 0 ? `, ${measured.failed} FAILED: ${firstRefusal(measured)}` : '';
  scene.say(
    `${line.what}: ${describeCpu(measured)} ms processor time (${round(median(measured.repetitions.map((one) => one.databaseMs)))} of it database), p95 ${round(measured.p95)} ms, ${round(measured.perSecond)}/s${failed}`,
  );
}

const firstRefusal = (measured: Measured) =>
  measured.repetitions.map((one) => one.refused ?? '').find((text) => text !== '') ?? 'connection errors';

/**
 * What the bare statement takes on the hosts whose figures the targets were set by, in milliseconds: nginx serves 10 KB
 * there for 0.018 ms, and where it does the statement takes four times that. Other hosts are half as fast.
 */
export const TARGET_PACE_MS = 0.072;

/** Milliseconds of processor time as they would be on those hosts, by the bare statement measured just before. */
const atTargetPace = ({ bare = TARGET_PACE_MS }: Scene, ms: number) => (ms * TARGET_PACE_MS) / bare;

/** `3.2 ms here, 1.8 ms at the pace of the targets`. */
export const tellBoth = (scene: Scene, ms: number) =>
  `${round(ms)} ms here, ${round(atTargetPace(scene, ms))} ms at the pace of the targets`;

export const describeCpu = (measured: Measured) =>
  spread(measured.repetitions.map((one: Repetition) => one.programMs + one.databaseMs));

/** Begins sessions in the database and gives their cookies: an account each in turn. */
export async function openSessions(scene: Scene, accounts: readonly string[], count: number): Promise<string[]> {
  const vault = openVault(scene.program.folder, new Date());
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  await scene.admin.query(
    `insert into session (id, token_hash, account_id, confirmed, created_at, seen_at, expires_at, address)
     select id, hash, account, true, now(), now(), now() + interval '12 hours', '127.0.0.1'
     from unnest($1::uuid[], $2::text[], $3::uuid[]) as s (id, hash, account)`,
    [
      tokens.map(() => newId()),
      tokens.map((token) => vault.hashToken(token)),
      tokens.map((_, at) => accounts[at % accounts.length]),
    ],
  );
  return tokens.map((token) => `${SESSION_COOKIE}=${token}`);
}

/** Accounts of officers on whose desks at least a page of matters lies. */
export async function findBusyOfficers(scene: Scene, most: number): Promise<string[]> {
  const { rows } = await scene.admin.query<{ account_id: string }>(
    `select p.account_id from officer_post p join case_hold h on h.organ_id = p.organ_id and h.post = p.post
     group by 1 having count(*) >= 20 order by count(*) desc limit $1`,
    [most],
  );
  return rows.map((row) => row.account_id);
}

/** Members of the public with 1,000 cases each. */
export function findCitizens(scene: Scene): Promise<string[]> {
  return findByLogin(scene, CITIZEN_LOGIN);
}

/** Members of the public who only read: so many that none comes more often than a person may. */
export function findReaders(scene: Scene): Promise<string[]> {
  return findByLogin(scene, READER_LOGIN);
}

async function findByLogin(scene: Scene, beginning: string): Promise<string[]> {
  const { rows } = await scene.admin.query<{ id: string }>('select id from account where login like $1', [
    `${beginning}%`,
  ]);
  return rows.map((row) => row.id);
}
