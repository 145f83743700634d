// Rules are changed by two: one supervisor writes and hands in, another approves, and from a day on they are in force.
import { actorColumns } from '#kernel/cases/service/rows.ts';
import { appendAct } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { changedMeanwhile, type FieldFault, forbidden, invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach, systemContext } from '#platform/http/context.ts';
import { isId, newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { permissions, type RuleInput, ruleSchema, type Settings, settingsSchema } from '../contract.ts';
import { draftSettled, sameWriter } from '../errors.ts';
import { findRuleFaults, findSetFaults, tellFaults } from '../rules/check-set.ts';
import { type Days, isSpan, LEAST_TRIED } from '../rules/span.ts';
import {
  type Draft,
  type DraftState,
  findDraftForUpdate,
  insertDraft,
  isDayTaken,
  listDueDrafts,
  updateDraft,
} from '../store/drafts.ts';
import { listTops } from '../store/organs.ts';
import { findRuleSet, lockRuleSets, type WrittenSet } from '../store/rules.ts';
import { editorWords } from '../words/editor.ts';
import { type PresetName, readPreset } from './presets.ts';
import { readRuleWorld } from './rule-world.ts';
import { enforceRules, forgetRules } from './rules.ts';
import { trialOf, tryDraft } from './try-draft.ts';

/** What a draft begins as: the rules in force, or a school that ships with the product. */
export type Origin = 'current' | PresetName;

/** The rules are the whole city's: whoever changes them supervises all of it. */
export async function mayWriteRules({ db, actor }: Context): Promise<boolean> {
  return (await listTops(db)).every((path) => mayReach(actor, permissions.rules, path));
}

export async function requireWholeCity(ctx: ActContext): Promise<void> {
  if (!(await mayWriteRules({ ...ctx, db: ctx.tx }))) throw forbidden();
}

/** Begins a draft. Gives its id. */
export async function beginDraft(ctx: ActContext, origin: Origin): Promise<string> {
  await requireWholeCity(ctx);
  const set = origin === 'current' ? await findRuleSet(ctx.tx) : await readPreset(origin);
  return openDraft(ctx, set ?? (await readPreset('standard')), { origin });
}

/** Keeps a set as a new draft, with the first act of its chain. What no person wrote has no writer yet. Gives its id. */
export async function openDraft(
  ctx: ActContext,
  { name, nameEn, basis, settings, rules }: WrittenSet,
  begun: Readonly<Record<string, unknown>>,
): Promise<string> {
  const draft: Draft = {
    id: newId(),
    revision: 1,
    state: 'draft',
    name,
    nameEn,
    basis,
    settings: settingsSchema.parse(settings),
    // The ids of rules in force belong to their version.
    rules: rules.map((rule) => ruleSchema.strip().parse(rule)),
    startsOn: null,
    writers: ctx.actor.id ? [ctx.actor.id] : [],
    begunAt: ctx.now,
    begunBy: ctx.actor.name,
    approvedAt: null,
    approvedBy: null,
    setId: null,
  };
  await insertDraft(ctx.tx, draft);
  await note(ctx, draft, 'begin', begun);
  return draft.id;
}

/** What an act on a draft is asked with: which draft, and the state of it that was looked at. */
export interface DraftAct {
  readonly id: string;
  readonly revision: number;
}

/** Locks a draft somebody may write in. @throws notFound, changedMeanwhile, draftSettled */
async function lockDraft(ctx: ActContext, { id, revision }: DraftAct, states: readonly DraftState[]): Promise<Draft> {
  await requireWholeCity(ctx);
  const draft = isId(id) ? await findDraftForUpdate(ctx.tx, id) : undefined;
  if (!draft) throw notFound();
  if (!states.includes(draft.state)) throw draftSettled();
  if (draft.revision !== revision) throw changedMeanwhile();
  return draft;
}

async function keep(
  ctx: ActContext,
  draft: Draft,
  act: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const next = { ...draft, revision: draft.revision + 1 };
  await updateDraft(ctx.tx, next);
  await note(ctx, next, act, body);
}

/** Every step of a draft is an act of its own chain in the ledger. */
async function note(
  ctx: ActContext,
  draft: Draft,
  act: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: draft.id,
    chain_kind: 'supervision-rules',
    id: newId(),
    act,
    at: ctx.now,
    body: { ...body, name: draft.name, revision: draft.revision },
    client_id: null,
  });
}

const written = (ctx: ActContext, draft: Draft): Draft => ({
  ...draft,
  writers: [...new Set([...draft.writers, ctx.actor.id ?? ''])],
});

export interface DraftHead {
  readonly name: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly startsOn: string | null;
  readonly settings: Settings;
}

/** @throws invalidInput when the day is past or another set begins on it. */
export async function changeHead(
  ctx: ActContext,
  asked: DraftAct,
  { name, nameEn, basis, startsOn, settings }: DraftHead,
): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['draft']);
  const faults = await findDayFaults(ctx, draft.id, startsOn);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  await keep(ctx, written(ctx, { ...draft, name, nameEn, basis, startsOn, settings }), 'change', { startsOn });
}

async function findDayFaults(ctx: ActContext, id: string, day: string | null): Promise<FieldFault[]> {
  const { faults } = editorWords.in(ctx.lang);
  if (day === null) return [];
  if (day < localDate(ctx.now)) return [{ path: 'startsOn', message: faults.past }];
  return (await isDayTaken(ctx.tx, day, id)) ? [{ path: 'startsOn', message: faults.dayTaken }] : [];
}

/** Puts a rule in the place of the one at `index`, or adds it. @throws invalidInput with each fault by field. */
export async function changeRule(
  ctx: ActContext,
  asked: DraftAct,
  { index, rule }: { readonly index: number | undefined; readonly rule: RuleInput },
): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['draft']);
  const at = index ?? draft.rules.length;
  if (at > draft.rules.length) throw notFound();
  const others = draft.rules.toSpliced(at, 1);
  const faults = findRuleFaults(rule, others, await readRuleWorld(ctx.tx, ctx.now));
  if (faults.length > 0) throw invalidInput({ count: faults.length }, tellFaults(faults, ctx.lang));
  const rules = draft.rules.toSpliced(at, 1, rule);
  await keep(ctx, written(ctx, { ...draft, rules }), index === undefined ? 'add-rule' : 'change-rule', {
    code: rule.code,
  });
}

export async function removeRule(ctx: ActContext, asked: DraftAct, index: number): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['draft']);
  const rule = draft.rules[index];
  if (!rule) throw notFound();
  await keep(ctx, written(ctx, { ...draft, rules: draft.rules.toSpliced(index, 1) }), 'remove-rule', {
    code: rule.code,
  });
}

/**
 * Hands a draft in for approval, with what it would have given on some days of the past: the act keeps that for whoever
 * approves. @throws invalidInput while it has a fault or no first day, or was tried on too few days.
 */
export async function submitDraft(ctx: ActContext, asked: DraftAct, days: Days): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['draft']);
  await requireSound(ctx, draft);
  if (!isSpan(days, ctx.now, LEAST_TRIED)) {
    throw invalidInput({ count: 1 }, [
      { path: 'to', message: editorWords.in(ctx.lang).faults.tooFewDays(LEAST_TRIED) },
    ]);
  }
  const tried = trialOf(days, await tryDraft({ ...ctx, db: ctx.tx }, draft, days));
  await keep(ctx, written(ctx, { ...draft, state: 'submitted' }), 'submit', { startsOn: draft.startsOn, tried });
}

/** What was sound when it was handed in may not be any more: an officer left, the day went by. */
async function requireSound(ctx: ActContext, draft: Draft): Promise<void> {
  const { faults: told } = editorWords.in(ctx.lang);
  const rules = findSetFaults(draft.rules, await readRuleWorld(ctx.tx, ctx.now));
  const faults = [
    ...(draft.startsOn === null ? [{ path: 'startsOn', message: told.noDay }] : []),
    ...(draft.rules.length === 0 ? [{ path: 'startsOn', message: told.noRules }] : []),
    ...(await findDayFaults(ctx, draft.id, draft.startsOn)),
    ...rules.map((fault) => ({
      path: `rules.${fault.index}.${fault.field}`,
      message: `${fault.code} ${tellFaults([fault], ctx.lang)[0]?.message}`,
    })),
  ];
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
}

/** Approves what another wrote: four eyes. @throws sameWriter, invalidInput */
export async function approveDraft(ctx: ActContext, asked: DraftAct): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['submitted']);
  if (draft.writers.includes(ctx.actor.id ?? '')) throw sameWriter();
  // Of two drafts for one day approved at once, the second sees the first.
  await lockRuleSets(ctx.tx);
  await requireSound(ctx, draft);
  const approved: Draft = { ...draft, state: 'approved', approvedAt: ctx.now, approvedBy: ctx.actor.name };
  await keep(ctx, approved, 'approve', { startsOn: draft.startsOn });
}

/** Gives a draft back to its writers, also one that is approved and not yet in force. */
export async function returnDraft(ctx: ActContext, asked: DraftAct, reason: string): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['submitted', 'approved']);
  await keep(ctx, { ...draft, state: 'draft', approvedAt: null, approvedBy: null }, 'return', { reason });
}

export async function withdrawDraft(ctx: ActContext, asked: DraftAct, reason: string): Promise<void> {
  const draft = await lockDraft(ctx, asked, ['draft', 'submitted']);
  await keep(ctx, { ...draft, state: 'withdrawn' }, 'withdraw', { reason });
}

/**
 * Puts every approved draft in force whose first day has come, each in a transaction of its own. Running limits are
 * watched by the new rules from then on; what is past already fires no more. Gives how many.
 */
export async function enforceDueDrafts(runtime: Runtime): Promise<number> {
  const due = await listDueDrafts(runtime.db, localDate(runtime.clock.now()));
  for (const id of due) {
    // One that cannot be put in force is told of, and holds up no other.
    await inTransaction(runtime.db, (tx) =>
      enforce({ ...systemContext(runtime, tx), tx, now: runtime.clock.now() }, id),
    ).catch((error) => runtime.log.error({ err: error, draft: id }, 'a draft of rules could not be put in force'));
    forgetRules(runtime.db);
  }
  return due.length;
}

async function enforce(ctx: ActContext, id: string): Promise<void> {
  const draft = await findDraftForUpdate(ctx.tx, id);
  // Another worker may have come first.
  if (draft?.state !== 'approved') return;
  const setId = await enforceRules(ctx.tx, draft, ctx.now);
  await keep(ctx, { ...draft, state: 'in-force', setId }, 'enforce', { startsOn: draft.startsOn });
}
