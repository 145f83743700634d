// Sends the notices that are due: each is claimed by one dispatcher at a time, and tried again when it fails.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { countNotice } from '#platform/metrics/metrics.ts';
import type { Runtime } from '#platform/runtime.ts';
import { maskInText } from '#platform/text/mask.ts';
import { convertText } from '#platform/text/traditional.ts';
import { type Carriers, type Message, type Taken, Undeliverable } from './carrier.ts';
import { openCarriers } from './carriers.ts';
import { type NoticeTemplates, renderNotice, type Wordless } from './notices.ts';
import { keepTaken } from './sms/deliveries.ts';
import { admit, NO_POLICY, type Signatures, type SmsPolicy, signed } from './sms/policy.ts';

type Parts = Pick<Runtime, 'db' | 'vault' | 'clock' | 'log' | 'config'>;

const POLL_MS = 1_000;

/** Starts sending until stopped; `stop` waits for what is being sent. */
export function startDispatcher(
  runtime: Parts,
  templates: NoticeTemplates,
  carriers: Carriers = openCarriers(runtime),
  policy: SmsPolicy = NO_POLICY,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const sent = await dispatchDue(runtime, templates, carriers, policy).catch((error) => {
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

/** Claims a batch of due notices and sends those that may leave now. Returns how many were claimed. */
export async function dispatchDue(
  runtime: Parts,
  templates: NoticeTemplates,
  carriers: Carriers,
  policy: SmsPolicy = NO_POLICY,
): Promise<number> {
  const { db, vault, clock } = runtime;
  const claimed = await claim(db, clock.now());
  const { now, signatures } = await admit({ db, vault, templates, policy, now: clock.now() }, claimed);
  const send = async (notice: Claimed): Promise<Sent | undefined> => {
    try {
      const taken = await carriers[notice.channel].send(compose(runtime, templates, notice, signatures));
      return { notice, taken };
    } catch (error) {
      await recordFailure(runtime, notice, error as Error);
      return undefined;
    }
  };
  for (let start = 0; start < now.length; start += SENT_AT_ONCE) {
    const sent = await Promise.all(now.slice(start, start + SENT_AT_ONCE).map(send));
    await recordSent(
      runtime,
      sent.filter((one) => one !== undefined),
    );
  }
  return claimed.length;
}

interface Sent {
  readonly notice: Claimed;
  readonly taken: Taken | undefined;
}

interface Claimed extends Wordless {
  readonly id: string;
  readonly channel: Message['channel'];
  readonly address: string;
  readonly lang: Lang;
  readonly url: string | null;
  readonly attempts: number;
  readonly sender: string | null;
  readonly sender_path: string | null;
  readonly mass: string | null;
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
    RETURNING id, channel, address, template, values, secrets, lang, url, attempts,
      sender, sender_path, mass
  `.execute(db);
  return rows;
}

/** Were it lost, the notices would be due again, and a carrier delivers the same id once. */
async function recordSent(runtime: Parts, sent: readonly Sent[]): Promise<void> {
  if (sent.length === 0) return;
  const now = runtime.clock.now();
  const taken = sent.flatMap(({ notice: { id, template, sender_path, mass }, taken: one }) =>
    one ? { ...one, id, template, mass, senderPath: sender_path ?? '' } : [],
  );
  // Before they count as sent: a receipt may come at once.
  await keepTaken(runtime.db, taken, now);
  await sql`
    UPDATE notice SET sent_at = ${now}, failed_reason = NULL
    WHERE id = ANY(${sent.map(({ notice }) => notice.id)}::uuid[])
  `.execute(runtime.db);
  for (const { notice } of sent) countNotice(notice.channel, 'sent');
}

function compose(runtime: Parts, templates: NoticeTemplates, notice: Claimed, signatures: Signatures): Message {
  const { title, text } = renderNotice(templates, runtime.vault, notice, notice.lang);
  const inScript = (said: string) => (notice.lang === 'zh-Hant' ? convertText(said) : said);
  const link = notice.url === null ? '' : `\n${runtime.config.publicUrl}${notice.url}`;
  const words = inScript(text) + link;
  return {
    id: notice.id,
    channel: notice.channel,
    address: runtime.vault.open(notice.address),
    subject: inScript(title),
    body: notice.channel === 'sms' ? signed(words, notice.sender, signatures) : words,
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
