// A set of rules that one supervisor of the demo city wrote and handed in, and another is to approve.
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { findAccountByLogin } from '#kernel/people/store/accounts.ts';
import { usualDays } from '#kernel/supervision/rules/span.ts';
import { beginDraft, changeHead, changeRule, submitDraft } from '#kernel/supervision/service/drafts.ts';
import { findDraft } from '#kernel/supervision/store/drafts.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';

const WRITER = 'supervisor2';
/** 三明, 西安: a step is reminded of earlier. */
const EARLIER = { code: 'HJ-H', diff: -2 };
const AHEAD_MS = 30 * 86_400_000;

/** Hints at the end of a step two days ahead instead of one, from the month after next. */
export async function draftRules(runtime: Runtime, permissions: Permissions): Promise<void> {
  const now = runtime.clock.now();
  const account = await findAccountByLogin(runtime.db, WRITER);
  const actor = account && (await actorFromAccount(runtime, permissions, account.id, now));
  if (!actor) throw new Error(`the demo city has no ${WRITER}`);
  await inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx, actor };
    const id = await beginDraft(ctx, 'current');
    const draft = await findDraft(tx, id);
    const index = draft?.rules.findIndex(({ code }) => code === EARLIER.code) ?? -1;
    const rule = draft?.rules[index];
    if (!draft || !rule) throw new Error(`the rules in force have no ${EARLIER.code}`);
    const startsOn = localDate(new Date(now.getTime() + AHEAD_MS));
    await changeRule(ctx, { id, revision: 1 }, { index, rule: { ...rule, diff: EARLIER.diff } });
    await changeHead(ctx, { id, revision: 2 }, { ...draft, startsOn });
    await submitDraft(ctx, { id, revision: 3 }, usualDays(now));
  });
}
