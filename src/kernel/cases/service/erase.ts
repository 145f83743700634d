// Erasing words of a case by law: one officer proposes, another decides; the ledger keeps both, and still proves the acts.
import { loadCalendar } from '#kernel/calendar/service.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import {
  DECLINE_ACT,
  type DoneErasure,
  ERASE_ACT,
  type Erasure,
  listErasures,
  PROPOSE_ACT,
  type Proposal,
} from '#kernel/ledger/rules/erasing.ts';
import { MARKS } from '#kernel/ledger/rules/words.ts';
import { emptyWords, listChain } from '#kernel/ledger/store.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { type CaseFile, type Decision, permissions } from '../contract.ts';
import { alreadyDecided, erasingOwnProposal, nothingToErase, sameWordsElsewhere } from '../errors.ts';
import { getKind } from '../registry.ts';
import { type ErasingPlan, planErasing, type Worded } from '../rules/erasable.ts';
import { findOpenProposals, type OpenProposal } from '../rules/proposals.ts';
import * as store from '../store.ts';
import { erasing as words } from '../words/erasing.ts';
import { carryOut, type Found, findSnapshot, momentOf } from './carry-out.ts';
import { dropWithheld, forgetWords, keepWithheld } from './forget.ts';

/** Everything of a case that holds words. */
export async function readWorded(ctx: Context, file: CaseFile): Promise<Worded> {
  const kind = getKind(file.kind);
  const [chain, papers, { opinions }, subject] = await Promise.all([
    listChain(ctx.db, file.id),
    store.listPapers(ctx.db, file.id),
    store.listCaseRows(ctx.db, file.id),
    kind.loadSubject?.(ctx.db, file, ctx.now),
  ]);
  return { kind, subject, file, chain, papers, opinions };
}

/**
 * Puts down in the chain that the words of some acts are to go, for a colleague to decide.
 * @throws notFound, nothingToErase, sameWordsElsewhere
 */
export async function proposeErasing(ctx: ActContext, caseId: string, proposal: Proposal): Promise<void> {
  const found = await lock(ctx, caseId);
  requirePlan(await readWorded(ctx, found.snapshot.file), proposal);
  await note(ctx, found, PROPOSE_ACT, { record: { ...proposal } });
}

/** Refuses a proposal, or takes one's own back, with the reason. @throws notFound, alreadyDecided */
export async function declineErasing(ctx: ActContext, caseId: string, proposal: number, reason: string): Promise<void> {
  const found = await lock(ctx, caseId);
  getProposal(await listChain(ctx.tx, caseId), proposal);
  await note(ctx, found, DECLINE_ACT, { record: { proposal, reason } });
}

/**
 * Does what a colleague proposed: an act in the chain that names the words by their places, then the words are taken
 * out of acts and papers, and out of everything that holds them again. Withheld ones are kept under seal.
 * @throws notFound, alreadyDecided, erasingOwnProposal, and as {@link proposeErasing} when the case has changed since.
 */
export async function eraseWords(ctx: ActContext, caseId: string, proposal: number): Promise<void> {
  const found = await lock(ctx, caseId);
  const worded = await readWorded(ctx, found.snapshot.file);
  const { actorId, acts, ground, manner, reason } = getProposal(worded.chain, proposal);
  if (actorId === ctx.actor.id) throw erasingOwnProposal();
  const plan = requirePlan(worded, { acts, manner });
  const { erased, erasedPapers } = plan;
  const erasure: Erasure = { proposal, acts, ground, manner, reason, erased, erasedPapers };
  const file = await note(ctx, found, ERASE_ACT, { record: { ...erasure, ...tell(erasure) } });
  if (manner === 'withhold') await withhold(ctx, worded, file, plan);
  else
    await dropWithheld(
      ctx.tx,
      caseId,
      listWithheld(worded, acts).map((one) => one.seq),
    );
  await emptyWords(ctx.tx, caseId, file.last_seq);
  await forgetWords(ctx.tx, { caseId, seq: file.last_seq, words: plan.words, mark: MARKS[manner] });
  const fault = findChainFault(await listChain(ctx.tx, caseId));
  if (fault)
    throw new Error(`erasing words of case ${file.number} would break its chain at ${fault.seq}: ${fault.why}`);
}

/** Of the organ that has the case: whoever only assists erases nothing in it. @throws notFound */
export function requireReach({ actor }: Context, file: CaseFile): void {
  if (!mayReach(actor, permissions.erase, file.organ_path)) throw notFound();
}

async function lock(ctx: ActContext, caseId: string): Promise<Found> {
  const found = await findSnapshot(ctx, caseId);
  if (!found) throw notFound();
  requireReach(ctx, found.snapshot.file);
  return found;
}

function getProposal(chain: Worded['chain'], seq: number): OpenProposal {
  const proposal = findOpenProposals(chain).find((one) => one.seq === seq);
  if (!proposal) throw alreadyDecided();
  return proposal;
}

function requirePlan(worded: Worded, { acts, manner }: Pick<Proposal, 'acts' | 'manner'>): ErasingPlan {
  const plan = planErasing(acts, worded);
  const withheld = listWithheld(worded, acts);
  const wordless = plan.wordless.filter(
    (seq) => manner === 'withhold' || !withheld.some((one) => one.acts.includes(seq)),
  );
  if (wordless.length > 0) throw nothingToErase({ acts: wordless.join('、') });
  // What was withheld together is erased together.
  const together = manner === 'erase' ? withheld.flatMap((one) => one.acts) : [];
  const also = [...plan.also, ...together].filter(
    (seq, index, all) => !acts.includes(seq) && all.indexOf(seq) === index,
  );
  if (also.length > 0) throw sameWordsElsewhere({ acts: also.sort((a, b) => a - b).join('、') });
  return plan;
}

/** The acts of the chain that withheld words of some of these. */
function listWithheld({ chain }: Worded, acts: readonly number[]): DoneErasure[] {
  return listErasures(chain).filter((one) => one.manner === 'withhold' && one.acts.some((seq) => acts.includes(seq)));
}

/** An act that changes nothing about where the case stands. */
async function note(ctx: ActContext, found: Found, name: string, decision: Decision): Promise<CaseFile> {
  const { snapshot } = found;
  const env = { now: momentOf(ctx, found), calendar: await loadCalendar(ctx.tx, snapshot.file.region) };
  return carryOut(ctx, { kind: getKind(snapshot.file.kind), name, snapshot, decision, env, clientId: null });
}

/** What the public status page says of it. */
function tell({ acts, ground, manner }: Erasure): { told: string; toldEn: string } {
  const say = (lang: 'zh' | 'en') => {
    const w = words.in(lang);
    return w.told({ count: acts.length, done: w.done[manner], ground: w.grounds[ground] });
  };
  return { told: say('zh'), toldEn: say('en') };
}

async function withhold(ctx: ActContext, { chain, papers }: Worded, file: CaseFile, plan: ErasingPlan): Promise<void> {
  const pick = (kept: { body: unknown; seals: readonly string[] } | undefined) => ({
    body: kept?.body,
    seals: kept?.seals,
  });
  const kept = {
    acts: plan.erased.map(({ seq }) => ({ seq, ...pick(chain.find((act) => act.seq === seq)) })),
    papers: plan.erasedPapers.map(({ id }) => ({ id, ...pick(papers.find((paper) => paper.id === id)) })),
    words: plan.words,
  };
  const sealed = ctx.runtime.vault.seal(JSON.stringify(kept));
  await keepWithheld(ctx.tx, { case_id: file.id, by_seq: file.last_seq, sealed });
}
