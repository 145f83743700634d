// Programs that do next to nothing, to measure against: `http <file>` answers a file's bytes, `sql <url>` one row.
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { sessionConfig } from '#platform/database/db.ts';

type Answer = (response: ServerResponse) => void | Promise<void>;

function answerBytes(file: string): Answer {
  const bytes = readFileSync(file);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length };
  return (response) => {
    response.writeHead(200, headers).end(bytes);
  };
}

/** One prepared statement by primary key, its row as JSON. */
function answerRow(url: string): Answer {
  const pool = new pg.Pool({ ...sessionConfig({ url }), max: 16 });
  const id = pool.query('select code from item_live where until is null limit 1').then(({ rows }) => rows[0].code);
  return async (response) => {
    const text = 'select code, name, summary, organ_name from item_live where code = $1 and until is null';
    const { rows } = await pool.query({ name: 'one', text, values: [await id] });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0]));
  };
}

const [kind, argument = ''] = process.argv.slice(2);
const answer = kind === 'sql' ? answerRow(argument) : answerBytes(argument);
const server = createServer((_request, response) => void answer(response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('SIGINT', () => process.exit(0));
