// The verbs of follows: follow, stop, and tell, gathered, of what was published.
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { inTransaction, type Tx, takeTurn } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import { FOLLOWS, followsTopic, JOB, MOST_FOLLOWS, tooManyFollows } from './contract.ts';
import { type Follow, gatherNews } from './rules.ts';
import { followSource, type News } from './sources.ts';
import { deleteFollow, insertFollow, isFollowed, listOwn, lockFollowers, noteTold } from './store.ts';

/** @throws notFound when nothing of that id can be followed, tooManyFollows */
export async function follow(ctx: ActContext, account: string, ref: string): Promise<void> {
  await takeTurn(ctx.tx, `follows ${account}`);
  const [found] = await followSource().find(ctx.tx, [ref]);
  if (!found) throw notFound();
  const own = await listOwn(ctx.tx, account);
  if (own.length >= MOST_FOLLOWS && !own.includes(ref)) throw tooManyFollows();
  await insertFollow(ctx.tx, account, ref, ctx.now);
}

export function unfollow(ctx: ActContext, account: string, ref: string): Promise<void> {
  return deleteFollow(ctx.tx, account, ref);
}

/** What is published within half an hour is told in one message. */
const GATHERED_MS = 30 * 60_000;
/** What a publication that is not yet committed publishes is left to the job of its own. */
const SETTLED_MS = 60_000;

/** Something was published in these columns and sites: in the transaction that publishes it. */
export async function noteNews(tx: Tx, refs: readonly string[], at: Date): Promise<void> {
  if (refs.length === 0 || !(await isFollowed(tx, refs))) return;
  await enqueue(tx, JOB, { refs: [...refs] }, { runAt: new Date(at.getTime() + GATHERED_MS) });
}

const AT_A_TIME = 200;
const EACH = 20;

/** Tells the followers of some columns and sites all that came to what they follow; whoever was told already hears nothing. */
export async function tellFollowers({ db, clock }: Runtime, refs: readonly string[]): Promise<void> {
  const now = clock.now();
  let after: string | undefined;
  do {
    const last = after;
    after = await inTransaction(db, (tx) => tellSome(tx, refs, last, now));
  } while (after !== undefined);
}

/** Gives the last account that was looked at; undefined when there was none. */
async function tellSome(
  tx: Tx,
  refs: readonly string[],
  after: string | undefined,
  now: Date,
): Promise<string | undefined> {
  const follows = await lockFollowers(tx, refs, { after, limit: AT_A_TIME });
  const until = new Date(now.getTime() - SETTLED_MS);
  const newest = await followSource().newest(tx, [...new Set(follows.map(({ ref }) => ref))], EACH, now);
  const readers = [...Map.groupBy(follows, ({ account }) => account)].flatMap(([account, own]: [string, Follow[]]) => {
    const news = gatherNews(own, newest, until);
    return news.length > 0 ? [{ account, news }] : [];
  });
  // Most readers follow the same and are told the same.
  const alike = Map.groupBy(readers, ({ news }) => news.map(({ code }) => code).join());
  for (const group of alike.values()) {
    const accounts = group.map(({ account }) => account);
    await tell(tx, accounts, group[0]?.news ?? [], now);
    await noteTold(tx, accounts, until);
  }
  return follows.at(-1)?.account;
}

const NAMED = 3;

function tell(tx: Tx, accounts: readonly string[], news: readonly News[], now: Date): Promise<void> {
  const named = news.slice(0, NAMED);
  const values = {
    count: String(news.length),
    titles: named.map(({ title }) => `《${title}》`).join(''),
    titlesEn: named.map(({ title, titleEn }) => titleEn ?? title).join('; '),
  };
  return tellAccounts(tx, accounts, {
    template: 'follows.news',
    values,
    url: FOLLOWS,
    topic: followsTopic,
    createdAt: now,
  });
}
