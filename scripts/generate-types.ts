// `npm run types`: writes db/schema.sql and db/types.ts from a freshly migrated database; `-- --check` only compares.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate as generateRowTypes, PostgresDialect } from 'kysely-codegen';
import pg from 'pg';
import { DEFAULT_SCHEMA, openDatabase, sessionConfig } from '#platform/database/db.ts';
import { TEMPLATE, withDatabase } from '#test/harness/names.ts';
import { startTestServer } from '#test/harness/server.ts';
import { dumpSchema } from './dump-schema.ts';

const FOLDER = join(import.meta.dirname, '../db');

/** The two files as the migrations make them, by name. */
async function generate(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(sessionConfig({ url, role: 'none' }));
  await client.connect();
  const schema = await dumpSchema(client, DEFAULT_SCHEMA);
  await client.end();
  return { 'schema.sql': schema, 'types.ts': await generateTypes(url) };
}

/** Types as the parsers in platform/database/db.ts read the columns. */
async function generateTypes(url: string): Promise<string> {
  // Our own pool: theirs is closed before its sessions are, and a session that the server ends then is an error.
  const db = openDatabase({ url, role: 'none' });
  const text = await generateRowTypes({
    db,
    dialect: new PostgresDialect(),
    outFile: null,
    defaultSchemas: [DEFAULT_SCHEMA],
    includePattern: `${DEFAULT_SCHEMA}.*`,
    typeMapping: { int8: 'number', numeric: 'number', date: 'string' },
    typeOnlyImports: true,
  });
  await db.destroy();
  const body = text.slice(text.indexOf('import'));
  return `// Row types of the migrated database, written by \`npm run types\`. Do not edit.\n${body.replace(
    'export interface DB {',
    'export interface Database {',
  )}`;
}

function isCurrent(name: string, text: string): boolean {
  return readFileSync(join(FOLDER, name), { encoding: 'utf8', flag: 'a+' }) === text;
}

/** In one step, so that nobody reads half a file while somebody else writes it. */
function write(name: string, text: string): void {
  const file = join(FOLDER, name);
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

const server = await startTestServer();
try {
  const files = Object.entries(await generate(withDatabase(server.url, TEMPLATE)));
  const stale = files.filter(([name, text]) => !isCurrent(name, text));
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.error(`db/${name} is not what the migrations make; run: npm run types`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [name, text] of stale) write(name, text);
    console.log(stale.length > 0 ? `Written: ${stale.map(([name]) => `db/${name}`).join(', ')}` : 'Nothing changed.');
  }
} finally {
  await server.stop();
}
