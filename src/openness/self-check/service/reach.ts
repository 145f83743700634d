// Whether the sites open: asked for every hour, each under its own name, at the city's public address.
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { type CheckedSite, siteSource } from '../sources.ts';
import { noteReach, type Reach } from '../store/reach.ts';

const BATCH = 25;
/** 国办秘函〔2019〕19号: “网站打不开”以 15 秒为限. */
const PATIENCE_MS = 15_000;

/**
 * Asks for every open site once. When none opens it is rather the asking that is cut off, and nothing is noted. Gives how
 * many did not open.
 */
export async function askSites(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  const asked: Reach[] = [];
  for (let after: string | undefined; ; ) {
    const sites = await siteSource().list(runtime.db, { limit: BATCH, now, ...(after ? { after } : {}) });
    const last = sites.at(-1);
    if (!last) break;
    const opened = await Promise.all(sites.map((site) => opens(runtime.config.publicUrl, site)));
    asked.push(...sites.map(({ id }, at) => ({ siteId: id, asked: 1, failed: opened[at] ? 0 : 1 })));
    after = last.code;
  }
  if (asked.every(({ failed }) => failed > 0)) return 0;
  await inTransaction(runtime.db, (tx) => noteReach(tx, localDate(now), asked));
  return asked.reduce((sum, { failed }) => sum + failed, 0);
}

/** A site with a host of its own is asked for by that name, whatever that name means elsewhere. */
function opens(publicUrl: string, { host, href }: Pick<CheckedSite, 'host' | 'href'>): Promise<boolean> {
  const url = new URL(host ? '/' : href, publicUrl);
  const [request, name] = [url.protocol === 'https:' ? requestHttps : requestHttp, host ?? url.hostname];
  const headers = { host: name, accept: 'text/html', 'user-agent': 'Sunhall monitor' };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const asking = request(url, { headers, servername: name, signal }, (answer) => {
      answer.on('error', () => resolve(false)).on('end', () => resolve(answer.statusCode === 200));
      answer.resume();
    });
    asking.on('error', () => resolve(false)).end();
  });
}
