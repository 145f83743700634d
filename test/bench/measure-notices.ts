// SMS put into the outbox, each in a transaction of its own, beside plain inserts of the same rows, in a database of their own.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, inTransaction, openDatabase } from '#platform/database/db.ts';
import { migrate } from '#platform/database/migrate.ts';
import { type NewNotice, queueNotices } from '#platform/notify/notices.ts';
import { withDatabase } from '#test/harness/names.ts';
import { median, round } from './figures.ts';
import { addFinding, type Scene } from './scene.ts';

const NAME = 'bench_notices';
const WRITERS = 8;
const MESSAGES = 2_000;
const ROUNDS = 5;
const WANTED = 500;

export async function measureNotices(scene: Scene): Promise<void> {
  const url = withDatabase(scene.program.databaseUrl, NAME);
  await scene.admin.query(`create database ${NAME} owner "${new URL(url).username}"`);
  try {
    await migrate({ url });
    const db = openDatabase({ url, max: WRITERS });
    report(scene, await measureRounds(db, scene));
    await db.destroy();
  } finally {
    await scene.admin.query(`drop database ${NAME} with (force)`);
  }
}

interface Rounds {
  readonly queued: readonly number[];
  readonly plain: readonly number[];
}

/** Messages a second, the two in turn, so that both meet the same machine. */
async function measureRounds(db: Db, { runtime }: Scene): Promise<Rounds> {
  const address = runtime.vault.seal('13812345678');
  const notice = (): NewNotice => ({
    template: 'application.accepted',
    values: { number: 'S1', title: '食品经营许可', titleEn: 'Food licence' },
    lang: 'zh',
    channel: 'sms',
    address,
    ref: randomUUID(),
    sender: { id: randomUUID(), path: '/530900/' },
    createdAt: runtime.clock.now(),
  });
  const queueOne = () => inTransaction(db, (tx) => queueNotices(tx, [notice()]));
  const insertOne = () => inTransaction(db, (tx) => insertPlainly(tx, address));
  const rounds: { queued: number[]; plain: number[] } = { queued: [], plain: [] };
  await takeTime(queueOne);
  await takeTime(insertOne);
  for (let n = 0; n < ROUNDS; n++) {
    rounds.plain.push(await takeTime(insertOne));
    rounds.queued.push(await takeTime(queueOne));
  }
  return rounds;
}

async function insertPlainly(db: Db, address: string): Promise<void> {
  await sql`
    insert into notice (id, channel, address, template, values, lang, ref, created_at, due_at, next_at)
    values (${randomUUID()}, 'sms', ${address}, 'application.accepted', '{"number":"S1"}', 'zh', ${randomUUID()},
      now(), now(), now())`.execute(db);
}

/** So many a second. */
async function takeTime(write: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let left = MESSAGES;
  const work = async () => {
    while (left-- > 0) await write();
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
  return MESSAGES / ((performance.now() - started) / 1000);
}

function report(scene: Scene, { queued, plain }: Rounds): void {
  const rate = median(queued);
  addFinding(scene, {
    what: 'SMS put into the outbox, each in a transaction of its own',
    target: `≥ ${WANTED}/s`,
    measured: `${round(rate)}/s (median of ${ROUNDS}, the least ${round(Math.min(...queued))}/s), ${round(rate / median(plain))} of plain inserts of such rows in the same run (${round(median(plain))}/s)`,
    met: Math.min(...queued) >= WANTED,
  });
}
