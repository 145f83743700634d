// What is told: cases, cards and orders as they stand now, in the words of the feed, and batches of what changed.
import { getKind, listKinds } from '#kernel/cases/registry.ts';
import { sayOutcome, sayState } from '#kernel/cases/view/telling.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { listChains } from '#kernel/ledger/store.ts';
import { CARD, isCard, type Level } from '#kernel/supervision/contract.ts';
import { findSubjectName } from '#kernel/supervision/registry.ts';
import type { CardData } from '#kernel/supervision/rules/card.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { toLocalIso } from '#platform/time.ts';
import { type Batch, FEED, type Message, MOST_MESSAGES, type TimeName } from '../contract.ts';
import { orderDesk } from '../orders.ts';
import { CARD_MOMENTS, isTold, listToldKinds, listTotalLimits, nameMoments, subjectOf } from '../rules.ts';
import * as store from '../store/sending.ts';
import { listStandings, type Standing } from '../store/standing.ts';
import { findCity } from './city.ts';

/** Puts what is new about these cases into batches; about those that stand as they did when they were last told, nothing. */
export async function tellCases(runtime: Runtime, tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await listStandings(tx, {
    ids,
    kinds: listToldKinds(listKinds(), orderDesk().kind.name),
    totals: listTotalLimits(listKinds()),
    now: runtime.clock.now(),
  });
  const standings = found.filter(isForSuperior);
  const chained = standings.flatMap(({ id, kind }) => (momentsOf(kind) ? [id] : []));
  const chains = await listChains(tx, chained);
  const items = await nameItems(runtime, tx, standings);
  await tellMessages(
    runtime,
    tx,
    standings.map((standing) => ({
      ...describe(standing, items),
      times: listTimes(standing, chains.get(standing.id) ?? []),
    })),
  );
}

/** A card about a case that is not told of would tell of it; an order of our own is nobody else's affair. */
function isForSuperior({ kind, parentKind, data }: Standing): boolean {
  if (kind === CARD) return parentKind !== null && isTold(getKind(parentKind));
  return kind !== orderDesk().kind.name || orderDesk().numberOf({ data }) !== null;
}

/** What is read from the chain: of cards and orders, which are few. */
function momentsOf(kind: string): Readonly<Record<string, TimeName>> | undefined {
  const orders = orderDesk();
  return kind === CARD ? CARD_MOMENTS : kind === orders.kind.name ? orders.moments : undefined;
}

type Items = ReadonlyMap<string, string>;

async function nameItems(runtime: Runtime, tx: Tx, standings: readonly Standing[]): Promise<Items> {
  const codes = new Set(standings.flatMap(({ subject_code: code }) => code ?? []));
  const names = new Map<string, string>();
  for (const code of codes) names.set(code, (await findSubjectName(tx, code, runtime.clock.now()))?.name ?? code);
  return names;
}

/** Never the title, which people write themselves. */
function describe(standing: Standing, items: Items): Omit<Message, 'times'> {
  const { kind, subject_code: code, organ_name: name, state, outcome, phase } = standing;
  const item = items.get(code ?? '');
  return {
    ...nameSubject(standing),
    kind,
    kindName: getKind(kind).zh,
    item: code && item ? { code, name: item } : null,
    organ: { code: standing.organCode, name },
    state,
    outcome,
    stateName: sayStanding(standing),
    phase,
    refusal: null,
  };
}

/** As officers read it: the public is spoken to differently. */
function sayStanding({ step_name: stepName, ...standing }: Standing): string {
  return sayOutcome('zh', standing) || sayState('zh', { ...standing, stepName, stepNameEn: null }, 'desk');
}

function nameSubject({ kind, number, signal, data }: Standing): Pick<Message, 'type' | 'number' | 'about' | 'lamp'> {
  if (kind === CARD) {
    const card = data as unknown as CardData;
    return { type: 'card', number: card.number, about: card.about.number, lamp: lampOf(card.level) };
  }
  const superior = kind === orderDesk().kind.name ? orderDesk().numberOf({ data }) : null;
  if (superior) return { type: 'order', number: superior, about: number, lamp: null };
  return { type: 'case', number, about: null, lamp: lampOf(signal) };
}

/** Milder signals are for who has the case. */
const lampOf = (level: string | null): Message['lamp'] => {
  const lamp = level as Level | null;
  return lamp && isCard(lamp) ? lamp : null;
};

function listTimes(standing: Standing, chain: readonly Pick<LedgerAct, 'act' | 'at'>[]): Message['times'] {
  const { received_at, accepted_at, decided_at, closed_at, lateAt } = standing;
  const moments = momentsOf(standing.kind);
  const between = moments ? nameMoments(chain, moments) : { accepted: accepted_at, decided: decided_at, late: lateAt };
  const times = Object.entries({ received: received_at, ...between, closed: closed_at });
  return Object.fromEntries(times.flatMap(([name, at]) => (at ? [[name, toLocalIso(at)]] : [])));
}

/** Signs what is new among messages as the next batches, within the transaction that learned of it. */
export async function tellMessages(runtime: Runtime, tx: Tx, messages: readonly Message[]): Promise<void> {
  const digests = messages.map((message) => ({
    subject: subjectOf(message),
    digest: runtime.vault.sha256(JSON.stringify(message)),
  }));
  const changed = await store.keepTold(tx, digests, runtime.clock.now());
  const news = messages.filter((message) => changed.has(subjectOf(message)));
  for (let from = 0; from < news.length; from += MOST_MESSAGES)
    await makeBatch(runtime, tx, news.slice(from, from + MOST_MESSAGES));
}

/** One batch; with nothing in it, a first greeting. */
export async function makeBatch(runtime: Runtime, tx: Tx, messages: readonly Message[]): Promise<void> {
  const now = runtime.clock.now();
  const root = await findCity(tx, now);
  if (!root) return;
  const batch: Batch = {
    feed: FEED,
    city: { code: root.code, name: root.name },
    sequence: await store.takeSequence(tx),
    made: toLocalIso(now),
    messages: [...messages],
  };
  const statement = JSON.stringify(batch);
  await store.insertBatch(tx, {
    sequence: batch.sequence,
    statement,
    signature: runtime.vault.sign(Buffer.from(statement, 'utf8')),
    messages: messages.length,
    made_at: now,
  });
}
