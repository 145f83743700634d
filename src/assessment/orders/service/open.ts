// Opening an order: for an ignored red card, a leader's instruction, a supervisor's motion; and the proposal that follows one.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { nameIn, type Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { COMMISSION_LINE, INSPECTION_LINE } from '#kernel/supervision/contract.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import {
  DAYS,
  type NewOrder,
  ORDER,
  type OrderData,
  type OrderInput,
  PROPOSAL,
  type ProposalData,
  permissions,
} from '../contract.ts';
import { notALeader, notAnOrgan, otherIssuer } from '../errors.ts';
import { dataOf, isUnproven, start, workdays } from '../rules/process.ts';
import { findIssuer, findSupervisors, type Issuer } from './issuer.ts';

/** 政府督查工作条例第七条 keeps departments from it unless charged; supervisors may propose to whoever issues orders. */
const LEADING_LINES = ['government', INSPECTION_LINE, COMMISSION_LINE];

/** What both kinds are opened with: the case begins with who heads the approving organ. */
function intakeFor(organ: Organ, issuer: Issuer) {
  const place = placeOf(organ);
  const intake = {
    subject: { id: null, code: null },
    organ: issuer.approver,
    region: place.region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: HEAD_POST,
  } as const;
  return { intake, process: { ...issuer, organ: place.organ, judges: [] } };
}

/**
 * Enters an order; it waits for the head of the approving organ, under 政府督查工作条例第十一条 of the government. An
 * instruction that this head enters is the approval; one that somebody enters for them is not, nor one of another
 * leader that names no paper.
 * Opened twice under one client id it is there once.
 * @throws otherIssuer, laid to `others`, when another office issues the orders of one of them
 */
export async function openOrder(ctx: ActContext, order: NewOrder): Promise<Opened> {
  const organ = await getOrgan(ctx.tx, order.organId);
  const issuer = await findIssuer(ctx.tx, organ);
  const { intake, process } = intakeFor(organ, issuer);
  const others = await listOthers(ctx, order.otherIds ?? [], issuer);
  const matter = { zh: order.title, en: order.titleEn ?? order.title };
  const data: OrderData = {
    source: order.source,
    task: order.task,
    taskEn: order.taskEn,
    days: order.days ?? DAYS.feedback,
    leader: order.leader ?? null,
    superior: order.superior,
    paper: order.paper,
    enteredBy: ctx.actor.id,
    others: others.map((other) => placeOf(other).organ),
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
    ...(order.superior ? decidedAbove(issuer) : {}),
    data: { ...data },
    parentId: order.parentId ?? null,
  });
  const isApprover = headsOrgan(ctx.actor, issuer.approver.path);
  if (order.source !== 'instruction' || !isApprover || isUnproven(data, ctx.actor) || opened.code === null)
    return opened;
  const body = { opinion: `${order.leader}：${order.task}` };
  return { ...opened, file: await performAct(ctx, { caseId: opened.file.id, act: 'approve', body }) };
}

/** What the superior level orders was decided there: here it is planned and handed out (本地设定). */
const decidedAbove = ({ supervisor, post }: Issuer) => ({
  state: 'planning',
  organ: supervisor,
  post,
  limits: [start('order-plan', workdays(DAYS.plan))],
});

/** What one office issues it runs as well: an organ whose orders come from another has one of its own, or none could run it. */
async function listOthers(ctx: ActContext, ids: readonly string[], { supervisor }: Issuer): Promise<Organ[]> {
  const others = await Promise.all(ids.map((id) => getOrgan(ctx.tx, id)));
  for (const other of others) {
    const own = await findIssuer(ctx.tx, other);
    if (own.supervisor.id !== supervisor.id)
      throw otherIssuer({ organ: other.name, organEn: nameIn('en', other) }).laidTo('others', ctx.lang);
  }
  return others;
}

/**
 * Enters an order from the form.
 * @throws notALeader; otherIssuer; invalidInput laid to `organ` or `others` when one cannot be told, is no organ, or is out of the asker's reach.
 */
export async function enterOrder(ctx: ActContext, input: OrderInput): Promise<Opened> {
  await requireLeader(ctx);
  const { organ: typed, others: alsoTyped = [], ...order } = input;
  const organ = await getNamed(ctx, 'organ', typed);
  const otherIds = new Set<string>();
  for (const name of alsoTyped) otherIds.add((await getNamed(ctx, 'others', name)).id);
  otherIds.delete(organ.id);
  return openOrder(ctx, { ...order, organId: organ.id, otherIds: [...otherIds] });
}

async function getNamed(ctx: ActContext, path: 'organ' | 'others', typed: string): Promise<Organ> {
  const organ = await getOrganNamed(ctx, typed, path);
  if (organ.kind === 'legal' && mayReach(ctx.actor, permissions.open, organ.path)) return organ;
  throw notAnOrgan().laidTo(path, ctx.lang);
}

/** In whichever post: somebody may work in several organs. */
async function requireLeader({ actor, tx }: ActContext): Promise<void> {
  const units = await Promise.all(actor.desks.map(({ unitId }) => getOrgan(tx, unitId)));
  if (!units.some(({ line }) => line !== null && LEADING_LINES.includes(line))) throw notALeader();
}

/** What follows an order that was ignored: a proposal of the supervisors, drafted and waiting for a signature. */
export async function openProposal(ctx: ActContext, order: CaseFile): Promise<Opened> {
  const { matter, task, organ: to } = dataOf<OrderData>({ file: order });
  const organ = await getOrgan(ctx.tx, to.id);
  const { intake, process } = intakeFor(organ, await findSupervisors(ctx.tx, organ));
  const data: ProposalData = {
    facts: `${organ.name}对督办单逾期未落实，主要负责人督促后仍未落实。督办要求：${task}`,
    factsEn: `${nameIn('en', organ)} left a supervision order undone, and so did its head when it was brought before them. What was asked: ${task}`,
    about: { title: order.title, titleEn: order.title_en, number: order.number },
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
