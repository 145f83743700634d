// Carrying a decision over to a case: clocks, holders and file, the ledger, papers, notices, and whoever listens.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { sealAct } from '#kernel/ledger/rules/chain.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { type Tx, takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { CaseFile, CaseKind, CaseLimit, Decision, Env, Meant, PaperDraft, Snapshot } from '../contract.ts';
import { actRefused } from '../errors.ts';
import { noticesFor } from '../notices.ts';
import { isNumberTaken } from '../queries/credential.ts';
import { tellListeners } from '../registry.ts';
import { type Applied, applyDecision, findBrokenInvariant } from '../rules/apply.ts';
import { noteFirstAsked } from '../rules/first-asked.ts';
import * as store from '../store.ts';
import { actorColumns, holdRows, materialRows, paperRecord, paperRow } from './rows.ts';

/** A locked case, and when the last act on it happened. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly lastAt: Date;
  /** Where it was loaded already. */
  readonly calendar?: Calendar;
}

export async function findSnapshot(ctx: ActContext, caseId: string): Promise<Found | undefined> {
  const file = await store.findCaseForUpdate(ctx.tx, caseId);
  if (!file) return undefined;
  const { lastAt, ...rows } = await store.listCaseRows(ctx.tx, file.id);
  return { snapshot: { file, ...rows }, lastAt };
}

/** Whoever waited for the lock asked before the act that held it; a chain's time never runs back. */
export function momentOf(ctx: ActContext, { lastAt }: Found): Date {
  return ctx.now > lastAt ? ctx.now : lastAt;
}

interface Order {
  readonly kind: CaseKind;
  /** Of the act, as the ledger keeps it. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly decision: Decision;
  readonly env: Pick<Env, 'now' | 'calendar'>;
  readonly clientId: string | null;
  readonly meant?: Meant | undefined;
}

/** Carries a decision over to a case that the transaction has locked. */
export async function carryOut(ctx: ActContext, order: Order): Promise<CaseFile> {
  const { kind, snapshot, env } = order;
  const decision = noteFirstAsked(order.decision, ctx.actor, snapshot.file, kind);
  const applied = applyDecision(snapshot, decision, { kind, now: env.now, calendar: env.calendar });
  const broken = findBrokenInvariant(applied, kind);
  if (broken) throw new Error(`${kind.name}.${order.name} would leave case ${snapshot.file.number} ${broken}`);
  const seq = snapshot.file.last_seq + 1;
  const papers = await numberPapers(ctx, kind, decision.papers ?? [], {
    file: applied.file,
    seq,
    at: env.now,
  });
  const act = sealAct({
    ...actorColumns(ctx),
    chain_id: snapshot.file.id,
    chain_kind: kind.name,
    seq,
    id: newId(),
    act: order.name,
    at: env.now,
    body: { ...recordOf(order, applied), ...paperRecord(ctx.runtime, papers) },
    client_id: order.clientId,
    prev_hash: snapshot.file.last_hash,
  });
  const file: CaseFile = { ...applied.file, last_seq: seq, last_hash: act.hash };
  await store.writeAct(ctx.tx, {
    file,
    act,
    limits: applied.changedLimits,
    holds: holdRows(applied.holds, file, applied.limits),
    opinions: applied.opinions,
    materials: materialRows(decision.materials ?? [], snapshot.materials, file.id, env.now),
    papers,
  });
  if (decision.notices?.length) await noticesFor(ctx, file, await store.listParties(ctx.tx, file.id), decision.notices);
  const record = decision.record ?? {};
  const { runtime, tx } = ctx;
  const limits = applied.changedLimits;
  await tellListeners({
    runtime,
    tx,
    now: env.now,
    act: order.name,
    file,
    limits,
    calendar: env.calendar,
    record,
    officerId: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
    post: snapshot.holds.find(({ role }) => role === 'lead')?.post ?? null,
    actor: ctx.actor,
    meant: order.meant,
  });
  return file;
}

/** What the ledger keeps: where the case went, what was said, and how each clock moved. */
function recordOf(
  { decision, snapshot, meant }: Order,
  { file: after, changedLimits: limits }: Applied,
): Record<string, unknown> {
  return {
    ...decision.record,
    ...(meant ? { means: meant.facts } : {}),
    from: snapshot.file.state,
    to: after.state,
    ...(after.step === snapshot.file.step
      ? {}
      : { step: after.step, stepName: after.step_name, stepNameEn: after.step_name_en }),
    ...(decision.outcome ? { outcome: decision.outcome } : {}),
    ...(limits.length > 0 ? { limits: limits.map((limit) => moveOf(limit, snapshot.limits)) } : {}),
  };
}

/** How a clock moved; an extension is kept with the units it gave, so that the certificate can tell who granted it. */
function moveOf({ id, kind, state, due_at: due, extra }: CaseLimit, before: readonly CaseLimit[]) {
  const gained = extra - (before.find((limit) => limit.id === id)?.extra ?? 0);
  return { kind, state, due, ...(gained > 0 ? { extra: gained } : {}) };
}

async function numberPapers(
  ctx: ActContext,
  kind: CaseKind,
  drafts: readonly PaperDraft[],
  issue: { file: CaseFile; seq: number; at: Date },
): Promise<store.PaperRow[]> {
  if (drafts.length === 0) return [];
  const { file, seq, at } = issue;
  const year = Number(localDate(at).slice(0, 4));
  const rows: store.PaperRow[] = [];
  for (const draft of drafts) {
    const organ = await getOrgan(ctx.tx, draft.organId ?? file.organ_id);
    const mark = kind.papers[draft.template]?.mark ?? '';
    const number = draft.number
      ? await takeNumber(ctx.tx, draft.template, draft.number)
      : `${organ.shortName}${mark}〔${year}〕${await store.nextPaperNumber(ctx.tx, organ.id, draft.template, year)}号`;
    rows.push(paperRow(draft, { caseId: file.id, seq, number, organ: organ.name, at }));
  }
  return rows;
}

/** A number that was given from elsewhere names one paper only. */
async function takeNumber(tx: Tx, template: string, number: string): Promise<string> {
  await takeTurn(tx, `paper:${template}:${number}`);
  if (await isNumberTaken(tx, template, number)) {
    throw actRefused({
      zh: `编号“${number}”已经用过，请核对后重填。`,
      en: `The number ${number} is in use; please check it.`,
    });
  }
  return number;
}
