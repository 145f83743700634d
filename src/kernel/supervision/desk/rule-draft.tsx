// `/desk/supervision/rules/drafts/:id`: a set of rules being written, what it would change, and its way into force.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { act, resource } from '#platform/http/resource.ts';
import { isId } from '#platform/ids.ts';
import { permissions } from '../contract.ts';
import { findSetFaults, tellFaults } from '../rules/check-set.ts';
import { compareRules } from '../rules/difference.ts';
import { type Days, isSpan, LEAST_TRIED, usualDays } from '../rules/span.ts';
import {
  approveDraft,
  changeHead,
  changeRule,
  type DraftAct,
  mayWriteRules,
  removeRule,
  returnDraft,
  submitDraft,
  withdrawDraft,
} from '../service/drafts.ts';
import { readRuleWorld } from '../service/rule-world.ts';
import { listSteps, tryDraft } from '../service/try-draft.ts';
import { type Draft, findDraft } from '../store/drafts.ts';
import { findRuleSet } from '../store/rules.ts';
import { editorWords } from '../words/editor.ts';
import { draftAddress } from './addresses.ts';
import { type DraftData, showDraft } from './draft-body.tsx';
import type { Tried } from './draft-steps.tsx';
import { readQuestion, typedSchema } from './replay-question.ts';
import { headInput, ruleInput, seen, toRule } from './rule-input.ts';

/** Who may come is decided before it is known whether there is such a draft. */
const params = z.object({ id: z.string().max(60) });
const query = typedSchema.pick({ from: true, to: true }).extend({
  /** The rule whose form is open: its place in the set. */
  rule: z.union([z.literal('new'), z.coerce.number().int().min(0).max(499)]).optional(),
});
const access = holds(permissions.rules);
const reason = z.string().trim().min(2).max(400);

export const ruleDraftPage = resource({
  name: 'desk-supervision-rule-draft',
  path: '/desk/supervision/rules/drafts/:id',
  face: 'bench',
  access,
  rate: 'form',
  params,
  query,
  load: (ctx, input) => loadDraft(ctx, input.params.id, input.query),
  view: showDraft,
  acts: {
    head: change(headInput, (ctx, asked, { revision, ...head }) => changeHead(ctx, asked, head), 'saved'),
    rule: change(
      ruleInput,
      (ctx, asked, body) => changeRule(ctx, asked, { index: body.index, rule: toRule(body) }),
      'saved',
    ),
    remove: change(
      seen.extend({ index: z.coerce.number().int().min(0).max(499) }),
      (ctx, asked, { index }) => removeRule(ctx, asked, index),
      'removed',
    ),
    submit: change(
      seen.extend({ from: z.iso.date(), to: z.iso.date() }),
      (ctx, asked, { from, to }) => submitDraft(ctx, asked, { from, to }),
      'submitted',
    ),
    approve: change(seen, approveDraft, 'approved'),
    return: change(seen.extend({ reason }), (ctx, asked, body) => returnDraft(ctx, asked, body.reason), 'returned'),
    withdraw: change(
      seen.extend({ reason }),
      (ctx, asked, body) => withdrawDraft(ctx, asked, body.reason),
      'withdrawn',
    ),
  },
});

/** An act on the draft of the address, as it stood when it was looked at. */
function change<B extends z.ZodType<{ revision: number }>>(
  body: B,
  run: (ctx: ActContext, asked: DraftAct, body: z.output<B>) => Promise<void>,
  say: 'saved' | 'removed' | 'submitted' | 'approved' | 'returned' | 'withdrawn',
) {
  return act({
    access,
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, { id: input.params.id, revision: input.body.revision }, input.body);
      return { to: draftAddress(input.params.id), say: editorWords.in(ctx.lang)[say] };
    },
  });
}

async function loadDraft(ctx: Context, id: string, asked: z.output<typeof query>): Promise<DraftData> {
  const draft = isId(id) ? await findDraft(ctx.db, id) : undefined;
  if (!draft) throw notFound();
  const set = await findRuleSet(ctx.db);
  const world = await readRuleWorld(ctx.db, ctx.now);
  const mayWrite = await mayWriteRules(ctx);
  const open = draft.state === 'draft' || draft.state === 'submitted' || draft.state === 'approved';
  return {
    draft,
    changes: open ? compareRules(set?.rules ?? [], draft.rules) : [],
    faults: open
      ? findSetFaults(draft.rules, world).map((fault) => ({
          index: fault.index,
          code: fault.code,
          message: tellFaults([fault], ctx.lang)[0]?.message ?? '',
        }))
      : [],
    history: await listSteps(ctx.db, id),
    tried: await answerTrial(ctx, draft, asked),
    open: asked.rule ?? null,
    choices: { limits: [...world.limits], kinds: world.kinds.map(({ name, zh, en }) => ({ name, zh, en })) },
    mayWrite,
    mayApprove: mayWrite && draft.state === 'submitted' && !draft.writers.includes(ctx.actor.id ?? ''),
  };
}

/** The past run again under the draft; nothing before days were asked for. */
async function answerTrial(ctx: Context, draft: Draft, { from, to }: Days): Promise<Tried> {
  const question = readQuestion(typedSchema.parse({ from, to }), ctx.now);
  if (question === null) return { ...usualDays(ctx.now), faults: [], result: null, enough: false };
  if (!('span' in question)) return { from, to, faults: question, result: null, enough: false };
  const result = await tryDraft(ctx, draft, { from, to });
  return { from, to, faults: [], result, enough: isSpan({ from, to }, ctx.now, LEAST_TRIED) };
}
