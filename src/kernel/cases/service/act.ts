// Carrying out acts on a case.

import { loadCalendar } from '#kernel/calendar/service.ts';
import { findByClientId, hasActsSince } from '#kernel/ledger/store.ts';
import { AppError, invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach, systemContext } from '#platform/http/context.ts';
import { parseShape } from '#platform/http/request.ts';
import {
  type ActRule,
  type CaseFile,
  type CaseKind,
  type Decision,
  type Env,
  NOTES,
  type Snapshot,
} from '../contract.ts';
import { actNotAllowed, caseChanged } from '../errors.ts';
import { bodySchema } from '../fields.ts';
import { getKind } from '../registry.ts';
import { type ExpiringLimit, findExpired } from '../rules/limits.ts';
import { readMeaning } from '../rules/meaning.ts';
import { carryOut, type Found, findSnapshot, momentOf } from './carry-out.ts';
import { findNamed } from './named.ts';

/** How an act was asked for. */
export interface ActRequest {
  readonly caseId: string;
  readonly act: string;
  /** As typed; checked here against the act's fields. */
  readonly body: unknown;
}

/**
 * Carries out one act: locks the case, lets what the law deems to have happened by now happen first, lets the kind's
 * rule decide, applies the decision to clocks, holders and file, appends to the ledger, issues papers, queues
 * notices, tells the listeners. One transaction, all or nothing.
 * Sent twice under one client id it is done once; of two people acting at once one wins and the other is told.
 * An act of a party is open to whoever the caller lets in: its resource asks for the applicant or the query code.
 * @throws notFound, caseChanged, actNotAllowed, invalidInput, and what the rule refuses with.
 */
export async function performAct(ctx: ActContext, request: ActRequest): Promise<CaseFile> {
  const found = await findSnapshot(ctx, request.caseId);
  if (!found) throw notFound();
  return performOn(ctx, found, request);
}

/** The same on a case whose rows are at hand: taken in or locked in this transaction, with nothing done to it since. */
export async function performOn(ctx: ActContext, found: Found, request: Omit<ActRequest, 'caseId'>): Promise<CaseFile> {
  const kind = getKind(found.snapshot.file.kind);
  const rule = kind.acts[request.act];
  if (!rule || !mayAct(ctx, rule, found.snapshot)) throw notFound();
  const body = parseShape(bodySchema(rule.fields), request.body ?? {}, ctx.lang) as ActBody;
  if (body.clientId && (await findByClientId(ctx.tx, found.snapshot.file.id, body.clientId)))
    return found.snapshot.file;
  const current = await settleExpired(ctx, found);
  await requireUnchanged(ctx, current.snapshot.file, body);
  return perform(ctx, current, { kind, name: request.act, rule, body });
}

type ActBody = Record<string, unknown> & { clientId?: string; seen?: number };

/**
 * Lets happen what the law deems to have happened to a case by now. Gives how many limits were acted upon: one that
 * ended meanwhile no longer is, so each is acted upon once.
 */
export async function fireExpiredOf(ctx: ActContext, caseId: string): Promise<number> {
  const found = await findSnapshot(ctx, caseId);
  if (!found) return 0;
  const settled = await settleExpired(ctx, found);
  return settled.fired;
}

/**
 * Acts of the machine come in the order in which their limits ran out; what one of them ends fires no more. One that
 * its rule refuses is left to whoever reads the log, and holds up nobody.
 */
async function settleExpired(ctx: ActContext, found: Found): Promise<Found & { fired: number }> {
  const tried = new Set<string>();
  for (let current = found, fired = 0; ; ) {
    const limit = findExpired(current.snapshot.limits, momentOf(ctx, current)).find((one) => !tried.has(one.id));
    if (!limit) return { ...current, fired };
    tried.add(limit.id);
    try {
      await performExpiry(ctx, current, limit);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      ctx.runtime.log.error({ err: error, limit: limit.id }, 'an expired limit could not be acted upon');
      continue;
    }
    fired++;
    current = (await findSnapshot(ctx, limit.case_id)) ?? current;
  }
}

async function performExpiry(ctx: ActContext, found: Found, limit: ExpiringLimit): Promise<void> {
  const kind = getKind(found.snapshot.file.kind);
  const name = limit.on_expiry;
  const rule = kind.acts[name];
  if (!rule) throw new Error(`case kind ${kind.name} declares no act ${name}`);
  const body = 'organId' in rule.fields ? { organId: limit.organ_id } : {};
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now };
  await perform(machine, found, { kind, name, rule, body });
}

interface Performance {
  readonly kind: CaseKind;
  readonly name: string;
  readonly rule: ActRule;
  readonly body: ActBody;
}

async function perform(ctx: ActContext, found: Found, { kind, name, rule, body }: Performance): Promise<CaseFile> {
  const { snapshot } = found;
  requireState(ctx, kind, rule, snapshot.file);
  const env = await makeEnv(ctx, kind, rule, found, body);
  const decision = rule.decide(snapshot, body, env);
  requireDeclared(kind, name, snapshot.file.state, decision);
  const meant = readMeaning(kind, rule.means, { snapshot, body, env, decision });
  return carryOut(ctx, { kind, name, snapshot, decision, env, clientId: body.clientId ?? null, meant });
}

function mayAct(ctx: ActContext, rule: ActRule, { file, holds }: Snapshot): boolean {
  if (ctx.actor.kind === 'system' || rule.by === 'party') return true;
  const { permission } = rule;
  if (rule.by === 'system' || !permission) return false;
  return [file.organ_path, ...holds.map((hold) => hold.organ_path)].some((path) =>
    mayReach(ctx.actor, permission, path),
  );
}

/** A form opened before another act is refused; what was only noted on the case since does not matter to it. */
async function requireUnchanged(ctx: ActContext, file: CaseFile, { seen }: ActBody): Promise<void> {
  if (seen === undefined || seen === file.last_seq) return;
  if (seen > file.last_seq || (await hasActsSince(ctx.tx, file.id, seen, NOTES))) throw caseChanged();
}

/** What a rule decides is what its declaration says: the flow chart shown to the public is drawn from that. */
function requireDeclared(kind: CaseKind, name: string, from: string, { to = from }: Decision): void {
  if (to === from || kind.acts[name]?.to.includes(to)) return;
  throw new Error(`${kind.name}.${name} would lead to ${to}, which it does not declare`);
}

function requireState(ctx: ActContext, kind: CaseKind, rule: ActRule, file: CaseFile): void {
  if (rule.from.includes(file.state)) return;
  const state = kind.states[file.state];
  const en = ctx.lang === 'en';
  throw actNotAllowed({ act: en ? rule.en : rule.zh, state: (en ? state?.en : state?.zh) ?? file.state });
}

async function makeEnv(ctx: ActContext, kind: CaseKind, rule: ActRule, found: Found, body: ActBody): Promise<Env> {
  const { snapshot } = found;
  const named = await findNamed(ctx, rule, snapshot, body);
  if (named.faults.length > 0) throw invalidInput({ count: named.faults.length }, named.faults);
  return {
    now: momentOf(ctx, found),
    actor: ctx.actor,
    calendar: found.calendar ?? (await loadCalendar(ctx.tx, snapshot.file.region)),
    subject: await kind.loadSubject?.(ctx.tx, snapshot.file, ctx.now),
    organs: named.organs,
    officers: named.officers,
  };
}
