// Pickers among a country's organs, in a database of their own on the program's server.
import { sql } from 'kysely';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { searchOrgans } from '#kernel/organs/service/read.ts';
import { type Db, inTransaction, openDatabase } from '#platform/database/db.ts';
import { migrate } from '#platform/database/migrate.ts';
import { withDatabase } from '#test/harness/names.ts';
import { median, percentile, round } from './figures.ts';
import { makeCountry, ORGANS, TYPED } from './fill-organs.ts';
import { addFinding, type Scene } from './scene.ts';

const NAME = 'bench_country';
const ROUNDS = 50;

export async function measurePicker(scene: Scene): Promise<void> {
  const url = withDatabase(scene.program.databaseUrl, NAME);
  await scene.admin.query(`create database ${NAME} owner "${new URL(url).username}"`);
  try {
    scene.say(`Filling in ${ORGANS} organs …`);
    await fillCountry(url);
    const db = openDatabase({ url });
    report(scene, await measureTyping(db));
    await db.destroy();
  } finally {
    await scene.admin.query(`drop database ${NAME} with (force)`);
  }
}

async function fillCountry(url: string): Promise<void> {
  await migrate({ url });
  const owner = openDatabase({ url, role: 'none', max: 1 });
  const { loaded, faults } = await inTransaction(owner, (tx) => loadOrgans(tx, makeCountry()));
  if (loaded !== ORGANS) throw new Error(`only ${loaded} organs were loaded: ${JSON.stringify(faults.slice(0, 3))}`);
  await sql`analyze organ`.execute(owner);
  await owner.destroy();
}

/** Milliseconds of every answer: among all organs, as on the portal, and within one county, as an officer's picker asks. */
async function measureTyping(db: Db): Promise<number[]> {
  const at = new Date();
  const everywhere = [{ path: '', deep: true }];
  const [county] = await searchOrgans(db, { typed: 'n500', scopes: everywhere, at, limit: 1 });
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    for (const typed of TYPED) {
      for (const scopes of [everywhere, [{ path: county!.path, deep: true }]]) {
        const started = performance.now();
        await searchOrgans(db, { typed, scopes, at });
        times.push(performance.now() - started);
      }
    }
  }
  return times;
}

function report(scene: Scene, times: readonly number[]): void {
  const p95 = percentile(times, 0.95);
  addFinding(scene, {
    what: `What a picker offers while somebody types, among ${ORGANS.toLocaleString('en-GB')} organs`,
    target: '< 50 ms',
    measured: `median ${round(median(times))} ms, p95 ${round(p95)} ms, at most ${round(Math.max(...times))} ms over ${times.length} answers`,
    met: p95 < 50,
  });
}
