// `npm run sunhall -- <command>`: what an engineer of a city does from the command line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerDeadline, type DeadlineQuestion } from '#kernel/calendar/deadline.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { TEMPLATE_NAMES } from '#openness/sites/rules/templates.ts';
import { openAllSites } from '#openness/sites/service/open-all.ts';
import { readConfig } from '#platform/config/config.ts';
import { inTransaction } from '#platform/database/db.ts';
import { answerLines } from './deadline-lines.ts';
import { fillYear } from './demo/year/live.ts';
import { type Imported, importArticles } from './import-articles.ts';
import type { LoadSummary } from './load/load.ts';
import { loadWithPasswords } from './load/passwords.ts';
import { modules } from './modules.ts';
import { type OpenCity, openCity } from './open.ts';
import { runProgram } from './program.ts';
import { gatherSealed, rotateKeys } from './rotate.ts';
import { serve, startWorkers } from './serve.ts';
import { verifyLedger } from './verify.ts';
import { verifyFull } from './verify-full.ts';
import { isDemoCity } from './welcome.ts';

type Command = (args: string[]) => Promise<number>;

/** Every command, with the line that explains it. The README's list is checked against this one. */
export const COMMANDS: Readonly<Record<string, readonly [usage: string, run: Command]>> = {
  serve: ['serve [--without-jobs]         serve the city', runServe],
  worker: ['worker                         do its background work in a process apart', runWorker],
  migrate: ['migrate                        bring the database to the newest schema', runMigrate],
  load: ['load <pack> [--dry-run] [--json]   take a city pack in, whole or not at all', runLoad],
  'open-sites': [
    'open-sites --all [--template <name>] [--json]   open a site for every organ that has none',
    runOpenSites,
  ],
  'import-articles': [
    'import-articles <folder|zip|list> --as <login> [--dry-run] [--json]   take an older site’s articles in as drafts',
    runImport,
  ],
  'fill-year': [
    'fill-year                      make the year of the demo city as large as cities have reported theirs',
    runFillYear,
  ],
  deadline: [
    'deadline --from <time> --limit <20wd|15d|3mo|40min> [--region <code>] [--json] [--batch]   when a limit ends, and why',
    runDeadline,
  ],
  'rotate-keys': [
    'rotate-keys [--json]           seal everything anew with a new key, and retire the old one',
    runRotate,
  ],
  verify: [
    'verify [--full] [--json]       check every chain and every closed day of the ledger; with --full, every rule by a naive model',
    runVerify,
  ],
};

type Beside = Parameters<typeof openCity>[2]['beside'];

async function withCity(run: (city: OpenCity) => Promise<number>, beside: Beside = true): Promise<number> {
  const city = await openCity(readConfig(process.env), (text) => console.error(`  ${text}`), { fill: false, beside });
  try {
    return await run(city);
  } finally {
    await city.close();
  }
}

async function runServe(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'without-jobs': { type: 'boolean', default: false } } });
  return withCity(async (city) => {
    const serving = await serve(city, !values['without-jobs']);
    city.announce(serving.address);
    console.log(serving.address);
    await Promise.race([untilTold(), city.lost]);
    await serving.stop();
    return 0;
  }, false);
}

async function runWorker(): Promise<number> {
  return withCity(async (city) => {
    const workers = await startWorkers(city.runtime, city.url);
    console.log('working');
    await Promise.race([untilTold(), city.lost]);
    for (const worker of workers) await worker.stop();
    return 0;
  }, 'only');
}

function untilTold(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}

async function runMigrate(): Promise<number> {
  return withCity(async () => 0);
}

async function runLoad(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (!folder) return misuse('load');
  return withCity(async ({ runtime }) => {
    const { firstPasswords, ...summary } = await loadWithPasswords(runtime, resolve(folder), values['dry-run']);
    const told = { ...summary.counts, ...summary, counts: undefined, firstPasswords };
    console.log(values.json ? JSON.stringify(told) : describeLoad(summary, firstPasswords));
    return summary.faults.length + summary.leftOut.length > 0 ? 1 : 0;
  });
}

function describeLoad(summary: LoadSummary, firstPasswords: string | undefined): string {
  const without = summary.leftOut.length > 0 ? ` but for ${summary.leftOut.join(', ')}` : '';
  const verdict = summary.loaded ? `Loaded${without}.` : `In order${without}; nothing was kept.`;
  return [
    ...Object.entries(summary.counts).map(([kind, count]) => `${kind.padEnd(20)}${count}`),
    ...summary.faults.map((fault) => `${fault.file}:${fault.line} ${fault.field}: ${fault.reason}`),
    ...summary.notes.map((note) => `note: ${note.file}:${note.line} ${note.field}: ${note.reason}`),
    summary.faults.length > 0 ? `Not loaded: ${summary.faults.length} faults.` : verdict,
    ...(firstPasswords ? [`First passwords: ${firstPasswords}. Hand them out and remove the file.`] : []),
  ].join('\n');
}

async function runOpenSites(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      all: { type: 'boolean', default: false },
      template: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const template = TEMPLATE_NAMES.find((name) => name === values.template);
  if (!values.all || (values.template !== undefined && !template)) return misuse('open-sites');
  return withCity(async ({ runtime }) => {
    const sites = await inTransaction(runtime.db, (tx) => openAllSites(tx, runtime.clock.now(), template));
    console.log(values.json ? JSON.stringify({ sites }) : `${sites} sites opened`);
    return 0;
  });
}

async function runImport(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  if (!path || !values.as) return misuse('import-articles');
  const asked = { path, login: values.as, dryRun: values['dry-run'] };
  return withCity(async ({ runtime }) => {
    const done = await importArticles(runtime, asked, (text) => console.error(`  ${text}`));
    if (!done) {
      console.error(`nobody of the login ${asked.login} writes for a unit`);
      return 2;
    }
    console.log(values.json ? JSON.stringify({ ...done.run, faultRows: done.faults }) : describeImport(done));
    return done.run.faults > 0 || done.run.broken ? 1 : 0;
  });
}

function describeImport({ run, faults }: Imported): string {
  const told = faults.flatMap((row) => row.faults.map(({ path, message }) => `${row.line} ${path}: ${message}`));
  const counts = `${run.done} rows: ${run.taken} ${run.dryRun ? 'in order' : 'taken in'}, ${run.known} known before, ${run.faults} with faults`;
  return [...told, ...(run.broken ? [run.broken] : []), counts].join('\n');
}

async function runFillYear(): Promise<number> {
  const config = readConfig(process.env);
  if (!isDemoCity(config)) {
    console.error('only the demo city is filled: SUNHALL_CITY names another');
    return 2;
  }
  return withCity(async ({ runtime, permissions }) => {
    await fillYear(runtime, permissions, (text) => console.error(`  ${text}`));
    return 0;
  });
}

async function runDeadline(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      limit: { type: 'string' },
      region: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
    },
  });
  return withCity(async ({ runtime }) => {
    const answer = (question: unknown) =>
      answerDeadline(question as DeadlineQuestion, (region) => loadCalendar(runtime.db, region));
    if (values.batch) {
      for await (const line of answerLines(process.stdin, answer)) console.log(line);
      return 0;
    }
    const answered = await answer({
      from: values.from ?? '',
      limit: values.limit ?? '',
      ...(values.region ? { region: values.region } : {}),
    });
    if (values.json) console.log(JSON.stringify(answered));
    else if ('error' in answered) console.error(answered.error);
    else console.log(answered.due);
    return 'error' in answered ? 1 : 0;
  });
}

async function runVerify(args: string[]): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { full: flag, json: flag } });
  return withCity(async (city) => {
    const result = await verifyLedger(city.runtime);
    const faults = [...result.faults, ...result.dayFaults];
    if (values.json) console.log(JSON.stringify(result));
    else {
      console.log(`${result.chains} chains, ${result.acts} acts, ${result.days} days, ${faults.length} faults`);
      for (const { chain, seq, by, ground } of result.erased)
        console.log(`act ${seq} of ${chain}: words erased by law, act ${by} (${ground})`);
      for (const fault of faults) console.log(describeFault(fault));
    }
    const more = values.full ? await verifyFull(city, { json: values.json, say: (line) => console.log(line) }) : 0;
    return faults.length + more > 0 ? 1 : 0;
  });
}

/** `2026-11-16, act 3 of 0198…: act-altered`. */
function describeFault(fault: { day?: string; chain?: string | null; seq?: number | null; why: string }): string {
  const act = fault.chain ? `act ${fault.seq ?? '?'} of ${fault.chain}` : '';
  return `${[fault.day, act].filter(Boolean).join(', ')}: ${fault.why}`;
}

async function runRotate(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  return withCity(async ({ runtime }) => {
    const done = await rotateKeys(runtime, gatherSealed(modules));
    const ends = done.left > 0 ? `${done.left} left: run it again` : `retired: ${done.retired.join(', ') || 'none'}`;
    console.log(
      values.json
        ? JSON.stringify(done)
        : `${done.key} seals now${done.resumed ? ' (resumed)' : ''}, ${done.resealed} texts sealed anew; ${ends}`,
    );
    return done.left > 0 ? 1 : 0;
  });
}

function misuse(name: string): number {
  console.error(`usage: npm run sunhall -- ${COMMANDS[name]?.[0] ?? '<command>'}`);
  return 2;
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name]?.[1];
  if (command) return command(args);
  console.error(
    `Commands:\n${Object.values(COMMANDS)
      .map(([usage]) => `  ${usage}`)
      .join('\n')}`,
  );
  return name === '' || name === 'help' ? 0 : 2;
}

if (import.meta.main) runProgram(main);
