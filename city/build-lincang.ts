// Writes organs.csv and officers.csv of the demo city from the tables in build/: `node --import tsx city/build-lincang.ts`.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { buildOfficers, nameContacts } from './build/officers.ts';
import type { Region } from './build/organ.ts';
import { buildOrgans } from './build/organs.ts';

const PACK = new URL('./lincang/', import.meta.url);
const ORGAN_COLUMNS = [
  'code',
  'name',
  'name_en',
  'short_name',
  'kind',
  'system',
  'level',
  'parent',
  'line',
  'region',
  'uscc',
  'rank',
  'address',
  'phone',
  'valid_from',
  'valid_to',
  'access_date',
  'contact',
] as const;
const OFFICER_COLUMNS = [
  'login',
  'name',
  'name_en',
  'organ',
  'scope',
  'post',
  'roles',
  'deputy',
  'phone',
  'title',
  'title_en',
] as const;

/** CSV text of rows in the order of `columns`; fields with a comma or quote are quoted (RFC 4180). */
function toCsv<K extends string>(columns: readonly K[], rows: readonly Record<K, string | number>[]): string {
  const quote = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column]))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

const readRows = async <T>(file: string): Promise<T[]> =>
  parse<T>(await readFile(new URL(file, PACK), 'utf8'), { columns: true });

/** The two files as text, from the regions and people of the pack and the tables in build/. */
export async function buildLincang(): Promise<{ organs: string; officers: string }> {
  const organs = buildOrgans(await readRows<Region>('regions.csv'));
  const people = await readRows<{ name: string }>('people.csv');
  const officers = buildOfficers(
    organs,
    people.map(({ name }) => name),
  );
  return {
    organs: toCsv(ORGAN_COLUMNS, nameContacts(organs, officers)),
    officers: toCsv(OFFICER_COLUMNS, officers),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await buildLincang();
  await writeFile(new URL('organs.csv', PACK), files.organs);
  await writeFile(new URL('officers.csv', PACK), files.officers);
}
