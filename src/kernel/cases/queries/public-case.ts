// One case as its applicant sees it: what programs are given, and the status page is drawn from.
import { findOrgan } from '#kernel/organs/service/read.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { isCodeOf } from '../access.ts';
import { INNER, type Label, type Phase, type PlannedStep } from '../contract.ts';
import { findPublic } from '../rules/limits.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import type { TimelineEntry } from '../rules/timeline.ts';
import { checkCode } from '../service/papers.ts';
import type { Look } from '../service/reveal.ts';
import * as store from '../store.ts';
import type { ExplainedLimit } from '../view/certificate.tsx';
import { loadPanels, readCase, type WholeCase } from './casefile.ts';
import { explainAll, foldMaterials, type ShownMaterial } from './desk-case.ts';
import { namePaper } from './printed-paper.ts';

/** An entry as the public is told of it. */
export type ToldEntry = Pick<
  TimelineEntry,
  'seq' | 'act' | 'at' | 'told' | 'organName' | 'organNameEn' | 'papers' | 'held' | 'erased'
>;

export interface PublicCase {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly itemCode: string | null;
  readonly applicantName: string;
  /** Of an organ, or an officer. */
  readonly applicantNameEn: string | null;
  readonly organ: string;
  /** The organ that has it now: a higher level, while it is there. */
  readonly heldBy: { readonly name: string; readonly nameEn: string | null };
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly outcome: string | null;
  readonly channel: string;
  /** Where it comes from, when it did not begin here. */
  readonly origin: Label | null;
  readonly receivedAt: Date;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
  readonly seq: number;
  readonly clock: ClockReading;
  /** The whole case's limits, and the one that runs now. */
  readonly limits: readonly ExplainedLimit[];
  readonly timeline: readonly ToldEntry[];
  readonly ahead: readonly PlannedStep[];
  readonly materials: readonly Pick<ShownMaterial, 'code' | 'name' | 'nameEn' | 'state' | 'note' | 'version'>[];
  readonly papers: readonly {
    readonly id: string;
    readonly template: string;
    readonly name: Label;
    readonly number: string;
    readonly issuedAt: Date;
  }[];
  readonly receipt: { readonly id: string; readonly check: string } | null;
  readonly looks: readonly Pick<Look, 'at' | 'organName'>[];
  readonly chain: { readonly count: number; readonly brokenAt: number | null };
  /** Names of the acts the applicant may carry out now; none for anybody else who reads the page. */
  readonly acts: readonly string[];
  /** Set for an officer: where the case is on the desk. */
  readonly deskAddress: string | null;
  readonly panels: Readonly<Record<string, unknown>>;
}

/** @throws notFound */
export async function readPublicCase(ctx: Context, number: string, code: string | undefined): Promise<PublicCase> {
  const whole = await readCase(ctx, await store.findCaseByNumber(ctx.db, number));
  const { file, materials, holds } = whole.snapshot;
  const lead = holds.find((hold) => hold.role === 'lead');
  const [panels, holder] = await Promise.all([
    loadPanels('portal', ctx, file),
    findOrgan(ctx.db, lead?.organ_id ?? file.organ_id),
  ]);
  const mine = file.account_id === (ctx.actor.id ?? '') || (code !== undefined && isCodeOf(ctx.runtime, file, code));
  const receipt = whole.papers.find((paper) => paper.template === 'receipt');
  return {
    number: file.number,
    kind: file.kind,
    title: file.title,
    titleEn: file.title_en,
    itemCode: file.subject_code,
    applicantName: file.applicant_name,
    applicantNameEn: file.applicant_name_en,
    organ: file.organ_name,
    heldBy: { name: holder?.name ?? file.organ_name, nameEn: holder?.nameEn ?? null },
    state: file.state,
    stepName: file.step_name,
    stepNameEn: file.step_name_en,
    phase: file.phase,
    outcome: file.outcome,
    channel: file.channel,
    origin: whole.kind.origin?.(file) ?? null,
    receivedAt: file.received_at,
    acceptedAt: file.accepted_at,
    closedAt: file.closed_at,
    seq: file.last_seq,
    clock: readPublicClock(whole, ctx),
    limits: explainAll(whole, ctx).filter((limit) => limit.total || limit.state === 'running'),
    timeline: whole.timeline.flatMap(toldEntry),
    ahead: whole.kind.plan?.(whole.subject, file) ?? [],
    materials: foldMaterials(
      materials.filter(({ source }) => source !== INNER),
      whole,
    ).map(({ code: one, name, nameEn, state, note, version }) => ({
      code: one,
      name,
      nameEn,
      state,
      note,
      version,
    })),
    papers: whole.papers.map(({ id, template, number: no, issued_at, body }) => ({
      id,
      template,
      name: namePaper(whole.kind.papers[template], body),
      number: no,
      issuedAt: issued_at,
    })),
    receipt: receipt ? { id: receipt.id, check: checkCode(ctx.runtime, receipt) } : null,
    looks: whole.looks.map(({ at, organName }) => ({ at, organName })),
    chain: { count: whole.chain.length, brokenAt: whole.fault?.seq ?? null },
    acts: mine ? listPartyActs(whole, ctx) : [],
    deskAddress: isOnDesk(whole, ctx) ? `/desk/cases/${file.id}` : null,
    panels,
  };
}

/** The applicant's clock is that of the whole case; what runs for one step is the office's affair. */
function readPublicClock({ snapshot: { file, limits }, kind, calendar, clock }: WholeCase, ctx: Context): ClockReading {
  const nearest = findPublic(limits, kind);
  if (!nearest) return clock;
  const face = {
    phase: file.phase,
    dueAt: nearest.due_at,
    startedAt: nearest.started_at,
    unit: nearest.unit,
    suspendedSince: file.suspended_since,
    suspensions: nearest.suspensions,
  };
  return readClock(face, ctx.now, calendar);
}

/** An officer may also read a case as its party: that alone opens no desk. */
function isOnDesk({ kind, snapshot: { file, holds } }: WholeCase, { actor }: Context): boolean {
  const paths = [file.organ_path, ...holds.map((hold) => hold.organ_path)];
  return actor.kind === 'staff' && paths.some((path) => mayReach(actor, kind.readPermission, path));
}

/** What is internal is left out, and so are the names of officers. */
function toldEntry(entry: TimelineEntry): ToldEntry[] {
  if (entry.told === null && entry.act !== 'open') return [];
  const { seq, act, at, told, organName, organNameEn, papers, held, erased } = entry;
  return [{ seq, act, at, told, organName, organNameEn, papers, held, erased }];
}

function listPartyActs({ kind, snapshot, subject }: WholeCase, ctx: Context): string[] {
  return Object.entries(kind.acts)
    .filter(([, rule]) => rule.by === 'party' && rule.from.includes(snapshot.file.state))
    .filter(([, rule]) => rule.offered?.(snapshot, { subject, actor: ctx.actor }) ?? true)
    .map(([name]) => name);
}
