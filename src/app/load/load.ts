// `sunhall load`: takes a city pack in whole, or not at all, and tells each fault by file, line, field and reason.
import { loadSchemes } from '#assessment/scores/service/schemes.ts';
import { takeInYear } from '#kernel/cases/service/recount.ts';
import type { PackResult, PackRow } from '#kernel/organs/contract.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { loadRegions } from '#kernel/organs/service/load-regions.ts';
import type { FirstPasswords } from '#kernel/people/service/first-passwords.ts';
import { loadOfficers } from '#kernel/people/service/load-officers.ts';
import { loadPeople } from '#kernel/people/service/load-people.ts';
import { loadSupervisionRules } from '#kernel/supervision/service/rules.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { loadOldCases } from '#services/imported-cases/service/pack.ts';
import { loadItems } from '#services/items/service/load.ts';
import { loadHalls, loadPackages } from '#services/items/service/ways.ts';
import { citySchema, saveCity } from '../portal/city.ts';
import { type FileFault, type PackFile, type PackLine, readCsv, readJson, readJsonLines } from './pack.ts';
import { keepPapers } from './papers.ts';
import { loadThemes } from './themes.ts';

export interface LoadSummary {
  /** Rows taken in by kind: `{ regions: 1049, organs: 773, … }`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly FileFault[];
  /** Rows understood in a special way, and files this version does not take in. */
  readonly notes: readonly FileFault[];
  readonly loaded: boolean;
}

export interface LoadOptions {
  /** Checks everything and keeps nothing. */
  readonly dryRun: boolean;
  /** What the accounts of the pack begin with. */
  readonly passwords: FirstPasswords;
}

/** Files the format names that belong to rooms still to be built. */
const NOT_YET = ['columns.jsonl', 'articles.jsonl', 'knowledge.jsonl'];

class RolledBack extends Error {}

export async function loadPack(runtime: Runtime, folder: string, options: LoadOptions): Promise<LoadSummary> {
  const tally = new Tally();
  try {
    await inTransaction(runtime.db, async (tx) => {
      tally.clear();
      await loadAll(runtime, tx, folder, options, tally);
      if (options.dryRun || tally.faults.length > 0) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return {
    counts: tally.counts,
    faults: tally.faults,
    notes: tally.notes,
    loaded: tally.faults.length === 0 && !options.dryRun,
  };
}

/** Counts, faults and notes of one attempt. */
class Tally {
  counts: Record<string, number> = {};
  faults: FileFault[] = [];
  notes: FileFault[] = [];

  clear(): void {
    this.counts = {};
    this.faults = [];
    this.notes = [];
  }

  add(kind: string, file: string, result: Partial<PackResult> & { loaded: number }): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + result.loaded;
    this.faults.push(...(result.faults ?? []).map((fault) => ({ file, ...fault })));
    this.notes.push(...(result.notes ?? []).map((note) => ({ file, ...note })));
  }
}

async function loadAll(runtime: Runtime, tx: Tx, folder: string, options: LoadOptions, tally: Tally): Promise<void> {
  await loadCityFile(runtime, tx, folder, tally);
  await loadCsv(tally, folder, 'regions', 'regions.csv', (rows) => loadRegions(tx, rows));
  await loadCsv(tally, folder, 'organs', 'organs.csv', (rows) => loadOrgans(tx, rows));
  await loadCsv(tally, folder, 'officers', 'officers.csv', (rows) => loadOfficers(runtime, tx, rows, options));
  await loadCsv(tally, folder, 'people', 'people.csv', (rows) => loadPeople(runtime, tx, rows, options));
  await loadCsv(tally, folder, 'themes', 'themes.csv', (rows) => loadThemes(tx, rows));
  await loadCalendarFile(tx, folder, tally);
  const now = runtime.clock.now();
  await loadJsonLines(tally, folder, 'items', async (lines) => {
    tally.faults.push(...(await keepPapers(runtime.files, folder, lines)));
    return loadItems(tx, lines, now);
  });
  await loadJsonLines(tally, folder, 'packages', (lines) => loadPackages(tx, lines, now));
  await loadJsonLines(tally, folder, 'halls', (lines) => loadHalls(tx, lines));
  const rules = take(tally, await readJson(folder, 'supervision-rules.json'));
  if (rules?.lines[0])
    tally.add(
      'supervisionRules',
      'supervision-rules.json',
      await loadSupervisionRules(tx, rules.lines[0].value, runtime.clock.now()),
    );
  const schemes = take(tally, await readJson(folder, 'score-schemes.json'));
  if (schemes?.lines[0])
    tally.add('scoreSchemes', 'score-schemes.json', await loadSchemes(tx, schemes.lines[0].value, now));
  await loadJsonLines(tally, folder, 'cases', (lines) => loadOldCases(runtime, tx, lines));
  for (const file of NOT_YET) {
    const found = await readJsonLines(folder, file);
    if (found) tally.notes.push({ file, line: 0, field: '', reason: 'this version does not take this file in yet' });
  }
}

/** A file's own faults go to the tally; the file itself goes on. */
function take<T>(tally: Tally, file: PackFile<T> | undefined): PackFile<T> | undefined {
  tally.faults.push(...(file?.faults ?? []));
  return file;
}

async function loadCityFile(runtime: Runtime, tx: Tx, folder: string, tally: Tally): Promise<void> {
  const file = take(tally, await readJson(folder, 'city.json'));
  if (!file) {
    tally.faults.push({ file: 'city.json', line: 0, field: '', reason: 'the pack has no city.json' });
    return;
  }
  const read = citySchema.safeParse(file.lines[0]?.value);
  if (read.success) await saveCity(tx, read.data, runtime.clock.now());
  for (const issue of read.error?.issues ?? []) {
    tally.faults.push({ file: 'city.json', line: 1, field: issue.path.join('.'), reason: issue.message });
  }
}

async function loadCsv(
  tally: Tally,
  folder: string,
  kind: string,
  name: string,
  load: (rows: readonly PackRow[]) => Promise<PackResult>,
): Promise<void> {
  const file = take(tally, await readCsv(folder, name));
  if (file) tally.add(kind, name, await load(file.lines.map(({ line, value }) => ({ line, values: value }))));
}

/** The file bears the name of its kind. */
async function loadJsonLines(
  tally: Tally,
  folder: string,
  kind: string,
  load: (lines: readonly PackLine[]) => Promise<PackResult>,
): Promise<void> {
  const name = `${kind}.jsonl`;
  const file = take(tally, await readJsonLines(folder, name));
  if (file) tally.add(kind, name, await load(file.lines));
}

/** Days of the city's own calendar, over the national one. */
async function loadCalendarFile(tx: Tx, folder: string, tally: Tally): Promise<void> {
  const file = take(tally, await readCsv(folder, 'calendar.csv'));
  const city = citySchema.safeParse((await readJson(folder, 'city.json'))?.lines[0]?.value).data;
  if (!file || !city) return;
  const years = Map.groupBy(file.lines, ({ value }) => Number(value.date?.slice(0, 4)));
  for (const [year, lines] of years) {
    const days = lines.map(({ value }) => ({
      date: value.date ?? '',
      kind: value.kind as 'off',
      name: value.name ?? '',
      note: value.note ?? '',
    }));
    try {
      await takeInYear(tx, {
        region: city.calendarRegion ?? city.code,
        year,
        state: 'official',
        source: 'city pack',
        days,
        exceptional: true,
      });
      tally.add('calendarDays', 'calendar.csv', { loaded: days.length });
    } catch (error) {
      tally.faults.push({
        file: 'calendar.csv',
        line: lines[0]?.line ?? 0,
        field: 'date',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
}
