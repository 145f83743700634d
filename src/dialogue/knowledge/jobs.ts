// Every night: organs hear once of entries that are due to be read again, what no longer holds is taken down, visitors are forgotten.

import { LOADER } from '#kernel/documents/contract.ts';
import { withdraw } from '#kernel/documents/service/publish.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { DESK, topic } from './contract.ts';
import { knowledgeKind } from './document-kind.ts';
import { forgetVisitors, listLapsed, takeUntold } from './store/reviews.ts';
import { words } from './words.ts';

/** Whose work it is in an organ. */
const KEEPERS: readonly string[] = ['clerk', 'section-head', 'organ-head'];

export async function keepNightly(runtime: Runtime): Promise<void> {
  const now = runtime.clock.now();
  const today = localDate(now);
  await inTransaction(runtime.db, (tx) => tellDue(tx, today, now));
  for (const one of await listLapsed(runtime.db, today)) {
    await inTransaction(runtime.db, async (tx) => {
      await withdraw(tx, { documentId: one.documentId, reason: words.zh.lapsed, by: LOADER, now });
      await knowledgeKind.changed({ ...systemContext(runtime, tx), tx }, [one]);
    });
  }
  await inTransaction(runtime.db, (tx) => forgetVisitors(tx, today));
}

async function tellDue(tx: Tx, today: string, now: Date): Promise<void> {
  for (const { organId, count } of await takeUntold(tx, today, now)) {
    const officers = await listOfficers(tx, organId, now);
    const post = KEEPERS.find((one) => officers.some((officer) => officer.post === one));
    const keepers = officers.filter((officer) => officer.post === post).map(({ id }) => id);
    await tellAccounts(tx, [...new Set(keepers)], {
      template: 'knowledge.due',
      values: { count: String(count) },
      url: `${DESK}?show=due`,
      topic,
      createdAt: now,
    });
  }
}
