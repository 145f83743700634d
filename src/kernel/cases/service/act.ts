// Carrying out acts on a case.

import { loadCalendar } from '#kernel/calendar/service.ts';
import { sealAct } from '#kernel/ledger/rules.ts';
import { findByClientId } from '#kernel/ledger/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { ActRule, CaseFile, CaseKind, Decision, Env, PaperDraft, Snapshot } from '../contract.ts';
import { actNotAllowed, caseChanged } from '../errors.ts';
import { bodySchema } from '../fields.ts';
import { noticesFor } from '../notices.ts';
import { getKind, tellListeners } from '../registry.ts';
import { type Applied, applyDecision, findBrokenInvariant } from '../rules/apply.ts';
import * as store from '../store.ts';
import { findNamed } from './named.ts';
import { actorColumns, holdRows, materialRows, paperRecord, paperRow } from './rows.ts';

/** How an act was asked for. */
export interface ActRequest {
  readonly caseId: string;
  readonly act: string;
  /** As typed; checked here against the act's fields. */
  readonly body: unknown;
}

/**
 * Carries out one act: locks the case, lets the kind's rule decide, applies the decision to clocks, holders and
 * file, appends to the ledger, issues papers, queues notices, tells the listeners. One transaction, all or nothing.
 * Sent twice under one client id it is done once; of two people acting at once one wins and the other is told.
 * An act of a party is open to whoever the caller lets in: its resource asks for the applicant or the query code.
 * @throws notFound, caseChanged, actNotAllowed, invalidInput, and what the rule refuses with.
 */
export async function performAct(ctx: ActContext, request: ActRequest): Promise<CaseFile> {
  const file = await store.findCaseForUpdate(ctx.tx, request.caseId);
  if (!file) throw notFound();
  const kind = getKind(file.kind);
  const rule = kind.acts[request.act];
  const { lastAt, ...rows } = await store.listCaseRows(ctx.tx, file.id);
  const snapshot: Snapshot = { file, ...rows };
  if (!rule || !mayAct(ctx, rule, snapshot)) throw notFound();
  const body = parseShape(bodySchema(rule.fields), request.body ?? {}, ctx.lang) as ActBody;
  if (body.clientId && (await findByClientId(ctx.tx, file.id, body.clientId))) return file;
  requireState(ctx, kind, rule, file, body);
  const env = await makeEnv(ctx, kind, rule, snapshot, body, lastAt);
  const decision = rule.decide(snapshot, body, env);
  return carryOut(ctx, { kind, name: request.act, snapshot, decision, env, clientId: body.clientId ?? null });
}

type ActBody = Record<string, unknown> & { clientId?: string; seen?: number };

function mayAct(ctx: ActContext, rule: ActRule, { file, holds }: Snapshot): boolean {
  if (ctx.actor.kind === 'system' || rule.by === 'party') return true;
  const { permission } = rule;
  if (rule.by === 'system' || !permission) return false;
  return [file.organ_path, ...holds.map((hold) => hold.organ_path)].some((path) =>
    mayReach(ctx.actor, permission, path),
  );
}

function requireState(ctx: ActContext, kind: CaseKind, rule: ActRule, file: CaseFile, body: ActBody): void {
  if (body.seen !== undefined && body.seen !== file.last_seq) throw caseChanged();
  if (rule.from.includes(file.state)) return;
  const state = kind.states[file.state];
  const en = ctx.lang === 'en';
  throw actNotAllowed({ act: en ? rule.en : rule.zh, state: (en ? state?.en : state?.zh) ?? file.state });
}

async function makeEnv(
  ctx: ActContext,
  kind: CaseKind,
  rule: ActRule,
  snapshot: Snapshot,
  body: ActBody,
  lastAt: Date,
): Promise<Env> {
  const named = await findNamed(ctx, rule, snapshot, body);
  if (named.faults.length > 0) throw invalidInput({ count: named.faults.length }, named.faults);
  return {
    // Whoever waited for the lock asked before the act that held it; a chain's time never runs back.
    now: ctx.now > lastAt ? ctx.now : lastAt,
    actor: ctx.actor,
    calendar: await loadCalendar(ctx.tx, snapshot.file.region),
    subject: await kind.loadSubject?.(ctx.tx, snapshot.file),
    organs: named.organs,
  };
}

interface Order {
  readonly kind: CaseKind;
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly decision: Decision;
  readonly env: Env;
  readonly clientId: string | null;
}

async function carryOut(ctx: ActContext, order: Order): Promise<CaseFile> {
  const { kind, snapshot, decision, env } = order;
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
  });
  return file;
}

/** What the ledger keeps: where the case went, what was said, and how each clock moved. */
function recordOf(
  { decision, snapshot }: Order,
  { file: after, changedLimits: limits }: Applied,
): Record<string, unknown> {
  return {
    ...decision.record,
    from: snapshot.file.state,
    to: after.state,
    ...(after.step === snapshot.file.step
      ? {}
      : { step: after.step, stepName: after.step_name, stepNameEn: after.step_name_en }),
    ...(decision.outcome ? { outcome: decision.outcome } : {}),
    ...(limits.length > 0 ? { limits: limits.map(({ kind, state, due_at }) => ({ kind, state, due: due_at })) } : {}),
  };
}

async function numberPapers(
  ctx: ActContext,
  kind: CaseKind,
  drafts: readonly PaperDraft[],
  issue: { file: CaseFile; seq: number; at: Date },
): Promise<store.PaperRow[]> {
  if (drafts.length === 0) return [];
  const { file, seq, at } = issue;
  const organ = await getOrgan(ctx.tx, file.organ_id);
  const year = Number(localDate(at).slice(0, 4));
  const rows: store.PaperRow[] = [];
  for (const draft of drafts) {
    const sequence = await store.nextPaperNumber(ctx.tx, file.organ_id, draft.template, year);
    const number = `${organ.shortName}${kind.papers[draft.template]?.mark ?? ''}〔${year}〕${sequence}号`;
    rows.push(paperRow(draft, { caseId: file.id, seq, number, organ: organ.name, at }));
  }
  return rows;
}
