// Sends the notices that are due: each is claimed by one dispatcher at a time, and tried again when it fails.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { countNotice } from '#platform/metrics/metrics.ts';
import type { Runtime } from '#platform/runtime.ts';
import { maskInText } from '#platform/text/mask.ts';
import { convertText } from '#platform/text/traditional.ts';
import { type Carriers, type Message, openCarriers, Undeliverable } from './carriers.ts';
import { type NoticeTemplates, renderNotice, type Wordless } from './notices.ts';

type Parts = Pick<Runtime, 'db' | 'vault' | 'clock' | 'log' | 'config'>;

const POLL_MS = 1_000;

/** Starts sending until stopped; `stop` waits for what is being sent. */
export function startDispatcher(
  runtime: Parts,
  templates: NoticeTemplates,
  carriers: Carriers = openCarriers(runtime),
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const sent = await dispatchDue(runtime, templates, carriers).catch((error) => {
        runtime.log.error({ err: error }, 'the outbox could not be read');
        return 0;
      });
      if (sent < BATCH) await pause(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

const BATCH = 100;
const SENT_AT_ONCE = 25;

/** Claims a batch of due notices and sends them. Returns how many were claimed. */
export async function dispatchDue(runtime: Parts, templates: NoticeTemplates, carriers: Carriers): Promise<number> {
  const claimed = await claim(runtime.db, runtime.clock.now());
  for (let start = 0; start < claimed.length; start += SENT_AT_ONCE) {
    const group = claimed.slice(start, start + SENT_AT_ONCE);
    const sent = await Promise.all(group.map((notice) => send(runtime, templates, carriers, notice)));
    await recordSent(
      runtime,
      group.filter((_, at) => sent[at]),
    );
  }
  return claimed.length;
}

interface Claimed extends Wordless {
  readonly id: string;
  readonly channel: Message['channel'];
  readonly address: string;
  readonly lang: Lang;
  readonly url: string | null;
  readonly attempts: number;
}

/** A claim ends by itself after this long, for a process that died may hold it. */
const CLAIM_SECONDS = 120;

/** Of two dispatchers each takes what the other does not; a claimed notice is not due for a while. */
async function claim(db: Db, now: Date): Promise<Claimed[]> {
  const until = new Date(now.getTime() + CLAIM_SECONDS * 1000);
  const { rows } = await sql<Claimed>`
    UPDATE notice SET next_at = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM notice WHERE sent_at IS NULL AND failed_at IS NULL AND next_at <= ${now}
      ORDER BY next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, channel, address, template, values, secrets, lang, url, attempts
  `.execute(db);
  return rows;
}

/** Whether the carrier took it over; a failure is recorded. */
async function send(runtime: Parts, templates: NoticeTemplates, carriers: Carriers, notice: Claimed): Promise<boolean> {
  try {
    await carriers[notice.channel].send(compose(runtime, templates, notice));
    return true;
  } catch (error) {
    await recordFailure(runtime, notice, error as Error);
    return false;
  }
}

/** In one statement. Were it lost, the notices would be due again, and a carrier delivers the same id once. */
async function recordSent(runtime: Parts, notices: readonly Claimed[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`
    UPDATE notice SET sent_at = ${runtime.clock.now()}, failed_reason = NULL
    WHERE id = ANY(${notices.map((notice) => notice.id)}::uuid[])
  `.execute(runtime.db);
  for (const notice of notices) countNotice(notice.channel, 'sent');
}

function compose(runtime: Parts, templates: NoticeTemplates, notice: Claimed): Message {
  const { title, text } = renderNotice(templates, runtime.vault, notice, notice.lang);
  const inScript = (words: string) => (notice.lang === 'zh-Hant' ? convertText(words) : words);
  const link = notice.url === null ? '' : `\n${runtime.config.publicUrl}${notice.url}`;
  return {
    id: notice.id,
    channel: notice.channel,
    address: runtime.vault.open(notice.address),
    subject: inScript(title),
    body: inScript(text) + link,
  };
}

/** Seconds to wait after each failed attempt; after the last the notice has failed for good. */
const WAITS = [30, 120, 600, 3_600, 14_400];

async function recordFailure(runtime: Parts, notice: Claimed, error: Error): Promise<void> {
  const now = runtime.clock.now();
  const wait = error instanceof Undeliverable ? undefined : WAITS[notice.attempts - 1];
  const reason = maskInText(error.message).slice(0, 500);
  const next = wait === undefined ? sql`failed_at = ${now}` : sql`next_at = ${new Date(now.getTime() + wait * 1000)}`;
  countNotice(notice.channel, wait === undefined ? 'failed' : 'retried');
  runtime.log.warn({ notice: notice.id, attempts: notice.attempts, reason }, 'a notice could not be sent');
  await sql`UPDATE notice SET ${next}, failed_reason = ${reason} WHERE id = ${notice.id}`
    .execute(runtime.db)
    .catch((cause) => runtime.log.error({ err: cause, notice: notice.id }, 'a failure could not be recorded'));
}
