// Early each day: what was promised in a reply of last year (B 类) is followed up, as its day has come.
import { z } from 'zod';
import { openCase } from '#kernel/cases/service/intake.ts';
import { findCase } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { FOLLOW_UP, motionOf } from './contract.ts';
import type { FollowUpData } from './rules/follow-up.ts';
import { fixedDay, until } from './rules/process.ts';
import { readMotionSettings } from './settings.ts';
import { listToFollow, setFollowOn } from './store/replies.ts';

/** So many at a time: each is a transaction of its own. */
const BATCH = 200;

/** Run again, nothing is opened twice. */
export async function openFollowUps(runtime: Runtime): Promise<void> {
  const today = localDate(runtime.clock.now());
  for (;;) {
    const found = await listToFollow(runtime.db, today, BATCH);
    for (const { caseId } of found)
      await inTransaction(runtime.db, (tx) => followUp({ ...systemContext(runtime, tx), tx }, caseId));
    if (found.length < BATCH) return;
  }
}

async function followUp(ctx: ActContext, caseId: string): Promise<void> {
  await setFollowOn(ctx.tx, caseId, null);
  const file = await findCase(ctx.tx, caseId);
  if (!file) return;
  const { lead, reply } = motionOf({ file });
  if (!lead || !reply) return;
  const { followUp: day } = await readMotionSettings(ctx.tx);
  const data: FollowUpData = {
    motion: file.number,
    title: file.title,
    promise: reply.text,
    year: Number(reply.on.slice(0, 4)),
  };
  await openCase(ctx, {
    kind: FOLLOW_UP,
    subject: { id: null, code: null },
    title: `承诺跟踪：${file.title}`,
    organ: lead,
    region: file.region,
    channel: 'transfer',
    applicant: { kind: 'natural', name: file.applicant_name, accountId: file.account_id },
    post: 'section-head',
    limits: [until('motion-promise', fixedDay(day, ctx) ?? `${localDate(ctx.now).slice(0, 4)}-12-31`, ctx)],
    data: { ...data },
    parentId: file.id,
  });
}

export const jobs: Readonly<Record<string, JobCard>> = {
  'motions.follow-up': { payload: z.object({}), run: openFollowUps, schedule: '20 6 * * *' },
};
