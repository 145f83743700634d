// Taking a case in.

import { loadCalendarOf } from '#kernel/calendar/service.ts';
import { GENESIS, type LedgerAct, sealAct } from '#kernel/ledger/rules/chain.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newCode, newId } from '#platform/ids.ts';
import type { CaseFile, CaseKind, CaseLimit, LimitChange, MaterialChange, OrganRef, PaperDraft } from '../contract.ts';
import { clientIdTaken } from '../errors.ts';
import { draftNotices } from '../notices.ts';
import { getKind, tellListeners } from '../registry.ts';
import { changeLimits, findNearest } from '../rules/limits.ts';
import { composeCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import {
  type AgentInput,
  actorColumns,
  holdRow,
  materialRows,
  type PartyInput,
  paperRecord,
  paperRow,
  partyRows,
} from './rows.ts';

export interface Intake {
  readonly kind: string;
  /** Sent again under the same id, a case is not taken in again. */
  readonly clientId?: string;
  readonly subject: { readonly id: string | null; readonly code: string | null };
  readonly title: string;
  readonly titleEn?: string | null;
  readonly organ: OrganRef;
  readonly region: string;
  readonly channel: Channel;
  readonly applicant: PartyInput;
  /** Somebody acting for the applicant. */
  readonly agent?: AgentInput;
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

/** How a case came in. */
export const CHANNELS = ['web', 'window', 'agent', 'transfer'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A case just taken in. `code` is the query code: known only now, kept as a hash. */
export interface Opened {
  readonly file: CaseFile;
  readonly code: string | null;
}

const CODE_LENGTH = 6;

/**
 * Takes a case in: number, query code, file, first act of its chain, limits, holder, parties, materials, receipt,
 * notices and supervision, all in the caller's transaction. Receipt is the server's time, to the millisecond.
 * @throws clientIdTaken when the client's id belongs to another matter.
 */
export async function openCase(ctx: ActContext, intake: Intake): Promise<Opened> {
  const start = await store.startIntake(ctx.tx, intake.clientId);
  const known = intake.clientId && start.known ? await store.findCase(ctx.tx, intake.clientId) : undefined;
  if (known) return { file: requireSame(known, intake), code: null };
  const kind = getKind(intake.kind);
  const now = intake.receivedAt ?? ctx.now;
  const id = intake.clientId ?? newId();
  const calendar = await loadCalendarOf(ctx.tx, start.calendar, intake.region);
  const { limits } = changeLimits([], intake.limits, { kind, caseId: id, now, calendar });
  const number = composeCaseNumber(intake.region, now, start.sequence);
  const papers = withReceipt(intake).map((draft) =>
    paperRow(draft, { caseId: id, seq: 1, number, organ: intake.organ.name, at: now }),
  );
  const act = firstAct(ctx, intake, { id, number, initial: kind.initial, now }, paperRecord(ctx.runtime, papers));
  const code = newCode(CODE_LENGTH);
  const file = newFile(intake, kind, {
    act,
    number,
    limits,
    code_hash: ctx.runtime.vault.hashToken(`${number}:${code}`),
  });
  const parties = partyRows(ctx, intake, id);
  const lead = {
    role: 'lead' as const,
    organ_id: file.organ_id,
    organ_path: file.organ_path,
    post: intake.post,
    officer_id: null,
    since: now,
  };
  const materials = materialRows(intake.materials ?? [], [], id, now);
  await store.insertCase(ctx.tx, {
    file,
    act,
    limits,
    hold: holdRow(lead, file, limits, kind),
    parties,
    materials,
    papers,
    notices: draftNotices(ctx, file, parties, [{ template: `${kind.name}.received`, values: { code } }]),
  });
  const { runtime, tx } = ctx;
  await tellListeners({ runtime, tx, now, act: 'open', file, limits, calendar, record: intake.record ?? {} });
  return { file, code };
}

/** Sending twice gives what the first time gave, but never another person's case. */
function requireSame(known: CaseFile, intake: Intake): CaseFile {
  const same =
    known.kind === intake.kind &&
    known.subject_code === intake.subject.code &&
    known.account_id === (intake.applicant.accountId ?? null) &&
    known.applicant_name === intake.applicant.name;
  if (!same) throw clientIdTaken();
  return known;
}

/** Every case begins with a receipt that proves when it came in, whether or not its kind words one. */
function withReceipt(intake: Intake): readonly PaperDraft[] {
  const papers = intake.papers ?? [];
  if (papers.some((paper) => paper.template === 'receipt')) return papers;
  const given = (intake.materials ?? []).filter((material) => material.state === 'given');
  return [{ template: 'receipt', body: { materials: given.map((material) => material.name) } }, ...papers];
}

function firstAct(
  ctx: ActContext,
  intake: Intake,
  place: { id: string; number: string; initial: string; now: Date },
  papers: Readonly<Record<string, unknown>>,
): LedgerAct {
  const body = {
    ...intake.record,
    ...papers,
    number: place.number,
    to: place.initial,
    title: intake.title,
    organ: intake.organ.id,
    channel: intake.channel,
  };
  return sealAct({
    ...actorColumns(ctx),
    chain_id: place.id,
    chain_kind: intake.kind,
    seq: 1,
    id: newId(),
    act: 'open',
    at: place.now,
    body,
    client_id: null,
    prev_hash: GENESIS,
  });
}

function newFile(
  intake: Intake,
  kind: CaseKind,
  made: { act: LedgerAct; number: string; limits: readonly CaseLimit[]; code_hash: string },
): CaseFile {
  const nearest = findNearest(made.limits, kind);
  return {
    id: made.act.chain_id,
    number: made.number,
    code_hash: made.code_hash,
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
    step_name: null,
    step_name_en: null,
    phase: kind.states[kind.initial]?.phase ?? 'open',
    channel: intake.channel,
    applicant_name: intake.applicant.name,
    account_id: intake.applicant.accountId ?? null,
    received_at: made.act.at,
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
    last_seq: made.act.seq,
    last_hash: made.act.hash,
  };
}
