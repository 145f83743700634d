// `npm start` from an empty folder to the last process gone: a small city, its server killed and started again.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { findServerProcesses } from '#platform/database/cluster.ts';
import { ITEM, makeApplication, readOffer } from '#test/bench/applications.ts';
import { beginLife, type Life } from '#test/faults/besieged.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { runSunhall } from '#test/harness/command.ts';

const CITY = join(import.meta.dirname, '../../city/lincang');
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
