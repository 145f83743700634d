// For tests: documents that were handed in go through their gates and are published, each step by somebody else.
import type { Gate } from '#kernel/documents/contract.ts';
import { reviewVersion } from '#kernel/documents/service/lifecycle.ts';
import { releaseDocument } from '#kernel/documents/service/release.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { TestCity } from './city.ts';

/** In a transaction of the machine itself. */
export const asSystem = <T>({ runtime }: TestCity, run: (ctx: ActContext) => Promise<T>): Promise<T> =>
  inTransaction(runtime.db, (tx) => run({ ...systemContext(runtime, tx), tx }));

/** One gate of the newest version, passed by a person who does nothing else. */
export async function passGate(city: TestCity, documentId: string, gate: Gate): Promise<void> {
  await asSystem(city, ({ tx, now }) => {
    const by = { id: newId(), name: `审核人（${gate}）` };
    return reviewVersion(tx, { documentId, gate, verdict: 'passed', checklist: {}, by, now });
  });
}

/** Published from now on. @throws notReviewed when a gate of its kind is not passed */
export async function release(city: TestCity, documentId: string): Promise<void> {
  await asSystem(city, (ctx) => releaseDocument(ctx, { documentId, since: ctx.now }));
  city.house.pageCache.clear();
}
