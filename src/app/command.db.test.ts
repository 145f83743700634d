// `sunhall load` and `sunhall deadline` as an engineer of a city runs them: what they print, and their exit status.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSchemes } from '#assessment/scores/service/schemes.ts';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { samePassword } from '#kernel/people/service/first-passwords.ts';
import { readConfig } from '#platform/config/config.ts';
import { inTransaction } from '#platform/database/db.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { askSunhall, type CityPlace, runSunhall } from '#test/harness/command.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { loadCalendarDays } from './load/calendar.ts';
import { loadPack } from './load/load.ts';
import { openRuntime } from './runtime.ts';

const folder = temporaryFolder();
let database: TestDatabase;
let place: CityPlace;

beforeAll(async () => {
  database = await openTestDatabase();
  place = { folder: join(folder.path, 'data'), databaseUrl: database.url };
});
afterAll(async () => {
  await database?.close();
  folder.remove();
});

type Files = Readonly<Record<string, string>>;

/** Gives the folder. */
function writePack(name: string, files: Files): string {
  const pack = join(folder.path, name);
  mkdirSync(pack);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(pack, file), text);
  return pack;
}

async function tryPack(name: string, files: Files) {
  const { status, text } = await runSunhall(place, 'load', writePack(name, files), '--dry-run', '--json');
  return { status, summary: JSON.parse(text) as Summary };
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

interface Summary {
  readonly regions?: number;
  readonly loaded: boolean;
  readonly faults: readonly Told[];
  readonly notes: readonly Told[];
  readonly leftOut: readonly string[];
}

const places = (told: readonly Told[]) => told.map(({ file, line, field }) => `${file}:${line} ${field}`.trim());
const dongguan = '{ "code": "441900", "name": "东莞市" }';
const regions = `code,name,level,kind,parent
440000000000,广东省,省,,
441900000000,东莞市,市,,440000000000
441900003000,东城街道,乡,街道,441900000000
`;
const organs = 'code,name,kind,system,level,parent,region,valid_from\n';

/** A process of its own, on a busy machine. */
const PATIENCE = { timeout: 90_000 };

it('five programs that open one database and load a pack at the same time take turns', PATIENCE, async () => {
  const organ = `${organs}441900-x,东莞市某局,legal,government,3,,441900000000,2000-01-01\n`;
  const pack = writePack('five', { 'city.json': dongguan, 'regions.csv': regions, 'organs.csv': organ });
  const config = readConfig({ SUNHALL_DATA: folder.path, SUNHALL_LOG_LEVEL: 'silent' });
  const passwords = await samePassword('Given-by-hand-1', false);
  const load = async () => {
    const runtime = openRuntime(config, database.url);
    try {
      await seedSchemes(runtime.db, runtime.clock.now());
      return await loadPack(runtime, pack, { dryRun: false, passwords });
    } finally {
      await runtime.db.destroy();
    }
  };
  const ended = await Promise.all(Array.from({ length: 5 }, load));
  const whole = { loaded: true, faults: [], leftOut: [], counts: { regions: 3 } };
  expect(ended).toMatchObject(Array(5).fill(whole));
});

it('three programs that find a new data folder at the same time load a pack one after the other', async () => {
  const own = { folder: join(folder.path, 'own') };
  const pack = writePack('three', { 'city.json': dongguan, 'regions.csv': regions });
  const ended = await Promise.all(Array.from({ length: 3 }, () => runSunhall(own, 'load', pack)));
  const whole = { status: 0, text: expect.stringMatching(/^regions +3\nLoaded\.$/) };
  expect(ended).toEqual([whole, whole, whole]);
}, 240_000);

describe('load --dry-run --json', PATIENCE, () => {
  it('tells a broken quote and a wrong day by file, line, field and reason, and ends with 1', async () => {
    const { status, summary } = await tryPack('broken', {
      'city.json': dongguan,
      'regions.csv': regions.replace('东城街道', '"东城"街道'),
      'organs.csv': `${organs}441900,东莞市,statistical,,3,,441900000000,2000-01-01\n\nx,"开而不关,legal\ny,乙,legal\n`,
      'calendar.csv':
        'date,kind,name,note\nabc,off,节,\n2026-07-01,holiday,节,\n2026-07-02,off,,\n2026-02-30,off,节,\n1999-01-01,off,节,\n',
    });
    expect(status).toBe(1);
    expect(summary.loaded).toBe(false);
    expect(places(summary.faults)).toEqual(
      expect.arrayContaining([
        'regions.csv:4 name',
        'organs.csv:4 name',
        'calendar.csv:2 date',
        'calendar.csv:3 kind',
        'calendar.csv:4 name',
        'calendar.csv:5 date',
        'calendar.csv:6 date',
      ]),
    );
    expect(summary.faults.find(({ file }) => file === 'organs.csv')?.reason).toMatch(/quote .* never closed/);
    expect(summary.faults.every(({ reason }) => reason.length > 5)).toBe(true);
  });

  it('passes nothing over in silence: trimmed cells, unknown names', async () => {
    const { status, summary } = await tryPack('whole', {
      'city.json': dongguan,
      'regions.csv': regions.replace('东城街道', ' 东城街道'),
      'calendar.csv': 'date,kind,name,note\n2026-07-01,off,节,\n',
      'item.jsonl': '{}\n',
      'notes.txt': 'nothing\n',
    });
    expect(summary.faults).toEqual([]);
    expect(status).toBe(1);
    expect(summary).toMatchObject({
      regions: 3,
      calendarDays: 1,
      loaded: false,
      leftOut: ['item.jsonl'],
    });
    expect(places(summary.notes)).toEqual(['regions.csv:4 name', 'item.jsonl:0', 'notes.txt:0']);
  });
});

const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/regions');
it.skipIf(!existsSync(shared))(
  'the five real cities are whole packs (skipped without the shared data)',
  async () => {
    const config = readConfig({ SUNHALL_DATA: folder.path, SUNHALL_LOG_LEVEL: 'silent' });
    const runtime = openRuntime(config, database.url);
    const passwords = await samePassword('Given-by-hand-1', false);
    const files = readdirSync(shared).filter((name) => /-\d{6}\.csv$/.test(name));
    expect(files).toHaveLength(5);
    for (const name of files) {
      const code = name.slice(-10, -4);
      const text = readFileSync(join(shared, name), 'utf8');
      const pack = writePack(code, { 'city.json': `{ "code": "${code}", "name": "城" }`, 'regions.csv': text });
      const tried = await loadPack(runtime, pack, { dryRun: true, passwords });
      const regions = text.trimEnd().split('\n').length - 1;
      expect([name, tried]).toMatchObject([name, { counts: { regions }, faults: [], notes: [], leftOut: [] }]);
    }
    await runtime.db.destroy();
  },
  60_000,
);

it('a fault of a year is laid to the line of its day', async () => {
  await seedCalendar(database.db);
  const rows = ['2026-07-01 off', '2027-07-01 off', '2026-07-01 off', '2026-07-07 work'].map((row, at) => {
    const [date = '', kind = ''] = row.split(' ');
    return { line: at + 2, value: { date, kind, name: '节' } };
  });
  const { loaded, faults } = await inTransaction(database.db, (tx) => loadCalendarDays(tx, '441900', rows));
  expect([loaded, faults.map(({ line, field }) => `${line} ${field}`)]).toEqual([0, ['4 date', '5 date']]);
});

it('deadline --batch answers each line in order, a bad one too', PATIENCE, async () => {
  const questions = [
    { from: '2026-10-12T09:00:00+08:00', limit: '5wd' },
    'no JSON',
    { from: '2026-10-12T09:00:00+08:00', limit: '5 weeks' },
    { from: '2026-10-12T09:00:00+08:00', limit: '1mo', region: '441900' },
  ];
  const input = questions.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
  const { status, text } = await askSunhall(place, input, 'deadline', '--batch');
  expect(status).toBe(0);
  const answers = text.split('\n').map((line) => JSON.parse(line) as { due?: string; error?: string });
  expect(answers.map(({ due, error }) => due ?? typeof error)).toEqual([
    expect.stringContaining('2026-10-19'),
    'string',
    'string',
    expect.stringContaining('2026-11-12'),
  ]);
});
