// Taking a case in.

import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { loadCalendarOf } from '#kernel/calendar/service.ts';
import { GENESIS, type LedgerAct, sealAct } from '#kernel/ledger/rules/chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newCode, newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type {
  CaseFile,
  CaseHold,
  CaseKind,
  CaseLimit,
  LimitChange,
  MaterialChange,
  OrganRef,
  PaperDraft,
} from '../contract.ts';
import { clientIdTaken } from '../errors.ts';
import { draftNotices } from '../notices.ts';
import { getKind, tellListeners } from '../registry.ts';
import type { CaseEvent } from '../room.ts';
import { firstAskedOf } from '../rules/first-asked.ts';
import { changeLimits, findNearest, findPublic } from '../rules/limits.ts';
import { composeCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import type { Found } from './carry-out.ts';
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
  /** One of the states its kind lets cases begin in; `initial` when absent. */
  readonly state?: string;
  /** How it ended, where it is over as it begins. */
  readonly outcome?: string;
  /** The query code, where the intake knows one that can be told again; a random one otherwise. */
  readonly code?: string;
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
  /** One officer of the post, where it is theirs from the beginning. */
  readonly officerId?: string | null;
  readonly limits: readonly LimitChange[];
  readonly materials?: readonly MaterialChange[];
  readonly papers?: readonly PaperDraft[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly urgent?: boolean;
  readonly parentId?: string | null;
  readonly receivedAt?: Date;
}

/** Where a case of an organ lies; one without a territory of its own counts as the city's. */
export function placeOf({ id, path, name, nameEn, regionCode }: Organ): Pick<Intake, 'organ' | 'region'> {
  return { organ: { id, path, name, nameEn }, region: regionCode ?? NO_REGION };
}

export const NO_REGION = '000000';

/** How a case came in. */
export const CHANNELS = ['web', 'window', 'letter', 'fax', 'agent', 'transfer', 'call', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A case just taken in. `code` is the query code: known only now, kept as a hash. */
export interface Opened {
  readonly file: CaseFile;
  readonly code: string | null;
}

/** Who writes without a name: nobody is asked for one. Whoever is signed in finds it among their own cases. */
export const namelessReader = ({ actor }: ActContext): PartyInput => ({
  kind: 'natural',
  name: '网友',
  nameEn: 'A reader',
  accountId: actor.kind === 'member' ? actor.id : null,
});

const CODE_LENGTH = 6;

/**
 * Takes a case in: number, query code, file, first act of its chain, limits, holder, parties, materials, receipt,
 * notices and supervision, all in the caller's transaction. Receipt is the server's time, to the millisecond.
 * @throws clientIdTaken when the client's id belongs to another matter.
 */
export async function openCase(ctx: ActContext, intake: Intake): Promise<Opened> {
  const { file, code } = await beginCase(ctx, intake);
  return { file, code };
}

/** The same, for an act that follows at once: `begun` is the case as it was taken in, unless it had been before. */
export async function beginCase(ctx: ActContext, intake: Intake): Promise<Opened & { begun?: Found }> {
  const start = await store.startIntake(ctx.tx, intake.clientId);
  const known = intake.clientId && start.known ? await store.findCase(ctx.tx, intake.clientId) : undefined;
  if (known) return { file: requireSame(known, intake), code: null };
  const calendar = await loadCalendarOf(ctx.tx, start.calendar, intake.region);
  const made = makeCase(ctx, intake, { sequence: start.sequence, calendar });
  await store.insertCase(ctx.tx, made.rows);
  await tellListeners(made.event);
  return { file: made.rows.file, code: made.code, begun: { ...foundIn(made.rows), calendar } };
}

/** Takes cases in together, in a few statements however many they are; none of them was taken in before. */
export async function openCases(ctx: ActContext, intakes: readonly Intake[]): Promise<void> {
  const start = await store.startIntakes(ctx.tx, intakes.length);
  const made: MadeCase[] = [];
  for (const [index, intake] of intakes.entries()) {
    const calendar = await loadCalendarOf(ctx.tx, start.calendar, intake.region);
    made.push(makeCase(ctx, intake, { sequence: start.sequences[index]!, calendar }));
  }
  await store.insertCases(
    ctx.tx,
    made.map(({ rows }) => rows),
  );
  for (const { event } of made) await tellListeners(event);
}

/** A case before it is written: its rows, its query code, and what the listeners will hear. */
interface MadeCase {
  readonly rows: store.NewCaseRows;
  readonly code: string;
  readonly event: CaseEvent;
}

function makeCase(ctx: ActContext, intake: Intake, env: { sequence: number; calendar: Calendar }): MadeCase {
  const { calendar } = env;
  const kind = getKind(intake.kind);
  const now = intake.receivedAt ?? ctx.now;
  const id = intake.clientId ?? newId();
  const state = beginningOf(intake, kind);
  const { limits } = changeLimits([], intake.limits, { kind, caseId: id, now, calendar });
  const number = composeCaseNumber(intake.region, now, env.sequence);
  const papers = withReceipt(intake).map((draft) =>
    paperRow(draft, { caseId: id, seq: 1, number, organ: intake.organ.name, at: now }),
  );
  const act = firstAct(ctx, intake, { id, number, state, now }, paperRecord(ctx.runtime, papers));
  const code = intake.code ?? newCode(CODE_LENGTH);
  const data = { ...intake.data, ...firstAskedOf(ctx.actor, intake.organ.name, kind) };
  const file = newFile({ ...intake, data }, kind, {
    act,
    number,
    state,
    limits,
    code_hash: ctx.runtime.vault.hashToken(`${number}:${code}`),
  });
  const parties = partyRows(ctx, intake, id);
  const { runtime, tx } = ctx;
  return {
    code,
    rows: {
      file,
      act,
      limits,
      // Nobody has what is over when it begins.
      hold: file.phase === 'closed' ? null : holdRow(leadOf(file, intake, now), file, limits),
      parties,
      materials: materialRows(intake.materials ?? [], [], id, now),
      papers,
      notices: draftNotices(ctx, file, parties, [
        { template: `${kind.name}.received`, values: { code, ...dueOf(limits, kind) } },
      ]),
    },
    event: { runtime, tx, now, act: 'open', file, limits, calendar, record: intake.record ?? {}, opener: ctx.actor },
  };
}

/** The day by which its party hears, where a clock runs. */
function dueOf(limits: readonly CaseLimit[], kind: CaseKind): { due?: string } {
  const due = findPublic(limits, kind)?.due_at;
  return due ? { due: localDate(due) } : {};
}

function foundIn({ file, act, limits, hold, materials }: store.NewCaseRows): Found {
  const holds = hold ? [hold] : [];
  return { snapshot: { file, limits, holds, materials, opinions: [], done: { [act.act]: 1 } }, lastAt: act.at };
}

function beginningOf({ state }: Intake, kind: CaseKind): string {
  if (state === undefined || state === kind.initial) return kind.initial;
  if (!kind.begins?.includes(state)) throw new Error(`no case of the kind ${kind.name} begins in ${state}`);
  return state;
}

function leadOf(file: CaseFile, { post, officerId = null }: Intake, since: Date): CaseHold {
  return { role: 'lead', organ_id: file.organ_id, organ_path: file.organ_path, post, officer_id: officerId, since };
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
  place: { id: string; number: string; state: string; now: Date },
  papers: Readonly<Record<string, unknown>>,
): LedgerAct {
  const body = {
    ...intake.record,
    ...papers,
    number: place.number,
    to: place.state,
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
  made: { act: LedgerAct; number: string; state: string; limits: readonly CaseLimit[]; code_hash: string },
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
    state: made.state,
    step: null,
    step_name: null,
    step_name_en: null,
    phase: kind.states[made.state]?.phase ?? 'open',
    channel: intake.channel,
    applicant_name: intake.applicant.name,
    applicant_name_en: intake.applicant.nameEn ?? null,
    account_id: intake.applicant.accountId ?? null,
    received_at: made.act.at,
    accepted_at: null,
    decided_at: null,
    closed_at: null,
    outcome: intake.outcome ?? null,
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
