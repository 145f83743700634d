// One case as an officer sees it: what programs are given, and the page is drawn from.
import { z } from 'zod';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findLineSuperior, findOrgan, listAbove, listChildren } from '#kernel/organs/service/read.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import type { CaseFile, CaseHold, CaseKind, CaseMaterial, CaseOpinion, Fact, Phase, Snapshot } from '../contract.ts';
import { tellFirstAsked } from '../rules/first-asked.ts';
import type { ClockReading } from '../rules/reading.ts';
import type { TimelineEntry } from '../rules/timeline.ts';
import { isRevealed, type Look } from '../service/reveal.ts';
import * as store from '../store.ts';
import { type ExplainedLimit, explainLimit } from '../view/certificate.tsx';
import { loadPanels, readCase, type WholeCase } from './casefile.ts';
import { type ShownParty, showParty } from './parties.ts';
import { listRelated, type RelatedCase } from './related.ts';
import { listTodoIds } from './todo.ts';

/** What the page of a case can be asked for. */
export const fileQuery = z.object({
  /** The act whose form is shown. */
  act: z.string().max(40).optional(),
  /** What of the history is shown. */
  show: z.enum(['steps', 'papers', 'limits']).optional(),
  /** The act that was just carried out: its draft can be forgotten. */
  did: z.string().max(40).optional(),
});
export type FileQuery = z.infer<typeof fileQuery>;

/** A material with what was handed in for it before. */
export interface ShownMaterial extends CaseMaterial {
  readonly nameEn: string | null;
  readonly earlier: readonly CaseMaterial[];
}

export interface DeskCase {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly itemCode: string | null;
  readonly organ: string;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly outcome: string | null;
  readonly channel: string;
  readonly signal: string | null;
  readonly urgent: boolean;
  readonly receivedAt: Date;
  readonly acceptedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
  readonly seq: number;
  readonly applicantName: string;
  /** Of an organ, or an officer. */
  readonly applicantNameEn: string | null;
  readonly parties: readonly ShownParty[];
  readonly revealed: boolean;
  readonly looks: readonly Look[];
  readonly facts: readonly Fact[];
  readonly materials: readonly ShownMaterial[];
  readonly opinions: readonly CaseOpinion[];
  readonly holder: {
    readonly post: string;
    readonly officer: string | null;
    readonly officerEn: string | null;
  } | null;
  readonly limits: readonly ExplainedLimit[];
  readonly clock: ClockReading;
  readonly timeline: readonly TimelineEntry[];
  readonly papers: readonly { readonly id: string; readonly template: string; readonly number: string }[];
  readonly chain: { readonly count: number; readonly brokenAt: number | null };
  readonly related: readonly RelatedCase[];
  /** Its place in the officer's own list; null when it is not on it. */
  readonly neighbours: {
    readonly at: number;
    readonly count: number;
    readonly previous: string | null;
    readonly next: string | null;
  } | null;
  /** Names of the acts that may be carried out now, the usual one first. */
  readonly acts: readonly string[];
  /** Whether it waits for the asker: in a post of theirs, and not in a colleague's hands. */
  readonly mine: boolean;
  readonly officers: readonly Pick<Officer, 'id' | 'name' | 'nameEn' | 'post' | 'title' | 'titleEn'>[];
  /** Organs likely to be named in an act. */
  readonly organs: readonly { readonly name: string; readonly code: string }[];
  readonly panels: Readonly<Record<string, unknown>>;
}

/** @throws notFound */
export async function readDeskCase(ctx: Context, id: string, kinds: readonly CaseKind[]): Promise<DeskCase> {
  const whole = await readCase(ctx, await store.findCase(ctx.db, id));
  const { file, holds } = whole.snapshot;
  const acts = listOffered(whole, ctx);
  const lead = holds.find((hold) => hold.role === 'lead');
  const namesOrgans = acts.some((name) => hasField(whole.kind, name, 'organ'));
  const [related, ids, officers, organs, panels] = await Promise.all([
    listRelated(ctx.db, file, ctx.actor, kinds),
    listTodoIds(ctx.db, ctx.actor, ctx.now),
    listOfficers(ctx.db, lead?.organ_id ?? file.organ_id, ctx.now),
    namesOrgans ? listLikelyOrgans(ctx, file) : [],
    loadPanels('bench', ctx, file),
  ]);
  const revealed = isRevealed(whole.looks, ctx.actor, ctx.now);
  const officer = officers.find((one) => one.id === lead?.officer_id);
  return {
    ...headOf(whole),
    parties: whole.parties.map((party) => showParty(ctx.runtime, party, revealed)),
    revealed,
    looks: whole.looks,
    facts: [...(whole.kind.facts?.(whole.subject, file) ?? []), ...tellFirstAsked(file)],
    materials: foldMaterials(whole.snapshot.materials, whole),
    opinions: whole.snapshot.opinions,
    holder: lead ? { post: lead.post, officer: officer?.name ?? null, officerEn: officer?.nameEn ?? null } : null,
    limits: explainAll(whole, ctx),
    related,
    neighbours: findNeighbours(ids, id),
    acts,
    mine: holds.some((hold) => isOnDeskOf(ctx.actor, hold)),
    officers: officers.map(({ organId: _, ...officer }) => officer),
    organs,
    panels,
  };
}

function headOf(whole: WholeCase) {
  const { file } = whole.snapshot;
  return {
    id: file.id,
    number: file.number,
    kind: file.kind,
    title: file.title,
    titleEn: file.title_en,
    itemCode: file.subject_code,
    organ: file.organ_name,
    state: file.state,
    stepName: file.step_name,
    stepNameEn: file.step_name_en,
    phase: file.phase,
    outcome: file.outcome,
    channel: file.channel,
    signal: file.signal,
    urgent: file.urgent,
    receivedAt: file.received_at,
    acceptedAt: file.accepted_at,
    decidedAt: file.decided_at,
    closedAt: file.closed_at,
    seq: file.last_seq,
    applicantName: file.applicant_name,
    applicantNameEn: file.applicant_name_en,
    clock: whole.clock,
    timeline: whole.timeline,
    papers: whole.papers.map(({ id, template, number }) => ({ id, template, number })),
    chain: { count: whole.chain.length, brokenAt: findChainFault(whole.chain)?.seq ?? null },
  };
}

/** Officers' acts that fit the state, that the actor may carry out, and that make sense now; what ends things comes last. */
function listOffered({ kind, snapshot, subject }: WholeCase, ctx: Context): string[] {
  const paths = [snapshot.file.organ_path, ...snapshot.holds.map((hold) => hold.organ_path)];
  return Object.entries(kind.acts)
    .filter(([, rule]) => {
      const { permission } = rule;
      if (rule.by !== 'officer' || !permission || !rule.from.includes(snapshot.file.state)) return false;
      if (!paths.some((path) => mayReach(ctx.actor, permission, path))) return false;
      return rule.offered?.(snapshot, { subject, actor: ctx.actor }) ?? true;
    })
    .sort(([, a], [, b]) => Number(a.irreversible ?? false) - Number(b.irreversible ?? false))
    .map(([name]) => name);
}

function isOnDeskOf({ id, desks }: Context['actor'], hold: CaseHold): boolean {
  if (hold.officer_id !== null && hold.officer_id === id) return true;
  const atPost = desks.filter((desk) => desk.unitId === hold.organ_id && desk.post === hold.post);
  return atPost.some(({ standsInFor = [] }) => hold.officer_id === null || standsInFor.includes(hold.officer_id));
}

function hasField(kind: CaseKind, act: string, control: string): boolean {
  return Object.values(kind.acts[act]?.fields ?? {}).some((field) => field.control === control);
}

/** The newest version of each material, with the ones before it. */
export function foldMaterials(
  materials: Snapshot['materials'],
  { kind, subject }: Pick<WholeCase, 'kind' | 'subject'>,
): ShownMaterial[] {
  const inEnglish = kind.materialsEn?.(subject) ?? {};
  return [...Map.groupBy(materials, (material) => material.code).values()].map((versions) => {
    const [latest, ...earlier] = versions.toSorted((a, b) => b.version - a.version) as [
      CaseMaterial,
      ...CaseMaterial[],
    ];
    return {
      ...latest,
      nameEn: inEnglish[latest.name] ?? null,
      earlier: earlier.filter((version) => version.file_id !== null),
    };
  });
}

export function explainAll({ snapshot, kind, calendar, timeline }: WholeCase, ctx: Context): ExplainedLimit[] {
  const parts = { file: snapshot.file, kind, calendar, now: ctx.now, lang: ctx.lang, timeline };
  return snapshot.limits.map((limit) => explainLimit(limit, parts));
}

function findNeighbours(ids: readonly string[], id: string): DeskCase['neighbours'] {
  const index = ids.indexOf(id);
  if (index < 0) return null;
  return { at: index + 1, count: ids.length, previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null };
}

/** The business superior, those above, their other offices, and those beneath. */
async function listLikelyOrgans(ctx: Context, file: CaseFile): Promise<{ name: string; code: string }[]> {
  const own = await findOrgan(ctx.db, file.organ_id);
  if (!own) return [];
  const [superior, above, beneath] = await Promise.all([
    findLineSuperior(ctx.db, own),
    listAbove(ctx.db, own),
    listChildren(ctx.db, own, ctx.now),
  ]);
  const parent = above.at(-2);
  const beside = parent ? await listChildren(ctx.db, parent, ctx.now) : [];
  const likely = [...(superior ? [superior] : []), ...beside, ...beneath].filter((organ: Organ) => organ.id !== own.id);
  return [...new Map(likely.map((organ) => [organ.code, { name: organ.name, code: organ.code }])).values()];
}
