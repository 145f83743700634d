// Taking applications in, whole: how dear, how many, how quick, and whether each acknowledged one is there.
import { sql } from 'kysely';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { ITEM, readOffer } from './applications.ts';
import { round } from './figures.ts';
import { type Measured, measure, summarize } from './load.ts';
import { addFinding, addLine, type Scene, tellBoth } from './scene.ts';

const CONNECTIONS = 16;

export async function measureIntake(scene: Scene): Promise<void> {
  const offer = await readOffer(scene.program.origin);
  const job = {
    origin: scene.program.origin,
    paths: [`/services/${ITEM}/applications`],
    connections: CONNECTIONS,
    accept: 'application/json',
    offer,
  };
  const short = await measure(scene.program.pid, { ...job, seconds: scene.seconds }, scene.pace);
  addLine(scene, { what: 'Application taken in, JSON', measured: short });
  const long = await measure(
    scene.program.pid,
    { ...job, seconds: scene.sustainedSeconds },
    { warmUpSeconds: 0, repetitions: 1 },
  );
  addLine(scene, { what: `The same for ${scene.sustainedSeconds} s`, measured: long });
  const all = summarize([...short.repetitions, ...long.repetitions]);
  const kept = await verifyKept(scene, all);
  addIntakeFindings(scene, short, long, kept);
}

function addIntakeFindings(scene: Scene, short: Measured, long: Measured, kept: Kept): void {
  addFinding(scene, {
    what: 'Application taken in, whole',
    target: '≤ 2 ms processor time',
    measured: `${tellBoth(scene, short.cpuMs)}; in the long run ${tellBoth(scene, long.cpuMs)}`,
    met: Math.max(short.cpuMs, long.cpuMs) <= 2,
  });
  addFinding(scene, {
    what: `Applications a second for ${scene.sustainedSeconds} s, generator and database on the same 2 cores`,
    target: '≥ 400/s for 120 s, p95 ≤ 100 ms, none failed',
    measured: `${round(long.perSecond)}/s, p95 ${round(long.p95)} ms, ${long.failed} failed`,
    met: scene.sustainedSeconds < 120 ? null : long.perSecond >= 400 && long.p95 <= 100 && long.failed === 0,
  });
  addFinding(scene, {
    what: 'Each acknowledged application is there, its chain whole',
    target: 'all',
    measured: `${kept.there} of ${kept.acknowledged} cases there, ${kept.withReceipt} with a receipt, ${kept.onDesk} on a desk, ${kept.noticed} with a notice, ${kept.faults} broken chains`,
    met:
      kept.faults === 0 &&
      [kept.there, kept.withReceipt, kept.onDesk, kept.noticed].every((count) => count === kept.acknowledged),
  });
}

interface Kept {
  readonly acknowledged: number;
  readonly there: number;
  readonly withReceipt: number;
  readonly onDesk: number;
  readonly noticed: number;
  readonly faults: number;
}

/** Of what was acknowledged, how much is there, whole. */
export async function verifyKept(scene: Scene, measured: Pick<Measured, 'repetitions'>): Promise<Kept> {
  const ids = measured.repetitions
    .flatMap((one) => one.acknowledged)
    .map((body) => (JSON.parse(body) as { id: string }).id);
  const { rows } = await sql<Omit<Kept, 'acknowledged' | 'faults'>>`
    with mine as (select unnest(${ids}::uuid[]) as id)
    select (select count(*)::int from mine join case_file f using (id)) as there,
      (select count(distinct p.case_id)::int from mine join case_paper p on p.case_id = mine.id) as "withReceipt",
      (select count(distinct h.case_id)::int from mine join case_hold h on h.case_id = mine.id) as "onDesk",
      (select count(distinct n.ref)::int from mine join notice n on n.ref = mine.id::text) as noticed`.execute(
    scene.db,
  );
  let faults = 0;
  for (const id of ids) {
    const acts = await listChain(scene.db, id);
    if (acts.length === 0 || findChainFault(acts)) faults += 1;
  }
  const counted = rows[0] ?? { there: 0, withReceipt: 0, onDesk: 0, noticed: 0 };
  return { acknowledged: ids.length, faults, ...counted };
}
