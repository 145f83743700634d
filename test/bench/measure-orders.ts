// The hotline: orders taken down and dispatched, whole; and what an operator sees of a caller among a million past orders.
import { CONSOLE, DESK } from '#dialogue/hotline/contract.ts';
import { round } from './figures.ts';
import { fillOperators, fillPastOrders, PAST } from './fill-orders.ts';
import { measure } from './load.ts';
import { verifyKept } from './measure-intake.ts';
import { measureAs } from './measure-pages.ts';
import { addFinding, addLine, openSessions, type Scene, tellBoth } from './scene.ts';

const CONNECTIONS = 16;
const SESSIONS = 1200;

export async function measureOrders(scene: Scene): Promise<void> {
  const operators = await fillOperators(scene.admin);
  await measureTaking(scene, operators);
  scene.say(`Filling in ${PAST} past orders and calls …`);
  const { vault } = scene.runtime;
  const phones = await fillPastOrders(scene.admin, (phone) => vault.blindIndex(phone));
  const paths = phones.map((phone) => `${CONSOLE}?phone=${phone}&q=${encodeURIComponent('医保')}`);
  const page = await measureAs(scene, 'What an operator sees of who rings', paths, operators);
  addFinding(scene, {
    what: `An operator's console, among ${PAST.toLocaleString('en-GB')} past orders and as many calls`,
    target: 'p95 ≤ 100 ms',
    measured: `${tellBoth(scene, page.cpuMs)}; p95 ${round(page.p95)} ms, ${page.failed} failed`,
    met: page.failed === 0 && page.p95 <= 100,
  });
}

async function measureTaking(scene: Scene, operators: readonly string[]): Promise<void> {
  const { rows } = await scene.admin.query<{ code: string }>(
    "select distinct o.code from organ o join officer_post p on p.organ_id = o.id where p.post = 'handler' limit 20",
  );
  const job = {
    origin: scene.program.origin,
    paths: [`${DESK}/acts/take`],
    cookies: await openSessions(scene, operators, SESSIONS),
    connections: CONNECTIONS,
    accept: 'application/json',
    organs: rows.map(({ code }) => code),
  };
  const { pid } = scene.program;
  const short = await measure(pid, { ...job, seconds: scene.seconds }, scene.pace);
  addLine(scene, { what: 'Hotline order taken down and dispatched, JSON', measured: short });
  const long = { ...job, seconds: scene.sustainedSeconds, firstApplicant: 90_000_000 };
  const sustained = await measure(pid, long, { warmUpSeconds: 0, repetitions: 1 });
  addLine(scene, { what: `The same for ${scene.sustainedSeconds} s`, measured: sustained });
  const kept = await verifyKept(scene, sustained);
  addFinding(scene, {
    what: 'Hotline order taken down and dispatched: number, clocks, two acts of the chain, route, notice',
    target: '≤ 2.5 ms processor time',
    measured: `${tellBoth(scene, short.cpuMs)}; in the long run ${tellBoth(scene, sustained.cpuMs)}`,
    met: short.failed === 0 && Math.max(short.cpuMs, sustained.cpuMs) <= 2.5,
  });
  addFinding(scene, {
    what: `Orders a second for ${scene.sustainedSeconds} s`,
    target: '≥ 400/s, p95 ≤ 100 ms, none failed or lost',
    measured: `${round(sustained.perSecond)}/s, p95 ${round(sustained.p95)} ms, ${sustained.failed} failed; ${kept.there} of ${kept.acknowledged} there, ${kept.onDesk} on a desk, ${kept.faults} broken chains`,
    met:
      sustained.perSecond >= 400 &&
      sustained.p95 <= 100 &&
      sustained.failed + kept.faults === 0 &&
      kept.there === kept.acknowledged &&
      kept.onDesk === kept.acknowledged,
  });
}
