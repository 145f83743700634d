// Pages: from the cache against nginx, made anew, on the desk, in one's own list, on the public board.
import { ITEM } from './applications.ts';
import { round } from './figures.ts';
import { type Measured, measure } from './load.ts';
import { startNginx, startYardstick } from './rivals.ts';
import {
  addFinding,
  addLine,
  findBusyOfficers,
  findCitizens,
  findReaders,
  openSessions,
  type Scene,
  tellBoth,
} from './scene.ts';

/** Both cores are busy, and no queue makes the times to answer: what people would meet on a full day. */
const CONNECTIONS = 8;
const SESSIONS = 1500;
/** Anonymous readers with browsers, whose visits are counted. */
export const CALLERS = 20_000;

/** One address, or several in turn; signed in as each of the accounts in turn, so that nothing comes from the cache. */
export async function measureAs(
  scene: Scene,
  what: string,
  path: string | readonly string[],
  accounts: readonly string[],
  more: { accept?: string } = {},
): Promise<Measured> {
  const cookies = accounts.length > 0 ? await openSessions(scene, accounts, SESSIONS) : [];
  const job = {
    origin: scene.program.origin,
    paths: [path].flat(),
    cookies,
    connections: CONNECTIONS,
    seconds: scene.seconds,
    ...more,
  };
  const measured = await measure(scene.program.pid, job, scene.pace);
  addLine(scene, { what, measured });
  return measured;
}

const verdict = (measured: Measured, cpuMs: number, p95Ms: number) =>
  measured.failed === 0 && measured.cpuMs <= cpuMs && measured.p95 <= p95Ms;
export const told = (scene: Scene, measured: Measured) =>
  `${tellBoth(scene, measured.cpuMs)}; p95 ${round(measured.p95)} ms${measured.failed > 0 ? `, ${measured.failed} failed` : ''}`;

export const measureCachedPage = (scene: Scene) => measureBesideNginx(scene, 'Item page', `/services/${ITEM}`);

/** A page for nobody in particular, beside nginx with the same bytes as a file. */
export async function measureBesideNginx(scene: Scene, what: string, path: string): Promise<void> {
  const answer = await fetch(scene.program.origin + path, {
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  const page = Buffer.from(await answer.arrayBuffer());
  const job = { paths: [path], connections: 50, seconds: scene.seconds, callers: CALLERS };
  const ours = await measure(scene.program.pid, { ...job, origin: scene.program.origin }, scene.pace);
  addLine(scene, { what: `${what} from the cache, ${round(page.length / 1024)} KB`, measured: ours });

  const bare = await startYardstick('http', page);
  const node = await measure(bare.pid, { ...job, origin: bare.origin }, scene.pace);
  addLine(scene, { what: 'The same bytes from a bare Node server', measured: node });
  await bare.stop();

  const rival = await startNginx(page, path);
  const nginx = rival && (await measure(rival.pid, { ...job, origin: rival.origin }, scene.pace));
  await rival?.stop();
  if (nginx) addLine(scene, { what: 'The same bytes as a file from nginx', measured: nginx });
  const yardstick = nginx ?? node;
  const share = ours.perSecond / yardstick.perSecond;
  addFinding(scene, {
    what: `${what} from the cache`,
    target: 'at least 50 % of nginx serving the same bytes as a file',
    measured: `${round(share * 100)} % of ${nginx ? 'nginx' : 'a bare Node server (no nginx here)'} by pages a second; processor time ${round(ours.cpuMs)} against ${round(yardstick.cpuMs)} ms`,
    met: ours.failed === 0 && share >= 0.5,
  });
}

export async function measureUncachedPage(scene: Scene): Promise<void> {
  const readers = await findReaders(scene);
  const page = await measureAs(scene, 'Item page made anew, signed-in reader', `/services/${ITEM}`, readers);
  addFinding(scene, {
    what: 'Page made anew (item page, signed-in reader)',
    target: '≤ 1.5 ms processor time, p95 ≤ 20 ms',
    measured: told(scene, page),
    met: verdict(page, 1.5, 20),
  });
  await measureAs(scene, 'The same as JSON', `/services/${ITEM}`, readers, { accept: 'application/json' });
  await measureAs(scene, 'List of service items, signed-in reader', '/services', readers);
}

export async function measureTodo(scene: Scene): Promise<void> {
  const officers = await findBusyOfficers(scene, 400);
  const list = await measureAs(scene, `Officer's to-do list, ${officers.length} officers in turn`, '/desk', officers);
  await measureAs(scene, 'The same as JSON', '/desk', officers, { accept: 'application/json' });
  await measureAs(scene, 'List of all cases, officer', '/desk/cases', officers);
  addFinding(scene, {
    what: `Officer's to-do list with ${scene.cases.toLocaleString('en-GB')} cases in the database`,
    target: '≤ 1.5 ms processor time, p95 ≤ 50 ms',
    measured: told(scene, list),
    met: verdict(list, 1.5, 50),
  });
}

/** The page of one's own cases. */
const OWN_CASES = '/my/cases';

export async function measureOwnCases(scene: Scene): Promise<void> {
  const readers = await findCitizens(scene);
  const list = await measureAs(scene, 'Own cases of a citizen with 1,000', OWN_CASES, readers);
  addFinding(scene, {
    what: 'A citizen with 1,000 cases (90 such citizens in turn)',
    target: '≤ 100 ms',
    measured: `p95 ${round(list.p95)} ms, processor time ${round(list.cpuMs)} ms`,
    met: list.failed === 0 && list.p95 <= 100,
  });
}

export async function measureSupervision(scene: Scene): Promise<void> {
  const readers = await findReaders(scene);
  const job = {
    origin: scene.program.origin,
    paths: ['/supervision'],
    connections: CONNECTIONS,
    seconds: scene.seconds,
  };
  addLine(scene, {
    what: 'Public supervision page from the cache',
    measured: await measure(scene.program.pid, job, scene.pace),
  });
  await measureAs(scene, 'Public supervision page made anew, signed-in reader', '/supervision', readers);
}
