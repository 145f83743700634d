// Verifying the ledger: acts a second, beside what hashing the same bytes alone would take.
import { createHash } from 'node:crypto';
import { verifyLedger } from '#app/verify.ts';
import { GENESIS, headText, type LedgerAct, sealAct, toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { newId } from '#platform/ids.ts';
import { round } from './figures.ts';
import type { OwnCity } from './own-city.ts';
import { addFinding, type Scene } from './scene.ts';

/** As many acts as a case has from receipt to delivery. */
const CHAIN = 10;
const BATCH = 10_000;

export async function measureLedger(scene: Scene, city: OwnCity): Promise<void> {
  scene.say(`Filling in ${scene.cases} acts …`);
  const hashing = measureHashing(await fillActs(city, scene.cases), scene.cases);
  const started = performance.now();
  const { acts, faults, dayFaults } = await verifyLedger(city.runtime);
  const rate = (acts * 1000) / (performance.now() - started);
  const found = faults.length + dayFaults.length;
  addFinding(scene, {
    what: `Verifying ${acts.toLocaleString('en-GB')} acts`,
    target: 'beside hashing alone; no fault',
    measured: `${round(rate)} acts/s, ${round((100 * rate) / hashing)} % of what hashing the same bytes alone would give (${round(hashing)} acts/s on one core); ${found} faults`,
    met: found === 0,
  });
}

/** Gives the bytes hashed for one act on average: its head and its rest. */
async function fillActs({ admin }: OwnCity, count: number): Promise<number> {
  let bytes = 0;
  for (let done = 0; done < count; done += BATCH) {
    const acts = Array.from({ length: Math.min(BATCH, count - done) / CHAIN }, makeChain).flat();
    for (const act of acts) bytes += textsOf(act).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    await admin.query(
      'insert into ledger_act select r.* from jsonb_populate_recordset(null::ledger_act, $1::jsonb) r',
      [JSON.stringify(acts)],
    );
  }
  await admin.query('vacuum (analyze) ledger_act');
  return bytes / count;
}

const textsOf = (act: LedgerAct) => [
  headText(act),
  toCanonicalJson({ salt: act.salt, actor_id: act.actor_id, actor_name: act.actor_name, body: act.body }),
];

const ORGAN = newId();

function makeChain(): LedgerAct[] {
  const chain: LedgerAct[] = [];
  const id = newId();
  const at = new Date();
  for (let n = 0; n < CHAIN; n++) {
    chain.push(
      sealAct({
        chain_id: id,
        chain_kind: 'application',
        seq: n + 1,
        id: newId(),
        act: 'review',
        at,
        actor_kind: 'staff',
        actor_id: ORGAN,
        actor_name: '杨建华',
        organ_id: ORGAN,
        organ_name: '临沧市市场监督管理局',
        body: { opinion: '材料齐全，符合条件，同意。', from: 'reviewing', to: 'reviewing', step: `step-${n}` },
        client_id: null,
        prev_hash: chain.at(-1)?.hash ?? GENESIS,
      }),
    );
  }
  return chain;
}

/** Acts a second when nothing is done but SHA-256 over two texts of their mean length. */
function measureHashing(bytes: number, count: number): number {
  const text = Buffer.alloc(Math.round(bytes / 2), 'a');
  const before = process.cpuUsage();
  for (let n = 0; n < 2 * count; n++) createHash('sha256').update(text).digest('hex');
  const { user, system } = process.cpuUsage(before);
  return (count * 1e6) / (user + system);
}
