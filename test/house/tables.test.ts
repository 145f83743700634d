// A module names only its own tables in SQL; what it needs of others it asks their owner for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { gatherSealed } from '#app/rotate.ts';
import { placeOf } from './imports.ts';
import { isTest, listSources, ROOT, type SourceFile } from './source.ts';

/** Rooms whose tables later rooms of the kernel and the wings may read in a join: the spine of every list. */
const READABLE = new Set(['case_file', 'case_hold', 'case_limit', 'organ', 'region']);

const ownerOf = new Map(modules.flatMap((module) => module.tables.map((table) => [table, module.name])));

const NAMED =
  /\b(?:from|join|into|update|table)\s+(\w+)|(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*['"`](\w+)/gi;
const WRITES = /\b(?:into|update|delete from)\s+(\w+)|(?:insertInto|updateTable|deleteFrom)\(\s*['"`](\w+)/gi;

function namedIn(file: SourceFile, pattern: RegExp): string[] {
  return [...file.text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

/** Tables a file names that belong to another module; those on the spine may be read, never written. */
function findForeignTables(file: SourceFile): string[] {
  const room = placeOf(file.path)?.room.split('/').at(-1);
  const foreign = (table: string) => ownerOf.has(table) && ownerOf.get(table) !== room;
  const read = namedIn(file, NAMED).filter((table) => foreign(table) && !READABLE.has(table));
  const written = namedIn(file, WRITES).filter((table) => foreign(table));
  return [...new Set([...read, ...written])];
}

describe('tables', () => {
  const stores = listSources('src').filter((file) => !isTest(file) && placeOf(file.path)?.floor !== 5);

  it('are named by their owners only', () => {
    expect(stores.flatMap((file) => findForeignTables(file).map((table) => `${file.path} names ${table}`))).toEqual([]);
  });

  it('of another module would be seen', () => {
    const text = "// x\ndb.selectFrom('account'); sql`update case_file set state = 1`";
    expect(findForeignTables({ path: 'src/services/items/store.ts', text })).toEqual(['account', 'case_file']);
  });
});

describe('sealed columns', () => {
  const places = gatherSealed(modules);
  const schema = readFileSync(join(ROOT, 'db/schema.sql'), 'utf8');

  /** `table.column` of every column whose name says that it is sealed. */
  function findSealed(text: string): string[] {
    return [...text.matchAll(/CREATE TABLE (\w+) \(\n(.*?)\n\);/gs)].flatMap(([, table, body = '']) =>
      [...body.matchAll(/^ {2}((?:\w+_)?sealed) text/gm)].map(([, column]) => `${table}.${column}`),
    );
  }

  it('are declared on a card, so that no rotation of keys leaves them out', () => {
    const declared = Object.entries(places).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(findSealed(schema).length).toBeGreaterThan(8);
    expect(findSealed(schema).filter((column) => !declared.includes(column))).toEqual([]);
  });

  it('one that is not declared would be seen', () => {
    expect(findSealed('CREATE TABLE x (\n  id uuid NOT NULL,\n  note_sealed text\n);')).toEqual(['x.note_sealed']);
  });
});
