// What providers tell is kept as it comes: receipts, and replies by which somebody wants no mass messages.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { maskInText } from '#platform/text/mask.ts';
import { keepReceipts } from './deliveries.ts';
import { optOut } from './opt-outs.ts';
import type { Provider, Told } from './provider.ts';

type Parts = Pick<Runtime, 'db' | 'vault' | 'clock' | 'log'>;

/** A receipt may be faster than the record of what was sent. */
const SECOND_LOOK_MS = 2_000;

/** Listens to every provider until stopped. */
export function listenToProviders(runtime: Parts, providers: readonly Provider[]): { stop(): Promise<void> } {
  const running = providers.map((provider) =>
    provider.listen((told) =>
      keepTold(runtime, provider.name, told).catch((error) => {
        runtime.log.warn({ err: error, provider: provider.name }, 'what a provider of SMS told could not be kept');
        throw error;
      }),
    ),
  );
  return {
    stop: async () => {
      for (const one of running) await one.stop();
    },
  };
}

export async function keepTold(
  { db, vault, clock, log }: Parts,
  provider: string,
  { receipts, replies }: Told,
): Promise<void> {
  await optOut(db, vault, replies, clock.now());
  const unknown = await keepReceipts(db, provider, receipts, clock.now());
  if (unknown.length === 0) return;
  await pause(SECOND_LOOK_MS);
  const late = receipts.filter(({ ref }) => unknown.includes(ref));
  const lost = await keepReceipts(db, provider, late, clock.now());
  if (lost.length > 0) log.warn({ provider, count: lost.length }, 'receipts for SMS that are not known here');
}

/** Keeps how a provider does; the operator sees it. */
export async function keepHealth(
  { db, clock }: Parts,
  name: string,
  works: boolean,
  reason: string | null,
): Promise<void> {
  await sql`
    insert into sms_provider (name, works, since, reason) values (${name}, ${works}, ${clock.now()}, ${reason && maskInText(reason).slice(0, 500)})
    on conflict (name) do update set works = excluded.works, since = excluded.since, reason = excluded.reason
  `.execute(db);
}

export interface ProviderHealth {
  readonly name: string;
  readonly works: boolean;
  readonly since: Date;
  readonly reason: string | null;
}

/** Those that ever failed. */
export async function listHealth(db: Db): Promise<ProviderHealth[]> {
  const { rows } =
    await sql<ProviderHealth>`select name, works, since, reason from sms_provider order by name limit 20`.execute(db);
  return rows;
}
