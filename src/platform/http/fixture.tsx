// For tests: a tiny house of one room on a real database. Things belong to a unit and an owner, and carry notes.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { type Db, readPoolUse } from '#platform/database/db.ts';
import { changedMeanwhile, defineError, notFound } from '#platform/errors.ts';
import { openFileStore } from '#platform/files/open.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log/log.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase } from '#test/harness/database.ts';
import { anyone, either, type FindSubject, holds, member, over, owns } from './access.ts';
import { type Actor, anonymous } from './context.ts';
import { type Face, type House, ONE_HOST, SESSION_COOKIE } from './house.ts';
import { openPageCache } from './page-cache.ts';
import { act, Download, type Page, resource, unboundAct } from './resource.ts';
import { buildServer } from './server.ts';

/** Ids of the two things there are. */
export const HERS = '0189f0e4-0000-7000-8000-0000000000a1';
export const HIS = '0189f0e4-0000-7000-8000-0000000000b2';
export const UPLOAD_MAX_BYTES = 1_048_576;

const person = (id: string, more: Partial<Actor>): Actor => ({ ...anonymous, kind: 'member', id, ...more });
const clerk = (id: string, path: string): Actor =>
  person(id, { kind: 'staff', scopes: (asked) => (asked === 'things.see' ? [{ path, deep: true }] : []) });

const anna = person('0189f0e4-0000-7000-8000-00000000000a', { name: 'anna' });

/** By session token, which here is the name. */
const people: Readonly<Record<string, Actor>> = {
  anna,
  'annas-program': { ...anna, token: { id: '0189f0e4-0000-7000-8000-00000000001a', own: true } },
  'annas-other-program': { ...anna, token: { id: '0189f0e4-0000-7000-8000-00000000002a', own: false } },
  boris: person('0189f0e4-0000-7000-8000-00000000000b', { name: 'boris' }),
  clerk: clerk('0189f0e4-0000-7000-8000-00000000000c', 'east.'),
  stranger: clerk('0189f0e4-0000-7000-8000-00000000000d', 'west.'),
};

interface Thing {
  readonly id: string;
  readonly owner: string;
  readonly notes: number;
}

async function readThing(db: Db, id: string): Promise<Thing> {
  const { rows } = await sql<Thing>`select t.id, t.owner,
    (select count(*)::int from note n where n.thing = t.id) as notes from thing t where id = ${id}`.execute(db);
  return rows[0] as Thing;
}

/** By `id` or else by `name`; the code opens it to anybody. */
const findThing: FindSubject = async (ctx, input) => {
  const by = input.id === undefined ? sql`name = ${String(input.name ?? '')}` : sql`id::text = ${String(input.id)}`;
  const { rows } = await sql<{ owner: string; path: string; code: string }>`
    select owner, path, code from thing where ${by}`.execute(ctx.db);
  const row = rows[0];
  return row && { paths: [row.path], owners: [row.owner], codeInHand: input.code === row.code };
};

const thingSecret = defineError<{ name: string }>({
  code: 'thing.secret',
  status: 422,
  zh: ({ name }) => `“${name}”不能上传。`,
  en: ({ name }) => `“${name}” cannot be uploaded.`,
});

const params = z.object({ id: z.uuid() });
const noteBody = z.object({
  text: z.string().min(2).max(20),
  clientId: z.uuid().optional(),
  fail: z.enum(['conflict', 'crash']).optional(),
});

async function addNote(db: Db, thing: string, text: string, clientId: string | undefined): Promise<void> {
  await sql`insert into note (id, thing, text) values (${clientId ?? newId()}, ${thing}, ${text})
    on conflict (id) do nothing`.execute(db);
}

function showThing(data: Thing, page: Page) {
  return {
    title: 'thing',
    body: (
      <main data-refused={page.refused?.act} data-message={page.refused?.message}>
        <p>{`notes: ${data.notes}`}</p>
        <input name="text" value={String(page.refused?.values.text ?? '')} />
        {page.refused?.faults.map((fault) => (
          <p class="error">{`${fault.path}: ${fault.message}`}</p>
        ))}
      </main>
    ),
  };
}

const thing = resource({
  name: 'thing',
  path: '/things/:id',
  access: either(over('thing', 'things.see'), owns('thing')),
  params,
  load: (ctx, input) => readThing(ctx.db, input.params.id),
  view: showThing,
  acts: {
    note: act({
      access: either(over('thing', 'things.see'), owns('thing')),
      params,
      body: noteBody,
      do: async (ctx, input) => {
        const { text, clientId, fail } = input.body;
        await addNote(ctx.tx, input.params.id, text, clientId);
        if (fail === 'conflict') throw changedMeanwhile();
        if (fail === 'crash') throw new Error('secret of the machine');
        return { to: `/things/${input.params.id}`, say: '记下了', data: { text }, created: true };
      },
    }),
    paper: act({
      access: owns('thing'),
      params,
      files: true,
      inspect: async (_ctx, path, { name, type }) => {
        const isSecret = type === 'application/pdf' && (await readFile(path, 'utf8')).includes('SECRET');
        if (isSecret) throw thingSecret({ name });
      },
      body: z.object({ text: z.string(), file: z.object({ id: z.string(), name: z.string() }) }),
      do: async (_ctx, input) => ({ to: `/things/${input.params.id}`, data: { file: input.body.file.id } }),
    }),
  },
});

/** Addressed by name, while the finder would rather go by id. */
const nickname = resource({
  name: 'nickname',
  path: '/by-name/:name',
  access: owns('thing'),
  params: z.object({ name: z.string().max(20) }),
  load: async () => ({}),
  acts: {
    '': act({
      access: owns('thing'),
      body: z.looseObject({}),
      do: async (_ctx, input) => ({ to: '/', data: { did: true, input } }),
    }),
  },
});

/** Tells how many sessions of the database are held while its act is done. */
const waiting = (db: Db) => {
  const { total, idle } = readPoolUse(db);
  return { to: '/', data: { held: total - idle } };
};
const hold = resource({
  name: 'hold',
  path: '/hold',
  access: anyone,
  load: async () => ({}),
  acts: {
    bound: act({ access: anyone, body: z.object({}), do: async (ctx) => waiting(ctx.runtime.db) }),
    unbound: unboundAct({
      access: anyone,
      body: z.object({ text: z.string().optional() }),
      do: async (ctx, { body }) => {
        if (body.text) await addNote(ctx.db, HERS, body.text, undefined);
        return waiting(ctx.db);
      },
    }),
  },
});

const board = resource({
  name: 'board',
  path: '/board/:room',
  access: anyone,
  params: z.object({ room: z.string().max(40) }),
  query: z.object({ page: z.string().max(20).optional() }),
  cacheTags: ({ room }) => [`room:${room}`],
  load: async (ctx, input) => ({ room: input.params.room, at: ctx.now.toISOString() }),
  view: (data, page) => ({
    title: 'board',
    body: (
      <main data-lang={page.lang} data-size={page.size} data-query={JSON.stringify(page.query)}>
        {`${data.room} at ${data.at}`}
      </main>
    ),
  }),
  acts: {
    go: act({
      access: anyone,
      body: z.object({ to: z.string() }),
      do: async (_ctx, input) => ({ to: input.body.to }),
    }),
  },
});

const more = [
  resource({
    name: 'mine',
    path: '/mine',
    access: member,
    load: async (ctx) => ({ name: ctx.actor.name }),
    view: (data) => ({ title: 'mine', body: <p>{data.name}</p> }),
  }),
  resource({ name: 'staff', path: '/staff', access: holds('things.see'), load: async () => ({}) }),
  resource({
    name: 'guess',
    path: '/guess',
    access: anyone,
    rate: 'guess',
    query: z.object({ secret: z.string().optional() }),
    load: async (_ctx, input) => {
      if (input.query.secret !== 'right') throw notFound();
      return { ok: true };
    },
  }),
  resource({
    name: 'crash',
    path: '/crash',
    access: anyone,
    load: async () => Promise.reject(new Error('secret of the machine')),
  }),
  resource({
    name: 'paper',
    path: '/paper',
    access: anyone,
    load: async () => new Download(Buffer.from('%PDF'), 'application/pdf', "申请(1)'表.pdf"),
  }),
];

const plainFace: Face = (view, page, said) =>
  Buffer.from(
    `<!doctype html><title>${view.title}</title>${said ?? ''}${renderToString(view.body)}<i>${page.actor.name}</i>`,
  );

export interface TinyHouse {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly clock: ReturnType<typeof fixedClock>;
  /** A request by somebody; nobody when `who` is absent. */
  ask(options: InjectOptions & { who?: string }): Promise<LightMyRequestResponse>;
  countNotes(): Promise<number>;
  countFiles(): Promise<number>;
  close(): Promise<void>;
}

export async function openTinyHouse(
  options: { rates?: Partial<House['rates']>; publicUrl?: string } = {},
): Promise<TinyHouse> {
  const database = await openTestDatabase();
  await makeTables(database.url);
  const folder = mkdtempSync(join(tmpdir(), 'tiny-house-'));
  const config = readConfig({
    SUNHALL_DATA: folder,
    SUNHALL_LOG_LEVEL: 'silent',
    SUNHALL_UPLOAD_MAX_MB: '1',
    SUNHALL_PUBLIC_URL: options.publicUrl,
  });
  const clock = fixedClock('2026-10-12T01:00:00Z');
  const runtime = {
    config,
    clock,
    db: database.db,
    log: createLog(config),
    files: openFileStore(config, database.db),
    vault: openVault(folder, clock.now()),
  };
  const house: House = {
    runtime,
    resources: [thing, nickname, hold, board, ...more],
    subjects: { thing: findThing },
    faces: { portal: plainFace, bench: plainFace, wall: plainFace, bare: plainFace },
    pageCache: openPageCache(),
    hosts: ONE_HOST,
    guard: async (_ctx, entrance, body) => {
      if (JSON.stringify(body).includes('SECRET')) throw thingSecret({ name: entrance });
    },
    identify: async (token) => people[token ?? ''] ?? anonymous,
    rates: { open: 1000, form: 1000, guess: 1000, upload: 1000, ...options.rates },
  };
  const app = await buildServer(house);
  const count = async (table: 'note' | 'stored_file') =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]?.n ?? 0;
  return {
    app,
    house,
    clock,
    ask: ({ who, ...options }) =>
      app.inject({
        ...options,
        headers: { ...(who ? { cookie: `${SESSION_COOKIE}=${who}` } : {}), ...options.headers },
      }),
    countNotes: () => count('note'),
    countFiles: () => count('stored_file'),
    close: async () => {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function makeTables(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`
    set search_path = city;
    create table thing (id uuid primary key, name text, path text, owner text, code text);
    create table note (id uuid primary key, thing uuid, text text);
    grant all on thing, note to sunhall_app;
    insert into thing values
      ('${HERS}', 'hers', 'east.a.', '${people.anna?.id}', 'ABC234'),
      ('${HIS}', 'his', 'north.', '${people.boris?.id}', 'XYZ789')`);
  await owner.end();
}

/** A multipart body of fields and files, in the given order. */
export function multipart(
  parts: readonly (readonly [name: string, value: string | { name: string; bytes: Buffer }])[],
): { payload: Buffer; headers: Record<string, string> } {
  const chunks = parts.flatMap(([name, value]) => {
    const file =
      typeof value === 'string' ? '' : `; filename="${value.name}"\r\ncontent-type: application/octet-stream`;
    return [
      Buffer.from(`--edge\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`),
      typeof value === 'string' ? Buffer.from(value) : value.bytes,
      Buffer.from('\r\n'),
    ];
  });
  return {
    payload: Buffer.concat([...chunks, Buffer.from('--edge--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  };
}
