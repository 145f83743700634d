// The case engine: takes cases in, carries out acts, fires what the law deems to have happened.
import { notFound } from '#platform/errors.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, type Context, mayReach, systemContext } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import { newCode, newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { GENESIS, type LedgerAct, sealAct } from '#kernel/ledger/rules.ts';
import { findByClientId } from '#kernel/ledger/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { ActRule, CaseFile, CaseKind, Decision, Env, LimitChange, MaterialChange, OrganRef, PaperDraft, Snapshot } from './contract.ts';
import { actNotAllowed, caseChanged } from './errors.ts';
import { bodySchema } from './fields.ts';
import { noticesFor } from './notices.ts';
import { getKind, tellListeners } from './registry.ts';
import { applyDecision, findBrokenInvariant } from './rules/apply.ts';
import { changeLimits, findNearest } from './rules/limits.ts';
import { composeCaseNumber } from './rules/number.ts';
import * as store from './store.ts';

/** A person or body at the beginning of a case. Numbers and addresses come in plain and are stored sealed. */
export interface PartyInput {
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly accountId?: string | null;
}

export interface Intake {
  readonly kind: string;
  /** Sent again under the same id, a case is not taken in again. */
  readonly clientId?: string;
  readonly subject: { readonly id: string | null; readonly code: string | null };
  readonly title: string;
  readonly titleEn?: string | null;
  readonly organ: OrganRef;
  readonly region: string;
  readonly channel: 'web' | 'window' | 'agent' | 'transfer';
  readonly applicant: PartyInput;
  /** Somebody acting for the applicant, with how they agreed. */
  readonly agent?: PartyInput & { readonly consent: unknown };
  readonly post: string;
  readonly limits: readonly LimitChange[];
  readonly materials?: readonly MaterialChange[];
  readonly papers?: readonly PaperDraft[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly urgent?: boolean;
  readonly parentId?: string | null;
  readonly receivedAt?: Date;
}

/** A case just taken in. `code` is the query code: known only now, kept as a hash. */
export interface Opened {
  readonly file: CaseFile;
  readonly code: string | null;
}

const CODE_LENGTH = 6;

/**
 * Takes a case in: number, query code, file, first act of its chain, limits, holder, parties, materials, receipt,
 * notices and supervision, all in the caller's transaction. Receipt is the server's time, to the millisecond.
 */
export async function openCase(ctx: ActContext, intake: Intake): Promise<Opened> {
  const known = intake.clientId ? await store.findCase(ctx.tx, intake.clientId) : undefined;
  if (known) return { file: known, code: null };
  const kind = getKind(intake.kind);
  const now = intake.receivedAt ?? ctx.now;
  const code = newCode(CODE_LENGTH);
  const id = intake.clientId ?? newId();
  const calendar = await loadCalendar(ctx.tx, intake.region);
  const { limits } = changeLimits([], intake.limits, { kind, caseId: id, now, calendar });
  const number = composeCaseNumber(intake.region, now, await store.nextCaseSequence(ctx.tx));
  const act = firstAct(ctx, kind, intake, id, number, now);
  const nearest = findNearest(limits);
  const file: CaseFile = {
    id,
    number,
    code_hash: ctx.runtime.vault.hashToken(`${number}:${code}`),
    kind: kind.name,
    subject_id: intake.subject.id,
    subject_code: intake.subject.code,
    title: intake.title,
    title_en: intake.titleEn ?? null,
    organ_id: intake.organ.id,
    organ_path: intake.organ.path,
    organ_name: intake.organ.name,
    region: intake.region,
    state: kind.initial,
    step: null,
    phase: kind.states[kind.initial]?.phase ?? 'open',
    channel: intake.channel,
    applicant_name: intake.applicant.name,
    account_id: intake.applicant.accountId ?? null,
    received_at: now,
    accepted_at: null,
    decided_at: null,
    closed_at: null,
    outcome: null,
    due_at: nearest?.due_at ?? null,
    due_kind: nearest?.kind ?? null,
    suspended_since: null,
    signal: null,
    urgent: intake.urgent ?? false,
    parent_id: intake.parentId ?? null,
    data: intake.data,
    last_seq: act.seq,
    last_hash: act.hash,
  };
  const parties = partyRows(ctx.runtime, intake);
  const holds = [{ role: 'lead' as const, organ_id: intake.organ.id, organ_path: intake.organ.path, post: intake.post, officer_id: null }];
  await store.insertCase(ctx.tx, {
    file,
    act,
    limits,
    holds,
    parties,
    materials: materialRows(intake.materials ?? [], [], now),
    papers: (intake.papers ?? []).map((paper) => paperRow(paper, file, act.seq, number, now)),
  });
  await noticesFor(ctx, file, parties, [{ template: `${kind.name}.received`, values: { code } }]);
  await tellListeners({ runtime: ctx.runtime, tx: ctx.tx, now, act: 'open', file, limits, record: intake.record ?? {} });
  return { file, code };
}

function firstAct(ctx: ActContext, kind: CaseKind, intake: Intake, id: string, number: string, now: Date): LedgerAct {
  const body = { number, to: kind.initial, title: intake.title, organ: intake.organ.id, channel: intake.channel, ...intake.record };
  return sealAct({ ...actorOf(ctx), chain_id: id, chain_kind: kind.name, seq: 1, id: newId(), act: 'open', at: now, body, client_id: null, prev_hash: GENESIS });
}

function actorOf(ctx: Context): Pick<LedgerAct, 'actor_kind' | 'actor_id' | 'actor_name' | 'organ_id' | 'organ_name'> {
  const { actor } = ctx;
  return {
    actor_kind: actor.kind,
    actor_id: actor.id,
    // The public act under the case's own applicant name; the chain holds no personal data.
    actor_name: actor.kind === 'staff' ? actor.name : actor.kind,
    organ_id: actor.unit?.id ?? null,
    organ_name: actor.unit?.name ?? null,
  };
}

function partyRows(runtime: Runtime, intake: Intake): store.PartyRow[] {
  const row = (role: 'applicant' | 'agent', party: PartyInput, consent: unknown): store.PartyRow => {
    const seal = (text: string | undefined) => (text ? runtime.vault.seal(text) : null);
    return {
      role,
      kind: party.kind,
      account_id: party.accountId ?? null,
      name: party.name,
      id_sealed: seal(party.idNumber),
      id_index: party.idNumber ? runtime.vault.blindIndex(party.idNumber) : null,
      phone_sealed: seal(party.phone),
      email_sealed: seal(party.email),
      address_sealed: seal(party.address),
      consent,
    };
  };
  const rows = [row('applicant', intake.applicant, null)];
  if (intake.agent) rows.push(row('agent', intake.agent, intake.agent.consent));
  return rows;
}

function materialRows(changes: readonly MaterialChange[], known: Snapshot['materials'], at: Date): store.MaterialRow[] {
  return changes.map((change) => ({
    code: change.code,
    version: known.filter((material) => material.code === change.code).length + 1,
    name: change.name,
    source: change.source,
    file_id: change.fileId ?? null,
    file_name: change.fileName ?? null,
    state: change.state,
    note: change.note ?? null,
    at,
  }));
}

function paperRow(paper: PaperDraft, file: CaseFile, seq: number, number: string, at: Date): store.PaperRow {
  return { id: newId(), case_id: file.id, seq, template: paper.template, number, issued_at: at, body: paper.body };
}

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
 */
export async function performAct(ctx: ActContext, request: ActRequest): Promise<CaseFile> {
  const file = await store.findCaseForUpdate(ctx.tx, request.caseId);
  if (!file) throw notFound();
  const kind = getKind(file.kind);
  const rule = kind.acts[request.act];
  if (!rule || !mayAct(ctx, rule, file, await store.listCaseRows(ctx.tx, file.id))) throw notFound();
  const body = parseShape(bodySchema(rule.fields), request.body ?? {}, ctx.lang) as ActBody;
  if (body.clientId && (await findByClientId(ctx.tx, file.id, body.clientId))) return file;
  requireState(ctx, kind, rule, file, body);
  const snapshot: Snapshot = { file, ...(await store.listCaseRows(ctx.tx, file.id)) };
  const env = await makeEnv(ctx, kind, rule, file, body);
  const decision = rule.decide(snapshot, body, env);
  return carryOut(ctx, { kind, name: request.act, rule, snapshot, decision, env, clientId: body.clientId ?? null });
}

type ActBody = Record<string, unknown> & { clientId?: string; seen?: number };

function mayAct(ctx: ActContext, rule: ActRule, file: CaseFile, rows: { holds: Snapshot['holds'] }): boolean {
  if (ctx.actor.kind === 'system' || rule.by === 'party') return true;
  if (rule.by === 'system' || !rule.permission) return false;
  const paths = [file.organ_path, ...rows.holds.map((hold) => hold.organ_path)];
  return paths.some((path) => mayReach(ctx.actor, rule.permission ?? '', path));
}

function requireState(ctx: ActContext, kind: CaseKind, rule: ActRule, file: CaseFile, body: ActBody): void {
  if (body.seen !== undefined && body.seen !== file.last_seq) throw caseChanged();
  if (rule.from.includes(file.state)) return;
  const state = kind.states[file.state];
  const en = ctx.lang === 'en';
  throw actNotAllowed({ act: en ? rule.en : rule.zh, state: (en ? state?.en : state?.zh) ?? file.state });
}

async function makeEnv(ctx: ActContext, kind: CaseKind, rule: ActRule, file: CaseFile, body: ActBody): Promise<Env> {
  const organs = new Map<string, OrganRef>();
  for (const [name, field] of Object.entries(rule.fields)) {
    const id = body[name];
    if (field.control === 'organ' && typeof id === 'string') organs.set(id, await getOrgan(ctx.tx, id));
  }
  return {
    now: ctx.now,
    actor: ctx.actor,
    calendar: await loadCalendar(ctx.tx, file.region),
    subject: await kind.loadSubject?.(ctx.tx, file),
    organs,
  };
}

interface Order {
  readonly kind: CaseKind;
  readonly name: string;
  readonly rule: ActRule;
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
  const act = sealAct({
    ...actorOf(ctx),
    chain_id: snapshot.file.id,
    chain_kind: kind.name,
    seq: snapshot.file.last_seq + 1,
    id: newId(),
    act: order.name,
    at: env.now,
    body: recordOf(order, applied.file, applied.changedLimits),
    client_id: order.clientId,
    prev_hash: snapshot.file.last_hash,
  });
  const file: CaseFile = { ...applied.file, last_seq: act.seq, last_hash: act.hash };
  await store.writeAct(ctx.tx, {
    file,
    act,
    limits: applied.changedLimits,
    holds: applied.holds,
    opinions: applied.opinions,
    materials: materialRows(decision.materials ?? [], snapshot.materials, env.now),
    papers: await numberPapers(ctx, kind, decision.papers ?? [], file, act),
  });
  if (decision.notices?.length) await noticesFor(ctx, file, await store.listParties(ctx.tx, file.id), decision.notices);
  await tellListeners({ runtime: ctx.runtime, tx: ctx.tx, now: env.now, act: order.name, file, limits: applied.changedLimits, record: decision.record ?? {} });
  return file;
}

/** What the ledger keeps: where the case went, what was said, and how each clock moved. */
function recordOf(order: Order, after: CaseFile, limits: Snapshot['limits']): Record<string, unknown> {
  const { decision, snapshot } = order;
  return {
    ...decision.record,
    from: snapshot.file.state,
    to: after.state,
    ...(after.step === snapshot.file.step ? {} : { step: after.step }),
    ...(decision.outcome ? { outcome: decision.outcome } : {}),
    ...(limits.length > 0 ? { limits: limits.map(({ kind, state, due_at }) => ({ kind, state, due: due_at })) } : {}),
  };
}

async function numberPapers(ctx: ActContext, kind: CaseKind, drafts: readonly PaperDraft[], file: CaseFile, act: LedgerAct): Promise<store.PaperRow[]> {
  const year = Number(localDate(act.at).slice(0, 4));
  const rows: store.PaperRow[] = [];
  for (const draft of drafts) {
    const sequence = await store.nextPaperNumber(ctx.tx, file.organ_id, draft.template, year);
    const organ = await getOrgan(ctx.tx, file.organ_id);
    const number = `${organ.shortName}${kind.papers[draft.template]?.mark ?? ''}〔${year}〕${sequence}号`;
    rows.push(paperRow(draft, file, act.seq, number, act.at));
  }
  return rows;
}

const EXPIRY_BATCH = 100;

/**
 * Fires the deemed outcomes whose moment has passed, each in its own transaction and exactly once: the case is
 * locked, and a limit that ended meanwhile no longer fires. Gives how many fired.
 */
export async function fireExpired(runtime: Runtime): Promise<number> {
  const due = await store.listExpired(runtime.db, runtime.clock.now(), EXPIRY_BATCH);
  let fired = 0;
  for (const one of due) fired += (await fireOnce(runtime, one)) ? 1 : 0;
  return fired;
}

async function fireOnce(runtime: Runtime, due: Awaited<ReturnType<typeof store.listExpired>>[number]): Promise<boolean> {
  return inTransaction(runtime.db, async (tx) => {
    const ctx: ActContext = { ...systemContext(runtime, tx), tx };
    const file = await store.findCaseForUpdate(tx, due.case_id);
    const rows = await store.listCaseRows(tx, due.case_id);
    const limit = rows.limits.find((one) => one.id === due.id);
    if (!file || limit?.state !== 'running' || !limit.due_at || limit.due_at >= ctx.now) return false;
    const body = due.organ_id ? { organId: due.organ_id } : {};
    await performAct(ctx, { caseId: due.case_id, act: due.act, body });
    return true;
  });
}

/** Whether a query code opens a case. */
export function isCodeOf(runtime: Runtime, file: CaseFile, code: string): boolean {
  const given = runtime.vault.hashToken(`${file.number}:${code.trim().toUpperCase()}`);
  return given === file.code_hash;
}

