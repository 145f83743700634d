// Sign-out everywhere (OpenID Connect Back-Channel Logout 1.0): systems are told of sessions that are over, until they heard.
import type { Runtime } from '#platform/runtime.ts';
import { useProvider } from '../provider/one.ts';
import { countTry, type EndedVisit, listEnded, markTold } from '../store/visits.ts';

/** What the types of the library leave out. */
interface Telling {
  backchannelLogout(account: string, sid: string): Promise<void>;
}

const AT_ONCE = 200;
/** A try a minute: tokens are dead anyway, so a system that is away so long asks for itself. */
const MOST_TRIES = 30;

/** Tells each system of its visits that ended. One that does not answer is asked again a minute later. */
export async function tellEnded(runtime: Runtime): Promise<void> {
  const ended = await listEnded(runtime.db, AT_ONCE);
  if (ended.length === 0) return;
  const bySystem = Map.groupBy(ended, (visit) => visit.system_id);
  await Promise.all([...bySystem].map(([system, visits]) => tellSystem(runtime, system, visits)));
}

async function tellSystem(runtime: Runtime, system: string, visits: readonly EndedVisit[]): Promise<void> {
  const client = await (await useProvider(runtime)).Client.find(system);
  const done = (visit: EndedVisit) => markTold(runtime.db, visit.id, runtime.clock.now());
  for (const visit of visits) {
    if (!client?.backchannelLogoutUri || visit.tries >= MOST_TRIES) {
      await done(visit);
      continue;
    }
    try {
      await (client as unknown as Telling).backchannelLogout(visit.account_id, visit.sid);
      await done(visit);
    } catch (error) {
      // The next of this system would wait as long; another minute may help.
      runtime.log.warn({ err: error, system }, 'a system could not be told of a sign-out');
      await countTry(runtime.db, visit.id);
      return;
    }
  }
}
