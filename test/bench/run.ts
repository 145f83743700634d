// `npm run bench`: measures every target of speed on the real program and writes docs/performance.md.
//
//   npm run bench                    the whole run, about three quarters of an hour
//   npm run bench -- --quick         a short one: each figure once, from seconds instead of minutes
//   npm run bench -- --only intake   one measurement, by name; the program's city is filled first
//   npm run bench -- --without tests what is left out; the page names the command as it was given
//   npm run bench -- --cases 0 --articles 0 --only start   one that needs neither cases nor articles
//   npm run bench -- --cases 0 --only articles --only search --only visible --only crawl   the sites alone
//   npm run bench -- --profile       also leaves a profile of the server in .build/bench
//   npm run bench -- --keep <folder> fills the city once and uses it again the next time
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { type OpenCity, openCity } from '#app/open.ts';
import { readConfig } from '#platform/config/config.ts';
import { openDatabase } from '#platform/database/db.ts';
import { FILLED, fillCases } from './fill-cases.ts';
import { fillCitizens } from './fill-people.ts';
import { fillSites } from './fill-sites.ts';
import { measureArticles, measureVisible } from './measure-articles.ts';
import { measureClock } from './measure-clock.ts';
import { measureCrawl } from './measure-crawl.ts';
import { measureIntake } from './measure-intake.ts';
import { measureLedger } from './measure-ledger.ts';
import { measureDeadlines, measureLimits, takePace } from './measure-limits.ts';
import { measureMonth } from './measure-month.ts';
import { measureNotices } from './measure-notices.ts';
import { measureOrders } from './measure-orders.ts';
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
  articles: measureArticles,
  visible: measureVisible,
  crawl: measureCrawl,
  picker: measurePicker,
  notices: measureNotices,
  intake: measureIntake,
  orders: measureOrders,
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
    articles: { type: 'string', default: '332598' },
  },
});

async function main(): Promise<void> {
  const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
  say('Starting the program …');
  const program = await startProgram({
    profile: options.profile,
    ...(options.keep ? { folder: options.keep } : {}),
  });
  const city = await openBeside(program);
  const admin = await openAdmin(program);
  try {
    const scene = makeScene(program, city, admin, say);
    await fill(scene);
    await measureAll(scene);
  } finally {
    await admin.end();
    await city.close();
    await program.stop();
  }
}

/** The city of the program, in this process too, where a statement may take its time. */
async function openBeside(program: Program): Promise<OpenCity> {
  const config = readConfig({ SUNHALL_DATA: program.folder, SUNHALL_LOG_LEVEL: 'error' });
  const city = await openCity(config, () => undefined, { fill: false, beside: 'only' });
  await city.runtime.db.destroy();
  const db = openDatabase({ url: program.databaseUrl, statementTimeout: 10 * 60_000 });
  const runtime = { ...city.runtime, db };
  return { ...city, runtime, close: () => db.destroy() };
}

function makeScene(program: Program, { runtime }: OpenCity, admin: pg.Client, say: Scene['say']): Scene {
  const length = options.quick
    ? { pace: { warmUpSeconds: 2, repetitions: 1 }, seconds: 5, sustainedSeconds: 15, crawlSeconds: 60 }
    : { pace: { warmUpSeconds: 5, repetitions: 3 }, seconds: 15, sustainedSeconds: 120, crawlSeconds: 600 };
  return {
    program,
    runtime,
    db: runtime.db,
    admin,
    ...length,
    cases: Number(options.cases),
    articles: Number(options.articles),
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

/** What a folder that was kept has already is left as it is. */
async function fill(scene: Scene): Promise<void> {
  const { admin } = scene;
  const count = async (from: string) => (await admin.query(`select count(*)::int as count from ${from}`)).rows[0].count;
  const accounts = await fillCitizens(admin);
  if ((await count('case_file')) < scene.cases) {
    scene.say(`Filling in ${scene.cases} cases …`);
    const open = Math.round(scene.cases * OPEN_SHARE);
    await fillCases(admin, { closed: scene.cases - open, open }, { accounts, each: OWN_CASES });
    await admin.query(`vacuum (analyze) ${FILLED}`);
  }
  if ((await count('article_live')) < scene.articles) await fillSites(scene);
  await admin.query('checkpoint');
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
