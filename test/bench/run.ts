// `npm run bench`: measures every target of speed on the real program and writes docs/performance.md.
//
//   npm run bench                    the whole run, about three quarters of an hour
//   npm run bench -- --quick         a short one: each figure once, from seconds instead of minutes
//   npm run bench -- --only intake   one measurement, by name; the program's city is filled first
//   npm run bench -- --without tests what is left out; the page names the command as it was given
//   npm run bench -- --cases 0 --entries 0 --only start   one that needs no cases
//   npm run bench -- --profile       also leaves a profile of the server in .build/bench
//   npm run bench -- --keep <folder> fills the city once and uses it again the next time
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { type Db, openDatabase } from '#platform/database/db.ts';
import { FILLED, fillCases } from './fill-cases.ts';
import { fillCitizens } from './fill-people.ts';
import { fillSearch } from './fill-search.ts';
import { measureClock } from './measure-clock.ts';
import { measureIntake } from './measure-intake.ts';
import { measureLedger } from './measure-ledger.ts';
import { measureDeadlines, measureLimits, takePace } from './measure-limits.ts';
import { measureMonth } from './measure-month.ts';
import {
  measureCachedPage,
  measureOwnCases,
  measureSupervision,
  measureTodo,
  measureUncachedPage,
} from './measure-pages.ts';
import { measurePicker } from './measure-picker.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart, measureTests } from './measure-start.ts';
import { openOwnCity } from './own-city.ts';
import { openAdmin, type Program, startProgram } from './program.ts';
import { readSetting, writeCsv, writeDocument } from './report.ts';
import type { Scene } from './scene.ts';

const MEASUREMENTS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  limits: measureLimits,
  deadlines: measureDeadlines,
  start: measureStart,
  tests: measureTests,
  cached: measureCachedPage,
  uncached: measureUncachedPage,
  todo: measureTodo,
  own: measureOwnCases,
  supervision: measureSupervision,
  month: measureMonth,
  search: measureSearch,
  picker: measurePicker,
  intake: measureIntake,
  clock: measureAlone,
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true, default: [] },
    profile: { type: 'boolean', default: false },
    keep: { type: 'string' },
    cases: { type: 'string', default: '1000000' },
    entries: { type: 'string', default: '300000' },
  },
});

async function main(): Promise<void> {
  const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
  say('Starting the program …');
  const program = await startProgram({
    profile: options.profile,
    ...(options.keep ? { folder: options.keep } : {}),
  });
  const db = openDatabase({ url: program.databaseUrl, statementTimeout: 10 * 60_000 });
  const admin = await openAdmin(program);
  try {
    const scene = makeScene(program, db, admin, say);
    if (!(await isFilled(scene))) await fill(scene);
    await measureAll(scene);
  } finally {
    await admin.end();
    await db.destroy();
    await program.stop();
  }
}

function makeScene(program: Program, db: Db, admin: pg.Client, say: Scene['say']): Scene {
  const length = options.quick
    ? { pace: { warmUpSeconds: 2, repetitions: 1 }, seconds: 5, sustainedSeconds: 15 }
    : { pace: { warmUpSeconds: 5, repetitions: 3 }, seconds: 15, sustainedSeconds: 120 };
  return {
    program,
    db,
    admin,
    ...length,
    cases: Number(options.cases),
    entries: Number(options.entries),
    part: '',
    findings: [],
    lines: [],
    limits: [],
    say,
  };
}

/** In a city of its own, with no server beside: the ledger, and then the clock of supervision. */
async function measureAlone(scene: Scene): Promise<void> {
  scene.say('Opening a city of its own …');
  const city = await openOwnCity();
  try {
    await measureLedger(scene, city);
    await measureClock(scene, city);
  } finally {
    await city.close();
  }
}

/** Open cases: what a city of a million a year has on its desks at a time. */
const OPEN_SHARE = 0.02;
/** Of each citizen who applies all the time. */
const OWN_CASES = 1000;

async function isFilled(scene: Scene): Promise<boolean> {
  const { rows } = await scene.admin.query('select count(*)::int as count from case_file');
  return rows[0].count >= scene.cases;
}

async function fill(scene: Scene): Promise<void> {
  scene.say(`Filling in ${scene.cases} cases …`);
  const open = Math.round(scene.cases * OPEN_SHARE);
  const accounts = await fillCitizens(scene.admin);
  await fillCases(scene.admin, { closed: scene.cases - open, open }, { accounts, each: OWN_CASES });
  await scene.admin.query(`vacuum (analyze) ${FILLED}`);
  scene.say(`Filling in ${scene.entries} search entries …`);
  await fillSearch(scene.admin, scene.db, readTopics(), scene.entries);
  await scene.admin.query('checkpoint');
}

/** The city's own words, item by item, in pieces of eight signs and more. */
function readTopics(): string[][] {
  const items = readFileSync('city/lincang/items.jsonl', 'utf8').split('\n').filter(Boolean);
  return items.map((item) =>
    [...new Set(item.match(/[\p{Script=Han}，、0-9（）]{8,60}/gu))].map((piece) => `${piece}。`),
  );
}

async function measureAll(scene: Scene): Promise<void> {
  const without = options.without.map((part) => `--without ${part}`);
  const asked = [...(options.quick ? ['--quick'] : []), ...without];
  const command = ['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ');
  const setting = await readSetting(scene, command);
  for (const [name, measureIt] of Object.entries(MEASUREMENTS)) {
    // All tests take longer than the rest of a short run.
    const isMeant = options.only ? options.only.includes(name) : !(options.quick && measureIt === measureTests);
    if (!isMeant || options.without.includes(name)) continue;
    scene.part = name;
    if (measureIt !== measureLimits) await takePace(scene, name);
    await measureIt(scene);
  }
  scene.say(`Every repetition: ${writeCsv(scene, setting)}`);
  if (options.only) return;
  writeDocument(scene, setting);
  scene.say('Written: docs/performance.md');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
