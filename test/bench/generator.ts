// A program that sends load and times the answers; started by the bench, so that its work is not the server's.
import autocannon, { type Request, type Result } from 'autocannon';
import { makeApplication, type Offer } from './applications.ts';
import { percentile } from './figures.ts';
import { makeOrder } from './orders.ts';

/** What to send: every request takes the next of each list in turn. */
export interface Job {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly cookies?: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly accept?: string;
  /** So many people ask, again and again; each request is somebody else's when absent. */
  readonly callers?: number;
  /** Sends applications instead of reading. */
  readonly offer?: Offer;
  /** Sends orders of the hotline for these organs. */
  readonly organs?: readonly string[];
  readonly firstApplicant?: number;
}

export interface Told {
  readonly requests: number;
  readonly seconds: number;
  readonly failed: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Bodies of acknowledged applications or orders. */
  readonly acknowledged: readonly string[];
  /** The beginning of one refused answer. */
  readonly refused: string | null;
}

function send(job: Job): Promise<Told> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const acknowledged: string[] = [];
  let refused: string | null = null;
  let turn = 0;
  const onResponse = (status: number, body: string) => {
    if (status >= 300) refused ??= `${status} ${body.slice(0, 400)}`;
    else if (job.offer || job.organs) acknowledged.push(body);
  };
  const setupRequest = (request: Request) => nextRequest(job, request, turn++);
  const { origin: url, connections, seconds: duration } = job;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const options = { url, connections, duration, requests: [{ setupRequest, onResponse }] };
    const running = autocannon(options, (error, result) => {
      if (error) return reject(error);
      const seconds = (performance.now() - started) / 1000;
      resolve({ ...countAnswers(result, times, statuses), seconds, acknowledged, refused });
    });
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
}

function countAnswers(result: Result, times: readonly number[], statuses: Told['statuses']) {
  const good = Object.entries(statuses).reduce((sum, [status, n]) => sum + (Number(status) < 300 ? n : 0), 0);
  return {
    requests: times.length,
    failed: times.length - good + result.errors + result.timeouts,
    statuses,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

/** Each caller has an address of its own, as behind a reverse proxy; callers that come again have a browser, so they are counted. */
function nextRequest(job: Job, request: Request, turn: number): Request {
  const caller = job.callers ? turn % job.callers : turn;
  const headers: Record<string, string> = {
    accept: job.accept ?? 'text/html',
    'x-forwarded-for': `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`,
    ...(job.callers ? { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } : {}),
  };
  const cookie = job.cookies?.[turn % job.cookies.length];
  if (cookie) headers.cookie = cookie;
  const path = job.paths[turn % job.paths.length] ?? '/';
  const made = makeBody(job, (job.firstApplicant ?? 0) + turn);
  if (!made) return { ...request, method: 'GET', path, headers };
  return {
    ...request,
    method: 'POST',
    path,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(made),
  };
}

function makeBody({ offer, organs }: Job, index: number): object | undefined {
  if (offer) return makeApplication(offer, index);
  return organs && makeOrder(organs, index);
}

process.on('message', (job: Job) => {
  send(job).then(
    (told) => process.send?.(told, () => process.exit(0)),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
