// The verbs of new media: register an account, and put what is published in its column out through it.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { signerOf } from '#kernel/documents/contract.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, systemActor } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import {
  findAccount,
  insertAccount,
  insertPushed,
  listMarked,
  type Marked,
  noteRemote,
  updateAccount,
} from './accounts.ts';
import { mediaAdapter } from './adapter.ts';
import { channelEnded, channelOutOfReach, channelTaken, permissions } from './contract.ts';
import { type AccountInput, type ChangeInput, columnUnknown, PUSH_JOB } from './media.ts';
import { mediaSource, type News } from './sources.ts';

/** Gives the id. @throws channelOutOfReach, columnUnknown, channelTaken */
export async function registerAccount(ctx: ActContext, input: AccountInput): Promise<string> {
  const { name, nameEn, platform, address, everyDays, column } = input;
  const organ = await getOrganInReach(ctx, input.organ, permissions.edit, ({ name }) => channelOutOfReach({ name }));
  const columnId = await readColumn(ctx, column);
  const id = newId();
  const kept = await insertAccount(ctx.tx, {
    id,
    organId: organ.id,
    organPath: organ.path,
    name,
    nameEn: nameEn ?? null,
    platform,
    address,
    since: localDate(ctx.now),
    everyDays,
    columnId,
    pushedFrom: columnId ? ctx.now : null,
  });
  if (!kept) throw channelTaken({ name }).laidTo('name', ctx.lang);
  return id;
}

async function readColumn({ tx, lang }: ActContext, typed: string | undefined): Promise<string | null> {
  const found = typed ? await mediaSource().findColumn(tx, typed) : null;
  if (found === undefined) throw columnUnknown({ typed: typed ?? '' }).laidTo('column', lang);
  return found;
}

/**
 * Another column goes out through it from now on, or none; it may be silent for another time.
 * @throws notFound of other channels, channelEnded, columnUnknown
 */
export async function changeAccount(ctx: ActContext, id: string, { everyDays, column }: ChangeInput): Promise<void> {
  const account = await findAccount(ctx.tx, id);
  if (!account) throw notFound();
  if (account.endedOn) throw channelEnded({ name: account.name, on: account.endedOn });
  const columnId = await readColumn(ctx, column);
  await updateAccount(ctx.tx, id, { everyDays, columnId, now: ctx.now });
}

/** Something was published in these columns: in the transaction that publishes it. */
export async function noteForPush(tx: Tx, columnIds: readonly string[]): Promise<void> {
  const marked = await listMarked(tx, columnIds);
  if (marked.length > 0) await enqueue(tx, PUSH_JOB, { columns: [...new Set(marked.map((one) => one.columnId))] });
}

const EACH = 20;

/** Puts out what is new in some columns, once through each account. @throws what the platform threw: it is tried again */
export async function pushNews(runtime: Runtime, columnIds: readonly string[]): Promise<void> {
  const now = runtime.clock.now();
  const newest = await mediaSource().newest(runtime.db, columnIds, EACH, now);
  for (const account of await listMarked(runtime.db, columnIds)) {
    const news = newest.get(account.columnId) ?? [];
    for (const one of news.filter(({ at }) => at >= account.pushedFrom).toReversed()) {
      await pushOne(runtime, account, one, now);
    }
  }
}

/** Written down before the platform is asked: whoever pushes the same at once waits, and is then told that it has gone out. */
function pushOne(runtime: Runtime, account: Marked, { code, title }: News, now: Date): Promise<void> {
  const by = signerOf(systemActor);
  return inTransaction(runtime.db, async (tx) => {
    const id = newId();
    const isNew = await insertPushed(tx, {
      id,
      channel_id: account.id,
      title,
      code,
      from_day: localDate(now),
      to_day: null,
      items: 1,
      photo_id: null,
      photo_name: null,
      recorded_by: by.id,
      recorded_by_name: by.name,
      recorded_at: now,
      remote: '',
    });
    if (!isNew) return;
    const url = `${runtime.config.publicUrl}/articles/${code}`;
    const { platform, address } = account;
    await noteRemote(tx, id, await mediaAdapter().post({ platform, address, title, url }));
  });
}
