// The rows a case is written as, made from what came in and what was decided.

import { type LedgerAct, toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { coverWords, sealWords } from '#kernel/ledger/rules/words.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { CaseFile, CaseHold, CaseLimit, CaseMaterial, MaterialChange, PaperDraft } from '../contract.ts';
import { findAnswerLimit } from '../rules/limits.ts';
import type { HoldRow, MaterialRow, PaperRow, PartyRow } from '../store.ts';

/** A person or body at the beginning of a case. Numbers and addresses come in plain and are stored sealed. */
export interface PartyInput {
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  /** Of an organ, or an officer. */
  readonly nameEn?: string | null;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly accountId?: string | null;
}

/** Somebody acting for another, with how that one agreed. */
export interface AgentInput extends PartyInput {
  readonly consent: unknown;
}

type ActorColumns = Pick<LedgerAct, 'actor_kind' | 'actor_id' | 'actor_name' | 'organ_id' | 'organ_name'>;

/** Who acted, as the ledger names them. The public act under a word for what they are: the chain holds no personal data. */
export function actorColumns(ctx: Context): ActorColumns {
  const { actor } = ctx;
  return {
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.kind === 'staff' ? actor.name : actor.kind,
    organ_id: actor.unit?.id ?? null,
    organ_name: actor.unit?.name ?? null,
  };
}

export function holdRows(holds: readonly CaseHold[], file: CaseFile, limits: readonly CaseLimit[]): HoldRow[] {
  return holds.map((hold) => holdRow(hold, file, limits));
}

/** The lead holder's clock is the case's; that of whoever was asked something is their own. */
export function holdRow(hold: CaseHold, file: CaseFile, limits: readonly CaseLimit[]): HoldRow {
  const due = hold.role === 'lead' ? file.due_at : findAnswerLimit(limits, hold)?.due_at;
  const standsStill = file.suspended_since !== null || file.phase === 'waiting';
  return {
    ...hold,
    case_id: file.id,
    due_at: due ?? 'infinity',
    suspended: hold.role === 'lead' && standsStill,
  };
}

export function partyRows(
  ctx: ActContext,
  intake: { readonly applicant: PartyInput; readonly agent?: AgentInput },
  caseId: string,
): PartyRow[] {
  const rows = [partyRow(ctx, 'applicant', intake.applicant, null)];
  if (intake.agent) rows.push(partyRow(ctx, 'agent', intake.agent, intake.agent.consent));
  return rows.map((row) => ({ ...row, case_id: caseId }));
}

function partyRow(
  ctx: ActContext,
  role: PartyRow['role'],
  party: PartyInput,
  consent: unknown,
): Omit<PartyRow, 'case_id'> {
  const { vault } = ctx.runtime;
  const seal = (text: string | undefined) => (text ? vault.seal(text) : null);
  return {
    role,
    kind: party.kind,
    account_id: party.accountId ?? null,
    name: party.name,
    lang: ctx.lang,
    id_sealed: seal(party.idNumber),
    id_index: party.idNumber ? vault.blindIndex(party.idNumber) : null,
    phone_sealed: seal(party.phone),
    email_sealed: seal(party.email),
    address_sealed: seal(party.address),
    consent,
  };
}

/** Each change is a new version of its material: what was handed in before is never lost. */
export function materialRows(
  changes: readonly MaterialChange[],
  known: readonly CaseMaterial[],
  caseId: string,
  at: Date,
): MaterialRow[] {
  return changes.map((change) => ({
    case_id: caseId,
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

/** Which act issues a paper, and under which number. */
export interface PaperPlace {
  readonly caseId: string;
  readonly seq: number;
  readonly number: string;
  readonly organ: string;
  readonly at: Date;
}

export function paperRow(draft: PaperDraft, place: PaperPlace): PaperRow {
  return {
    id: newId(),
    case_id: place.caseId,
    seq: place.seq,
    template: draft.template,
    number: place.number,
    organ_name: place.organ,
    issued_at: place.at,
    body: draft.body,
    seals: sealWords(draft.body),
  };
}

/** What a paper says, as the bytes its digest and its signature are made over: they outlast words that are erased. */
export function paperText(paper: PaperRow): string {
  const { id, case_id, seq, template, number, organ_name, issued_at } = paper;
  return toCanonicalJson({ id, case_id, seq, template, number, organ_name, issued_at, body: coverWords(paper) });
}

/** What the ledger keeps of the papers an act issued: enough to show later that none was altered. */
export function paperRecord(runtime: Runtime, papers: readonly PaperRow[]): { papers?: readonly unknown[] } {
  if (papers.length === 0) return {};
  const record = papers.map((paper) => ({
    id: paper.id,
    template: paper.template,
    number: paper.number,
    digest: runtime.vault.digest(paperText(paper)),
  }));
  return { papers: record };
}
