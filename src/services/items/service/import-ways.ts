// Takes in what leads people to items as another system writes it: packages (一件事), and the windows of a hall.
import { z } from 'zod';
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import type { ImportWhat } from '../contract.ts';
import type { ForeignFault } from '../rules/foreign.ts';
import type { Window } from '../rules/halls.ts';
import { dropWindows, saveHall } from '../store/halls.ts';
import { dropImports, insertImports } from '../store/imports.ts';
import { listKnownEntries } from '../store/live.ts';
import { dropPackages, listPackageCodes, type PackageCode, savePackages } from '../store/packages.ts';
import { hallsSource, packagesSource } from '../store/ways-search.ts';
import { describeIssues, type ImportResult, summarise } from './import.ts';
import { completeHall, line } from './ways.ts';

interface Target {
  readonly source: string;
  readonly now: Date;
  readonly lang: Lang;
}

/** A row as it came, and what it says when it says it rightly. */
interface Read<T> {
  readonly raw: unknown;
  readonly faults: readonly ForeignFault[];
  readonly value?: T;
}

const packageSchema = z.object({ name: line, items: z.array(line).min(1).max(30) });
type ForeignPackage = z.infer<typeof packageSchema>;

/**
 * Imports 一件事 of another system, which names items by name. The newest file of a source stands in place of the one
 * before; a package keeps its address as long as it keeps its name. What the city does not offer is told, and stays.
 */
export async function importPackages(tx: Tx, rows: readonly unknown[], target: Target): Promise<ImportResult> {
  const { source, now } = target;
  const read = withoutRepeats(rows.map(readPackage), 'name', ({ name }) => name);
  const packages = read.flatMap(({ value }) => value ?? []);
  const known = await listKnownEntries(tx, [...new Set(packages.flatMap(({ items }) => items))], now);
  const codes = await listPackageCodes(tx, source);
  await dropPackages(
    tx,
    source,
    packages.map(({ name }) => name),
  );
  await savePackages(tx, source, giveCodes(source, packages, codes));
  await rebuildSource(tx, packagesSource);
  const told = read.map((one) => ({ ...one, faults: [...one.faults, ...findUnknown(one.value, known)] }));
  return keepInPlace(tx, 'packages', told, target);
}

function readPackage(raw: unknown): Read<ForeignPackage> {
  const read = packageSchema.safeParse(raw);
  return read.success ? { raw, faults: [], value: read.data } : { raw, faults: describeIssues(raw, read.error) };
}

function findUnknown(value: ForeignPackage | undefined, known: ReadonlySet<string>): ForeignFault[] {
  return (value?.items ?? []).flatMap((item, index) =>
    known.has(item) ? [] : [{ kind: 'no-item', field: `items.${index + 1}`, value: item }],
  );
}

/** A package that was there keeps its code, a new one gets the next that nobody has. */
function giveCodes(source: string, packages: readonly ForeignPackage[], codes: readonly PackageCode[]) {
  const own = new Map(codes.filter((one) => one.source === source).map(({ name, code }) => [name, code]));
  const taken = new Set(codes.map(({ code }) => code));
  let n = 0;
  const next = (): string => {
    do n++;
    while (taken.has(`${source}-${n}`));
    return `${source}-${n}`;
  };
  return packages.map((one) => ({ ...one, code: own.get(one.name) ?? next() }));
}

/** Imports the windows of a hall, written `A01-A02 发证发照`, each with its floor. The hall is called as its source. */
export async function importWindows(
  tx: Tx,
  hall: { readonly name?: string | undefined; readonly rows: readonly { floor: string; text: unknown }[] },
  target: Target,
): Promise<ImportResult> {
  const { source } = target;
  const read = withoutRepeats(hall.rows.map(readWindow), 'text', ({ first }) => first);
  await dropWindows(tx, source);
  const windows = read.flatMap(({ value }) => value ?? []);
  await saveHall(tx, completeHall({ code: source, name: hall.name ?? source }), windows);
  await rebuildSource(tx, hallsSource);
  return keepInPlace(tx, 'windows', read, target);
}

function readWindow(raw: { floor: string; text: unknown }): Read<Window> {
  const said = typeof raw.text === 'string' ? raw.text : JSON.stringify(raw.text);
  const [, first, last, name] = /^([A-Z]\d{1,3})(?:-([A-Z]\d{1,3}))?\s+(\S.{0,199})$/.exec(said) ?? [];
  if (!first || !name) return { raw, faults: [{ kind: 'window-form', field: 'text', value: said }] };
  return { raw, faults: [], value: { floor: raw.floor, first, last: last ?? first, name, nameEn: null } };
}

/** What stands for one thing stands once: a second one is kept and told, but not taken in. */
function withoutRepeats<T>(rows: readonly Read<T>[], field: string, nameOf: (value: T) => string): Read<T>[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!row.value) return row;
    const name = nameOf(row.value);
    if (seen.has(name)) return { raw: row.raw, faults: [{ kind: 'twice', field, value: name }] };
    seen.add(name);
    return row;
  });
}

async function keepInPlace<T>(
  tx: Tx,
  what: ImportWhat,
  read: readonly Read<T>[],
  { source, now, lang }: Target,
): Promise<ImportResult> {
  const rows = read.map(({ raw, faults }, index) => ({ source, line: index + 1, raw, faults, documentId: null }));
  await dropImports(tx, source);
  await insertImports(tx, what, rows, now);
  return summarise(rows, [], lang);
}
