// When a month is over: the letters of each organ are counted, kept as they were, and told to who answers for them (信息统计按时上报).
import { listOfficers } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { CASE_KINDS, reportTopic } from './contract.ts';
import { FIGURES } from './desk/addresses.ts';
import { countLetters } from './store/figures.ts';
import { keepReports } from './store/reports.ts';

export const MONTHLY = 'mailbox.month';
/** Whose work it is in an organ. */
const ANSWERING: readonly string[] = ['section-head', 'organ-head'];
const EVERYWHERE = [{ path: '', deep: true }] as const;

/** Of the month before; run again, nothing is told twice. */
export async function reportMonth(runtime: Runtime): Promise<void> {
  const now = runtime.clock.now();
  const first = startOfDate(`${localDate(now).slice(0, 7)}-01`);
  const month = localDate(new Date(first.getTime() - 1)).slice(0, 7);
  await inTransaction(runtime.db, async (tx) => {
    const span = { from: startOfDate(`${month}-01`), to: first, scopes: EVERYWHERE, kinds: CASE_KINDS };
    const kept = await keepReports(tx, month, await countLetters(tx, span), now);
    for (const { organId, received, answered, onTime } of kept) {
      const officers = await listOfficers(tx, organId, now);
      const told = officers.filter(({ post }) => ANSWERING.includes(post)).map(({ id }) => id);
      await tellAccounts(tx, [...new Set(told)], {
        template: MONTHLY,
        values: { month, received: String(received), answered: String(answered), onTime: String(onTime) },
        url: `${FIGURES}&year=${month.slice(0, 4)}&month=${Number(month.slice(5))}`,
        topic: reportTopic,
        createdAt: now,
      });
    }
  });
}
