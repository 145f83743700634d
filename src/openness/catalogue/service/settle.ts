// What is owed and what answers it: publishing closes it, withdrawal opens it again, an officer says why there is nothing.
import { performAct } from '#kernel/cases/service/act.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { startOfDate } from '#platform/time.ts';
import { beforeFormed, dueSettled, notPublished, TAG } from '../contract.ts';
import { findItem } from '../rules/items.ts';
import { SETTLE } from '../rules/kind.ts';
import { nameDue } from '../rules/naming.ts';
import { published } from '../sources.ts';
import { type Due, excuse, findDue, listToSettle, type Settled, settle } from '../store/dues.ts';
import { listSettledCases } from '../store/reminders.ts';

/** What is published, or no longer: by the codes of documents, the ids of what they say they answer, the policies they explain. */
export interface Told {
  readonly codes: readonly string[];
  readonly ids: readonly string[];
  readonly policies: readonly string[];
}

/** Brings what is owed in step with what is public, and closes reminders of which nothing is left. */
export async function settleDues(ctx: ActContext, told: Told | 'open'): Promise<void> {
  const { tx, now } = ctx;
  await touchPages(tx, [TAG]);
  const dues = await listToSettle(tx, told);
  if (dues.length === 0) return;
  const answers = await published().findAnswers(tx, dues, now);
  const changed = dues.flatMap(({ id, doneCode }): Settled[] => {
    const answer = answers.get(id);
    if ((answer?.code ?? null) === doneCode) return [];
    return [{ id, code: answer?.code ?? null, at: answer?.since ?? null }];
  });
  await settle(tx, changed);
  await closeReminders(ctx, dues);
}

/** The machine closes them, whoever published what was missing. */
async function closeReminders(ctx: ActContext, dues: readonly Due[]): Promise<void> {
  const { runtime, tx, now } = ctx;
  const cases = dues.flatMap(({ caseId }) => caseId ?? []);
  for (const caseId of await listSettledCases(tx, cases)) {
    await performAct({ ...systemContext(runtime, tx), tx, now }, { caseId, act: SETTLE, body: {} });
  }
}

async function getOpen(ctx: ActContext, id: string): Promise<Due> {
  const due = await findDue(ctx.tx, id);
  if (!due) throw notFound();
  if (due.doneAt) throw dueSettled();
  return due;
}

/**
 * It was published already, under a code.
 * @throws notPublished, beforeFormed laid to `code`, dueSettled
 */
export async function answerDue(ctx: ActContext, id: string, code: string): Promise<void> {
  const due = await getOpen(ctx, id);
  const found = await published().find(ctx.tx, code, ctx.now);
  if (!found) throw notPublished().laidTo('code', ctx.lang);
  if (found.since < startOfDate(due.formedOn)) throw beforeFormed().laidTo('code', ctx.lang);
  await settle(ctx.tx, [{ id, code, at: found.since }]);
  await closeReminders(ctx, [due]);
}

/** There is nothing to publish, and why. @throws dueSettled, markedSecret */
export async function excuseDue(ctx: ActContext, id: string, reason: string): Promise<void> {
  await guardEntry(ctx, { entrance: 'catalogue.none', subject: id, texts: [{ name: 'reason', text: reason }] });
  const due = await getOpen(ctx, id);
  await excuse(ctx.tx, { id }, reason, ctx.now);
  await closeReminders(ctx, [due]);
}

/** Begins the article that answers it. Gives where to write on. @throws dueSettled */
export async function beginAnswer(ctx: ActContext, id: string): Promise<string> {
  const due = await getOpen(ctx, id);
  const { kinds = [], columns = [] } = findItem(due.item) ?? {};
  return published().begin(ctx, { dueItem: id, title: nameDue(due).zh, kind: kinds[0] ?? 'notice', columns });
}
