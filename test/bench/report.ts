// Writes what was measured: a table of targets for readers, and every repetition for whoever wants to reckon again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { csv, markdownTable, round, spread } from './figures.ts';
import { BUILD } from './program.ts';
import { NGINX } from './rivals.ts';
import { describeCpu, type Line, type Scene, TARGET_PACE_MS } from './scene.ts';

/** What the run was made on; read before it begins. */
export interface Setting {
  readonly command: string;
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly versions: string;
  readonly loadBefore: string;
}

export async function readSetting(scene: Scene, command: string): Promise<Setting> {
  const { rows } = await scene.admin.query('show server_version');
  const nginx = NGINX ? `, ${runFor(NGINX, '-v').replace('nginx version: ', '')}` : ', no nginx';
  return {
    command,
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: readCommit(),
    machine: describeMachine(),
    versions: `Node ${process.version}, PostgreSQL ${rows[0].server_version}${nginx}`,
    loadBefore: loadavg()
      .map((load) => load.toFixed(2))
      .join(' '),
  };
}

export function describeMachine(): string {
  const [core] = cpus();
  return `${core?.model.trim()}, ${cpus().length} cores, ${round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`;
}

/** Of the product, and of the folder of tests that says so. */
export function readCommit(folder = 'test/bench'): string {
  if (!existsSync('.git')) return 'unknown (no repository here)';
  const commit = runFor('git', 'rev-parse', '--short=10', 'HEAD');
  const changed = runFor('git', 'status', '--porcelain', '--', 'src', 'db', 'city', folder);
  return changed === '' ? commit : `${commit} with changes not committed`;
}

/** What a program says; nginx says its version on the other stream. */
function runFor(program: string, ...args: string[]): string {
  return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...args], { encoding: 'utf8' }).trim();
}

const CSV_HEAD = [
  'what',
  'repetition',
  'requests',
  'seconds',
  'per_second',
  'program_ms',
  'database_ms',
  'p50_ms',
  'p95_ms',
  'p99_ms',
  'failed',
] as const;

/** Gives the path of the file. */
export function writeCsv(scene: Scene, setting: Setting): string {
  const rows = scene.lines.flatMap(({ what, measured }) =>
    measured.repetitions.map((one, at) => [
      what,
      at + 1,
      one.requests,
      one.seconds.toFixed(2),
      one.perSecond.toFixed(1),
      one.programMs.toFixed(4),
      one.databaseMs.toFixed(4),
      one.p50.toFixed(3),
      one.p95.toFixed(3),
      one.p99.toFixed(3),
      one.failed,
    ]),
  );
  mkdirSync(BUILD, { recursive: true });
  const path = join(BUILD, `${setting.date.replaceAll(/[^\d]/g, '')}-${setting.commit.split(' ')[0]}.csv`);
  writeFileSync(path, csv([CSV_HEAD, ...rows]));
  return path;
}

export function writeDocument(scene: Scene, setting: Setting): void {
  writeFileSync('docs/performance.md', composeDocument(scene, setting));
}

function composeDocument(scene: Scene, setting: Setting): string {
  const count = (n: number) => n.toLocaleString('en-GB');
  return `# Performance

Written by \`${setting.command}\` on ${setting.date} UTC at commit ${setting.commit}. Do not edit: run the command again.

- Machine: ${setting.machine}; load averages before the run ${setting.loadBefore}. The load generator, the server and its database share the cores.
- Versions: ${setting.versions}; the embedded database with its shipped settings, \`fsync\` and \`synchronous_commit\` on.
- City: the demo city with ${count(scene.cases)} cases and ${count(scene.articles)} articles on its 483 sites, in the search as well. The cases are images of the demo city's own, at other times, with their limits, holders, parties, results and signals; their chains and papers are not copied.
- Processor time is user and system time of the server and of all processes of its database together, from \`/proc\`, divided by the requests. It hardly moves with other load on the machine; times to answer and requests a second do. Hosts change their pace: a bare server with one SQL statement is measured again before each part, and processor time is told in times of it as well. The targets in ms are of hosts on which nginx serves 10 KB for 0.018 ms and the bare statement takes ${TARGET_PACE_MS} ms; what a cost would be there stands beside what was measured here, by which it is judged.
- Each figure is the median of ${scene.pace.repetitions} repetitions of ${scene.seconds} s after a warm-up; in brackets the least and the most. Times to answer are taken with the processor saturated (8 or 16 connections that ask again at once), so they are what people meet on the fullest day.
- \`npm run bench -- --only start\` prints the figures of the part \`start\` alone; so each of the parts named in the last column below.

## Targets

${markdownTable(['What', 'Target', 'Measured', 'Met', 'Part'], scene.findings.map(toTargetRow))}

## Requests

${markdownTable(
  [
    'Request',
    'Processor time, ms',
    'of it database',
    'in bare statements',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'a second',
    'failed',
  ],
  scene.lines.map(toLineRow),
)}

## Limits of the machine in the same run

${markdownTable(['What', 'Figure'], scene.limits)}

## What others cost

Measured before this program was written, on the same kind of machine, with 10,000 records and no clock, ledger or rules; processor time in ms of server and database together.

${markdownTable(
  ['Request', 'Lowest', 'Others'],
  [
    ['Article page', 'Directus 4.2', 'Strapi 4.2, NocoBase 4.6, WordPress 38'],
    ['List of 20', 'Directus 4.1', 'Strapi 7.5, NocoBase 14, WordPress 48'],
    ['Create a record', 'NocoBase 5.3', 'Strapi 7.8, Directus 8.4, WordPress 36, Request Tracker 238'],
    ["Worker's list", 'Directus 5.2', 'NocoBase 10, Strapi 12, Request Tracker 28'],
    ['Chinese search', 'WordPress 406', 'Strapi 635, Directus 719, NocoBase 1,670'],
  ],
)}

That the number of SQL statements of each page does not grow with the data is asserted by \`test/bench/statements.db.test.ts\`, page by page, from the declarations.
`;
}

function toTargetRow({ what, target, measured, met, part }: Scene['findings'][number]): string[] {
  return [what, target, measured, met === null ? 'not measured' : met ? 'yes' : '**no**', `\`${part}\``];
}

function toLineRow({ what, measured, bare }: Line): string[] {
  const of = (read: (one: Line['measured']['repetitions'][number]) => number) => measured.repetitions.map(read);
  return [
    what,
    describeCpu(measured),
    spread(of((one) => one.databaseMs)),
    bare === undefined ? '' : round(measured.cpuMs / bare),
    round(measured.p50),
    spread(of((one) => one.p95)),
    round(measured.p99),
    spread(of((one) => one.perSecond)),
    String(measured.failed),
  ];
}
