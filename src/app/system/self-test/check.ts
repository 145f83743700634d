// Looks at the living system for the self-test. Bounded: a dozen statements, the last day of the ledger, a few chains.
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { checkLastDay } from '#kernel/ledger/service/check.ts';
import { listChains, listLatestActs } from '#kernel/ledger/store.ts';
import { isKeyFilePrivate } from '#platform/crypto/keyring.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Context } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import { isDemoCity } from '../../welcome.ts';
import { checkReadiness } from '../readiness.ts';
import type { Row } from './contract.ts';
import { judge, LOCAL, type Seen } from './rules.ts';
import * as store from './store.ts';

const LATEST_ACTS = 50;

/** Every control with what was found just now. */
export async function testSystem(ctx: Context): Promise<Row[]> {
  const [seen, confirmations] = await Promise.all([look(ctx), store.listConfirmations(ctx.db)]);
  return judge(seen, confirmations, localDate(ctx.now));
}

async function look({ runtime, db, now }: Context): Promise<Seen> {
  const { config, vault } = runtime;
  const moments = {
    now,
    idleSince: new Date(now.getTime() - config.session.idleMinutes * 60_000),
    unusedSince: new Date(now.getTime() - LOCAL.unusedDays * DAY_MS),
  };
  const [accounts, rights, day, chains, sealed, readiness] = await Promise.all([
    store.readAccounts(db, moments),
    store.readRights(db),
    lookAtDay(runtime, now),
    lookAtChains(runtime),
    store.listSealed(db),
    checkReadiness(runtime, now),
  ]);
  return {
    config,
    demo: isDemoCity(config),
    accounts,
    rights,
    day,
    chains,
    sealed: { looked: sealed.length, unreadable: sealed.filter((text) => !opens(vault, text)).length },
    keysPrivate: isKeyFilePrivate(config.dataFolder),
    cryptographyWorks: tryOut(vault),
    ready: readiness.ready,
  };
}

/** A day is closed in the first hours of the next: what was done before yesterday must be closed. */
async function lookAtDay(runtime: Runtime, now: Date): Promise<Seen['day']> {
  const { day, faults, hashed } = await checkLastDay(runtime);
  const yesterday = new Date(startOfDate(localDate(now)).getTime() - DAY_MS);
  return {
    date: day?.day ?? null,
    acts: day?.acts ?? 0,
    faults: faults.map(({ why }) => why),
    hashed,
    behind: await store.hasUnclosed(runtime.db, day?.last_act, yesterday),
  };
}

async function lookAtChains({ db }: Runtime): Promise<Seen['chains']> {
  const acts = await listLatestActs(db, LATEST_ACTS);
  const chains = [...(await listChains(db, [...new Set(acts.map((act) => act.chain_id))])).values()];
  return { looked: chains.length, broken: chains.filter((chain) => findChainFault(chain) !== null).length };
}

function opens(vault: Vault, sealed: string): boolean {
  try {
    vault.open(sealed);
    return true;
  } catch {
    return false;
  }
}

/** Seals, opens, signs and verifies something nobody has seen before. */
function tryOut(vault: Vault): boolean {
  const text = newId();
  const bytes = Buffer.from(text, 'utf8');
  return vault.open(vault.seal(text)) === text && vault.verify(bytes, vault.sign(bytes));
}
