// `npm start` from an empty folder to the last process gone: a small city, its server killed and started again.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { findServerProcesses } from '#platform/database/cluster.ts';
import { ITEM, makeApplication, readOffer } from '#test/bench/applications.ts';
import { waitForAnswer } from '#test/bench/processes.ts';
import { findFreePort } from '#test/bench/program.ts';
import { beginLife, type Life } from '#test/faults/besieged.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { runSunhall } from '#test/harness/command.ts';

const ROOT = join(import.meta.dirname, '../..');
const CITY = join(ROOT, 'city/lincang');
const MANY_MS = 120_000;

const home = temporaryFolder();
const place = { folder: join(home.path, 'data') };
const pack = join(home.path, 'pack');
const lives: Life[] = [];

beforeAll(() => {
  mkdirSync(pack);
  cpSync(join(CITY, 'papers'), join(pack, 'papers'), { recursive: true });
  copyLines('city.json', () => true);
  copyLines('regions.csv', (line) => /^(code|530[09]00000000),/.test(line));
  copyLines('organs.csv', (line) => /^(code|530900|530900-government|530900-market),/.test(line));
  copyLines('officers.csv', (line) => /^(login|market\.(window|reviewer2?)),/.test(line));
  copyLines('themes.csv', () => true);
  copyLines('items.jsonl', (line) => line.startsWith(`{"code":"${ITEM}"`));
});
afterEach(async () => {
  for (const life of lives.splice(0)) await life.end();
});
afterAll(() => home.remove());

function copyLines(file: string, isWanted: (line: string) => boolean): void {
  const lines = readFileSync(join(CITY, file), 'utf8').split('\n');
  writeFileSync(join(pack, file), lines.filter(isWanted).join('\n'));
}

async function start(): Promise<Life> {
  const life = await beginLife(place, new Date(), { SUNHALL_CITY: pack });
  lives.push(life);
  await life.ready.catch((error) => {
    throw new Error(`${error}\n${life.tail()}`);
  });
  await vi.waitFor(() => expect(life.tail()).toContain(`\n${life.origin}\n`), { timeout: 10_000 });
  return life;
}

async function sendJson(url: string, body: object): Promise<{ status: number; json: Record<string, unknown> }> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual' });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

it(
  'starts from nothing, keeps what it acknowledged when it is killed, and leaves nothing behind when it ends',
  async () => {
    const first = await start();
    const list = /First passwords: (.+)/.exec(first.tail())?.[1] ?? '';
    const [login, password] = readFileSync(list, 'utf8').split('\n')[0]?.split(',') ?? [];
    expect((await sendJson(`${first.origin}/sign-in`, { login, password })).status).toBeLessThan(400);

    const application = makeApplication(await readOffer(first.origin), 1);
    const apply = (life: Life) => sendJson(`${life.origin}/services/${ITEM}/applications`, application);
    const taken = await apply(first);
    expect(taken.status, JSON.stringify(taken.json)).toBe(201);
    await first.kill({ database: false });

    const second = await start();
    expect(second.tail()).not.toContain('Loading the city');
    const again = await apply(second);
    expect(again.json, 'the same case, and not another').toMatchObject({
      id: taken.json.id,
      number: taken.json.number,
    });
    expect(await runSunhall(place, 'verify')).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^[1-9].* 0 faults/),
    });

    const beside = await beginLife(place, new Date(), { SUNHALL_CITY: pack });
    await expect(beside.ready).rejects.toThrow('the program ended with 3');
    expect(beside.tail()).toMatch(/Already running on .*: pid \d+, address /);
    expect(beside.tail()).toContain(second.origin);
    expect((await apply(second)).json.id).toBe(taken.json.id);

    await second.end();
    expect(second.tail()).toContain('Stopping');
    expect(findServerProcesses(join(place.folder, 'postgres'))).toEqual([]);
  },
  MANY_MS,
);

/** `npm test` sees to it; where it is not so, `npm start` would install anew under the other tests. */
function isInstalled(): boolean {
  const mark = join(ROOT, 'node_modules/.bootstrap');
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  return existsSync(mark) && readFileSync(mark, 'utf8').startsWith(lock);
}

it.skipIf(!isInstalled())(
  'starts by the command of the README, and Ctrl-C ends all of it',
  async () => {
    const folder = join(home.path, 'by-npm');
    const origin = `http://127.0.0.1:${await findFreePort()}`;
    const child = spawn('npm', ['start'], {
      cwd: ROOT,
      // A group of its own, as at a terminal, where Ctrl-C reaches npm and what it started alike.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', PORT: new URL(origin).port, SUNHALL_DATA: folder, SUNHALL_CITY: pack },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    try {
      await waitForAnswer(`${origin}/healthz`, child, MANY_MS).catch((error) => {
        throw new Error(`${error}\n${printed}`);
      });
      await vi.waitFor(() => expect(printed).toContain(`\n${origin}\n`), { timeout: 10_000 });
      expect(printed).not.toContain('Installing');
      for (const said of ['Making the database', 'Loading the city', 'First passwords: '])
        expect(printed).toContain(said);
      expect((await fetch(`${origin}/services/${ITEM}`)).status).toBe(200);
    } finally {
      const ended = once(child, 'exit');
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await ended;
    }
    await vi.waitFor(() => expect(findServerProcesses(join(folder, 'postgres'))).toEqual([]), { timeout: 15_000 });
    expect(printed).toContain('Stopping');
  },
  2 * MANY_MS,
);
