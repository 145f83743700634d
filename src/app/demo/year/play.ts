// Plays the letters of the demo year through the services: each written, handed on, answered, published and rated at its moment.
import { sql } from 'kysely';
import { sendLetter } from '#dialogue/mailbox/service/take.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { type ActContext, type Actor, anonymous, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { rateCase } from '#services/ratings/service.ts';
import type { YearLetter } from './letters.ts';

/** So many letters in one transaction: whoever writes meanwhile does not wait long for a number. */
const BATCH = 10;
const MINUTE_MS = 60_000;

/** Letters of the year are known by their ids. */
export const LETTER_MARK = 'd0d0d0d0-0000-4000-8000-';
const idOf = ({ nth }: YearLetter) => `${LETTER_MARK}${String(nth).padStart(12, '0')}`;

export class Post {
  private readonly runtime: Runtime;
  private readonly permissions: Permissions;
  private readonly actors = new Map<string, Actor>();

  constructor(runtime: Runtime, permissions: Permissions) {
    this.runtime = runtime;
    this.permissions = permissions;
  }

  /** Those that were not delivered before: none is taken in twice. */
  async deliver(letters: readonly YearLetter[], tell: (done: number) => void): Promise<void> {
    for (let at = 0; at < letters.length; at += BATCH) {
      await inTransaction(this.runtime.db, async (tx) => {
        await sql`set local synchronous_commit = off`.execute(tx);
        const batch = letters.slice(at, at + BATCH).map((letter) => ({ letter, id: idOf(letter) }));
        const ids = batch.map(({ id }) => id);
        const rows = await tx.selectFrom('case_file').select('id').where('id', 'in', ids).execute();
        const known = new Set(rows.map(({ id }) => id));
        for (const { letter, id } of batch) if (!known.has(id)) await this.live(tx, letter, id);
        // What would have been sent in the past was sent then.
        await sql`update notice set sent_at = created_at where ref = any(${ids}) and sent_at is null`.execute(tx);
      });
      tell(Math.min(at + BATCH, letters.length));
    }
  }

  private async live(tx: Tx, letter: YearLetter, clientId: string): Promise<void> {
    const { kind, organ, leader, name, phone, place, text, writtenAt, answeredAt } = letter;
    const to = leader ? { leader: organ } : { organ };
    const sent = { clientId, kind, ...to, phone, text, place, ...(name ? { name } : {}) };
    let { file } = await sendLetter(this.at(tx, anonymous, writtenAt), sent);
    const act = async (
      what: string,
      at: Date,
      body: object,
      post = file.kind === 'enquiry' ? 'window' : 'reviewer',
    ) => {
      const actor = await this.actorOf(tx, file, post);
      file = await performAct(this.at(tx, actor, at), { caseId: clientId, act: what, body });
    };
    if (leader) {
      const task = '请按职责办理，按时答复来信人，并将答复报我办。';
      await act('hand', later(writtenAt, 25), { organ: letter.handTo, task, days: 8 }, 'organ-head');
    }
    await act('answer', later(answeredAt, leader ? 26 : 0), { answer: letter.answer });
    if (letter.published) await act('publish', later(answeredAt, 90), { title: letter.published }, 'organ-head');
    if (letter.rating) {
      await rateCase(this.at(tx, anonymous, later(answeredAt, 200)), file, { level: letter.rating, channel: 'sms' });
    }
  }

  private at(tx: Tx, actor: Actor, now: Date): ActContext {
    const runtime = { ...this.runtime, clock: fixedClock(now) };
    return { ...systemContext(runtime, tx), actor, tx };
  }

  /** Whoever holds the post in the organ that has the letter. */
  private async actorOf(tx: Tx, { organ_id: organId }: CaseFile, post: string): Promise<Actor> {
    const key = `${organId} ${post}`;
    const known = this.actors.get(key);
    if (known) return known;
    const now = this.runtime.clock.now();
    const [id] = await resolveHolder(tx, organId, post, now);
    const actor = id ? await actorFromAccount(this.runtime, this.permissions, id, now) : undefined;
    if (!actor) throw new Error(`nobody holds ${post} in ${organId}`);
    this.actors.set(key, actor);
    return actor;
  }
}

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS);
