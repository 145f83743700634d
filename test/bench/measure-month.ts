// One organ's month computed anew, among all the cases of the city: what a reader of a score waits for who asks what it is made of.

import { registerRooms } from '#app/house.ts';
import { modules } from '#app/modules.ts';
import { lastPeriod } from '#assessment/scores/rules/period.ts';
import { computeMarks } from '#assessment/scores/service/compute.ts';
import { listInForce } from '#assessment/scores/store/schemes.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { median, round, spread } from './figures.ts';
import { addFinding, type Scene } from './scene.ts';

const ROUNDS = 7;

export async function measureMonth(scene: Scene): Promise<void> {
  // The rooms say what they count.
  registerRooms(modules);
  const known = (await listInForce(scene.db)).find(({ scheme }) => scheme.code === 'A');
  if (!known) throw new Error('scheme A is not in force');
  const organ = await getOrganByCode(scene.db, await findBusiest(scene));
  const now = new Date();
  const span = { ...lastPeriod('month', now), asOf: now };
  const times: number[] = [];
  let sample = 0;
  for (let n = 0; n < ROUNDS; n++) {
    const started = performance.now();
    const [marked] = await computeMarks(scene.db, known, span, { key: organ.id, organ });
    times.push(performance.now() - started);
    sample = marked?.mark.sample ?? 0;
  }
  addFinding(scene, {
    what: `The month of the organ with most cases computed anew, among ${scene.cases.toLocaleString('en-GB')} cases`,
    target: '≤ 1 s',
    measured: `${spread(times)} ms, over ${round(sample)} cases`,
    met: median(times) <= 1000 && sample > 0,
  });
}

/** The code of the organ that decided most in the last month. */
async function findBusiest({ admin }: Scene): Promise<string> {
  const { rows } = await admin.query<{ code: string }>(
    `select o.code from supervision_result r join organ o on o.id = r.organ_id
     where r.counted_on >= date_trunc('month', now() - interval '1 month') and r.counted_on < date_trunc('month', now())
       and o.kind not in ('section', 'statistical')
     group by o.code order by count(*) desc limit 1`,
  );
  return rows[0]?.code ?? '530900-market';
}
