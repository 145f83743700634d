// Opening an order: for an ignored red card, a leader's instruction, a supervisor's motion; and the proposal that follows one.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach, systemContext } from '#platform/http/context.ts';
import {
  DAYS,
  type NewOrder,
  notALeader,
  notAnOrgan,
  ORDER,
  type OrderData,
  type OrderInput,
  PROPOSAL,
  type ProposalData,
  permissions,
} from '../contract.ts';
import { dataOf, start, workdays } from '../rules/process.ts';

/** Who supervises: 政府督查工作条例第七条 keeps departments from it unless charged; supervisors are the city’s own choice. */
const LEADING_LINES = ['government', 'supervision'];

/** What both kinds are opened with: the case begins with the head of whoever supervises the organ. */
async function intakeFor(ctx: ActContext, organId: string) {
  const { organ, region } = placeOf(await getOrgan(ctx.tx, organId));
  const supervisor = await getSupervisor(ctx.tx, organ);
  const intake = {
    subject: { id: null, code: null },
    organ: supervisor,
    region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name },
    post: 'organ-head',
  } as const;
  return { intake, process: { organ, supervisor, judges: [] } };
}

/**
 * Enters an order; it waits for approval by the head of the supervisors. An instruction that a head enters
 * is the approval; one that somebody enters for them is not.
 * Opened twice under one client id it is there once.
 */
export async function openOrder(ctx: ActContext, order: NewOrder): Promise<Opened> {
  const { intake, process } = await intakeFor(ctx, order.organId);
  const matter = { zh: order.title, en: order.titleEn ?? order.title };
  const data: OrderData = {
    source: order.source,
    task: order.task,
    days: order.days ?? DAYS.feedback,
    leader: order.leader ?? null,
    about: order.about ?? null,
    matter,
    ...process,
  };
  const opened = await openCase(ctx, {
    ...intake,
    kind: ORDER,
    clientId: order.clientId,
    title: `督办：${matter.zh}`,
    titleEn: `Order: ${matter.en}`,
    limits: [start('order-approve', workdays(DAYS.approve))],
    data: { ...data },
    parentId: order.parentId ?? null,
  });
  const isApproved = order.source === 'instruction' && ctx.actor.desks.some(({ post }) => post === HEAD_POST);
  if (!isApproved || opened.code === null) return opened;
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now };
  const body = { opinion: `${order.leader}：${order.task}` };
  return { ...opened, file: await performAct(machine, { caseId: opened.file.id, act: 'approve', body }) };
}

/**
 * Enters an order from the form.
 * @throws notALeader; invalidInput laid to `organ` when it cannot be told, is no organ, or is out of the asker's reach.
 */
export async function enterOrder(ctx: ActContext, input: OrderInput): Promise<Opened> {
  await requireLeader(ctx);
  const { organ: typed, ...order } = input;
  const organ = await findOrganNamed(ctx, typed);
  if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path: 'organ', message: organ }]);
  if (organ.kind !== 'legal' || !mayReach(ctx.actor, permissions.open, organ.path)) {
    const error = notAnOrgan();
    throw error.on([{ path: 'organ', message: error.textIn(ctx.lang) }]);
  }
  return openOrder(ctx, { ...order, organId: organ.id });
}

async function requireLeader({ actor, tx }: ActContext): Promise<void> {
  const line = actor.unit && (await getOrgan(tx, actor.unit.id)).line;
  if (!line || !LEADING_LINES.includes(line)) throw notALeader();
}

/** What follows an order that was ignored: a proposal, drafted and waiting for a signature. */
export async function openProposal(ctx: ActContext, order: CaseFile): Promise<Opened> {
  const { matter, task, organ } = dataOf<OrderData>({ file: order });
  const { intake, process } = await intakeFor(ctx, organ.id);
  const data: ProposalData = {
    facts: `${organ.name}对督办单逾期未落实，主要负责人督促后仍未落实：${task}`,
    about: { title: order.title, number: order.number },
    matter,
    ...process,
  };
  return openCase(ctx, {
    ...intake,
    kind: PROPOSAL,
    title: `监察建议：${matter.zh}`,
    titleEn: `Proposal: ${matter.en}`,
    limits: [start('proposal-draft', workdays(DAYS.plan))],
    data: { ...data },
    parentId: order.id,
  });
}
