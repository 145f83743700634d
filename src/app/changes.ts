// Hears of changes from every process of the city, so that nothing kept here outlives what it shows.
import pg from 'pg';
import type { Logger } from 'pino';
import { sessionConfig } from '#platform/database/db.ts';
import type { ActorCache } from '#platform/http/actor-cache.ts';
import type { PageCache } from '#platform/http/page-cache.ts';
import { PAGES_CHANNEL } from '#platform/http/touch.ts';
import type { OwnHosts } from './hosts.ts';

/** Told by the database itself, with the account whose session ended or rights changed; with none it is everybody's. */
const ACTORS = 'actors_changed';
const RETRY_MS = 1_000;
/** How often is asked whether word still comes, and how long an answer is waited for. */
const BEAT_MS = 1_000;
const PATIENCE_MS = 5_000;

interface Memories {
  readonly pageCache: Pick<PageCache, 'touch' | 'clear'>;
  readonly actors: Pick<ActorCache, 'forget' | 'heardUntil'>;
  readonly hosts: Pick<OwnHosts, 'hear' | 'reload'>;
}

/**
 * Listens until stopped; joins again by itself when the connection is lost, and then forgets everything that was
 * kept: nobody knows what went unheard.
 */
export async function listenForChanges(
  url: string,
  { pageCache, actors, hosts }: Memories,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const session = sessionConfig({ url, applicationName: 'sunhall changes' });
  let client: pg.Client | null = null;
  let stopped = false;
  let waiting = false;

  async function join(): Promise<void> {
    const next = new pg.Client({ ...session, query_timeout: PATIENCE_MS });
    next.on('error', () => client === next && rejoin());
    next.on('notification', ({ channel, payload = '' }) => {
      if (channel !== PAGES_CHANNEL) return actors.forget(payload || undefined);
      const tags = payload.split(' ');
      pageCache.touch(tags);
      hosts.hear(tags).catch((error) => log.warn({ err: error }, 'the hosts of sites could not be read'));
    });
    await next.connect();
    await next.query(`LISTEN ${PAGES_CHANNEL}; LISTEN ${ACTORS}`);
    client = next;
    await hosts.reload();
    pageCache.clear();
    actors.forget();
    await beat();
  }

  /** The answer comes after word of every change that was committed before the question. */
  async function beat(): Promise<void> {
    const [asking, asked] = [client, performance.now()];
    if (!asking) return;
    try {
      await asking.query('select');
      actors.heardUntil(asked);
    } catch {
      if (asking === client) rejoin();
    }
  }

  function rejoin(): void {
    if (stopped || waiting) return;
    waiting = true;
    // A line that says nothing may never end properly; nobody waits for it.
    client?.end().catch(() => undefined);
    client = null;
    log.warn('word of changes was lost; joining again');
    setTimeout(() => {
      waiting = false;
      join().catch(rejoin);
    }, RETRY_MS).unref();
  }

  await join();
  const heart = setInterval(beat, BEAT_MS).unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(heart);
      await client?.end();
    },
  };
}
