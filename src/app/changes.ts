// Hears of published changes from every process of the city, so that no kept page outlives what it shows.
import pg from 'pg';
import type { Logger } from 'pino';
import { sessionConfig } from '#platform/database/db.ts';
import type { PageCache } from '#platform/http/page-cache.ts';

/** `pg_notify(CHANNEL, 'item:530902-XK-0031 items')` in the transaction of a change; heard when it commits. */
export const CHANNEL = 'pages_changed';
const RETRY_MS = 1_000;

/**
 * Listens until stopped; joins again by itself when the connection is lost, and then forgets everything that was
 * kept: nobody knows what went unheard.
 */
export async function listenForChanges(
  url: string,
  pages: Pick<PageCache, 'touch' | 'clear'>,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  let client: pg.Client | null = null;
  let stopped = false;
  let waiting = false;

  async function join(): Promise<void> {
    const next = new pg.Client(sessionConfig({ url, applicationName: 'sunhall changes' }));
    next.on('error', rejoin);
    next.on('notification', (message) => pages.touch((message.payload ?? '').split(' ')));
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    client = next;
    pages.clear();
  }

  function rejoin(): void {
    if (stopped || waiting) return;
    waiting = true;
    log.warn('word of changes was lost; joining again');
    setTimeout(() => {
      waiting = false;
      join().catch(rejoin);
    }, RETRY_MS).unref();
  }

  await join();
  return {
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
}
