// `sunhall load`: takes a city pack in whole, or not at all, and tells each fault by file, line, field and reason.
import { loadSchemes } from '#assessment/scores/service/schemes.ts';
import { loadEntries } from '#dialogue/knowledge/load.ts';
import type { PackResult, PackRow } from '#kernel/organs/contract.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { loadRegions } from '#kernel/organs/service/load-regions.ts';
import type { FirstPasswords } from '#kernel/people/service/first-passwords.ts';
import { loadOfficers } from '#kernel/people/service/load-officers.ts';
import { loadPeople } from '#kernel/people/service/load-people.ts';
import { loadSubjects } from '#kernel/subjects/service.ts';
import { loadPackRules } from '#kernel/supervision/service/pack.ts';
import { loadArticles } from '#openness/articles/service/load.ts';
import { loadSites } from '#openness/sites/service/load.ts';
import { loadColumns } from '#openness/sites/service/load-columns.ts';
import { openPortal } from '#openness/sites/service/open-all.ts';
import { awaitTurn, inTransaction, type Tx } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { loadOldCases } from '#services/imported-cases/service/pack.ts';
import { loadItems } from '#services/items/service/load.ts';
import { loadHalls, loadPackages } from '#services/items/service/ways.ts';
import { type City, citySchema, saveCity } from '../portal/city.ts';
import { loadCalendarDays } from './calendar.ts';
import {
  type FileFault,
  faultsAt,
  listNames,
  type PackFile,
  type PackLine,
  readCsv,
  readJson,
  readJsonLines,
} from './pack.ts';
import { keepPapers } from './papers.ts';
import { listMarked, type Marked, refuseMarked } from './secrets.ts';
import { loadThemes } from './themes.ts';

export interface LoadSummary {
  /** Rows taken in by kind: `{ regions: 1049, organs: 773, … }`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly FileFault[];
  /** Rows understood in a special way, and files that were not read. */
  readonly notes: readonly FileFault[];
  /** Files that were not taken in, as the format does not know their name. The rest is loaded. */
  readonly leftOut: readonly string[];
  readonly loaded: boolean;
}

export interface LoadOptions {
  /** Checks everything and keeps nothing. */
  readonly dryRun: boolean;
  /** What the accounts of the pack begin with. */
  readonly passwords: FirstPasswords;
}

/** What the files of a pack are called: under another name one of these may be a slip. */
const DATA = /\.(csv|json|jsonl)$/;

class RolledBack extends Error {}

export async function loadPack(runtime: Runtime, folder: string, options: LoadOptions): Promise<LoadSummary> {
  const tally = new Tally();
  try {
    await inTransaction(runtime.db, async (tx) => {
      await awaitTurn(tx, 'loading a pack');
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
    leftOut: tally.leftOut,
    loaded: tally.faults.length === 0 && !options.dryRun,
  };
}

/** Counts, faults and notes of one attempt. */
class Tally {
  /** Names of files that were looked for. */
  readonly known = new Set<string>();
  counts: Record<string, number> = {};
  faults: FileFault[] = [];
  notes: FileFault[] = [];
  leftOut: string[] = [];
  marked: Marked[] = [];

  clear(): void {
    this.known.clear();
    this.counts = {};
    this.faults = [];
    this.notes = [];
    this.leftOut = [];
    this.marked = [];
  }

  add(kind: string, file: string, result: Partial<PackResult> & { loaded: number }): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + result.loaded;
    this.faults.push(...(result.faults ?? []).map((fault) => ({ file, ...fault })));
    this.notes.push(...(result.notes ?? []).map((note) => ({ file, ...note })));
  }
}

async function loadAll(runtime: Runtime, tx: Tx, folder: string, options: LoadOptions, tally: Tally): Promise<void> {
  const city = await loadCityFile(runtime, tx, folder, tally);
  await loadCsv(tally, folder, 'regions', 'regions.csv', (rows) => loadRegions(tx, rows));
  await loadCsv(tally, folder, 'organs', 'organs.csv', (rows) => loadOrgans(tx, rows));
  await loadCsv(tally, folder, 'officers', 'officers.csv', (rows) => loadOfficers(runtime, tx, rows, options));
  await loadCsv(tally, folder, 'people', 'people.csv', (rows) => loadPeople(runtime, tx, rows, options));
  await loadCsv(tally, folder, 'themes', 'themes.csv', (rows) => loadThemes(tx, rows));
  const now = runtime.clock.now();
  await loadCsv(tally, folder, 'subjects', 'subjects.csv', (rows) => loadSubjects(tx, rows, now));
  const calendar = take(tally, 'calendar.csv', await readCsv(folder, 'calendar.csv'));
  const region = city?.calendarRegion ?? city?.code;
  if (calendar) tally.add('calendarDays', 'calendar.csv', await loadCalendarDays(tx, region, calendar.lines));
  const ctx = { ...systemContext(runtime, tx), tx };
  await loadJsonLines(tally, folder, 'items', async (lines) => {
    tally.faults.push(...(await keepPapers(ctx, folder, lines)));
    return loadItems(tx, lines, now);
  });
  await loadJsonLines(tally, folder, 'packages', (lines) => loadPackages(tx, lines, now));
  await loadJsonLines(tally, folder, 'halls', (lines) => loadHalls(tx, lines));
  await loadJsonLines(tally, folder, 'sites', (lines) => loadSites(tx, lines, now));
  if (city) await openPortal(tx, nameSite(city), now);
  await loadJsonLines(tally, folder, 'columns', (lines) => loadColumns(tx, lines));
  await loadJsonLines(tally, folder, 'articles', (lines) => loadArticles(ctx, lines));
  await loadJsonLines(tally, folder, 'knowledge', (lines) => loadEntries(ctx, lines));
  const rules = take(tally, 'supervision-rules.json', await readJson(folder, 'supervision-rules.json'));
  if (rules?.lines[0])
    tally.add('supervisionRules', 'supervision-rules.json', await loadPackRules(ctx, rules.lines[0].value));
  const schemes = take(tally, 'score-schemes.json', await readJson(folder, 'score-schemes.json'));
  if (schemes?.lines[0])
    tally.add('scoreSchemes', 'score-schemes.json', await loadSchemes(tx, schemes.lines[0].value, now));
  await loadJsonLines(tally, folder, 'cases', (lines) => loadOldCases(runtime, tx, lines));
  await tellUnread(folder, tally, city?.beside ?? []);
  tally.faults.push(...(await refuseMarked(ctx, tally.marked)));
}

/** The portal of a city whose pack names no sites. */
const nameSite = ({ name, nameEn, portal, footer }: City) => ({
  name: portal?.title ?? name,
  nameEn: portal?.titleEn ?? nameEn,
  siteCode: footer?.siteCode,
});

/** Nothing in the folder is passed over in silence: a name the format does not know may be a slip. */
async function tellUnread(folder: string, tally: Tally, beside: readonly string[]): Promise<void> {
  for (const file of await listNames(folder)) {
    if (tally.known.has(file) || file === 'papers') continue;
    tally.notes.push({ file, line: 0, field: '', reason: 'the format knows no file of this name; it was not read' });
    if (DATA.test(file) && !beside.includes(file)) tally.leftOut.push(file);
  }
}

/** A file's own faults and notes go to the tally; the file itself goes on. */
function take<T>(tally: Tally, name: string, file: PackFile<T> | undefined): PackFile<T> | undefined {
  tally.known.add(name);
  tally.marked.push(...listMarked(name, file?.lines ?? []));
  tally.faults.push(...(file?.faults ?? []));
  tally.notes.push(...(file?.notes ?? []));
  return file;
}

async function loadCityFile(runtime: Runtime, tx: Tx, folder: string, tally: Tally): Promise<City | undefined> {
  const file = take(tally, 'city.json', await readJson(folder, 'city.json'));
  if (!file) {
    tally.faults.push({ file: 'city.json', line: 0, field: '', reason: 'the pack has no city.json' });
    return undefined;
  }
  const read = citySchema.safeParse(file.lines[0]?.value);
  if (read.success) await saveCity(tx, read.data, runtime.clock.now());
  tally.faults.push(...faultsAt(1, read).map((fault) => ({ file: 'city.json', ...fault })));
  return read.data;
}

async function loadCsv(
  tally: Tally,
  folder: string,
  kind: string,
  name: string,
  load: (rows: readonly PackRow[]) => Promise<PackResult>,
): Promise<void> {
  const file = take(tally, name, await readCsv(folder, name));
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
  const file = take(tally, name, await readJsonLines(folder, name));
  if (file) tally.add(kind, name, await load(file.lines));
}
