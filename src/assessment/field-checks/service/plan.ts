// Planning a check: who checks whom, with which team, on which days.
import type { OfficerRef, OrganRef } from '#kernel/cases/contract.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, listAbove, listOrgansOver } from '#kernel/organs/service/read.ts';
import { listOfficers, listOutside } from '#kernel/people/service/officers.ts';
import { COMMISSION_LINE, INSPECTION_LINE } from '#kernel/supervision/contract.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach, worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  CHECK,
  type CheckData,
  type CheckInput,
  DAYS,
  LEAST_TEAM,
  type Named,
  notCharged,
  notToBeChecked,
  permissions,
  teamTooSmall,
  whichOffice,
  windowOver,
} from '../contract.ts';
import { start, workdays } from '../rules/process.ts';

/** The organ one checks for, and in which post. */
interface Charge {
  readonly organ: Organ;
  readonly post: CheckData['post'];
}

/** Who checks: 政府督查机构 (政府督查工作条例第六条), and the supervision commission. */
const LINES: Readonly<Record<CheckData['post'], string>> = { inspector: INSPECTION_LINE, supervisor: COMMISSION_LINE };

/** The posts of the asker in which they may plan checks, one an organ. */
export async function listCharges({ actor, db }: Context): Promise<Charge[]> {
  const found = new Map<string, Charge>();
  for (const { unitId, post } of actor.desks) {
    if (post !== 'inspector' && post !== 'supervisor') continue;
    const organ = await getOrgan(db, unitId);
    if (organ.line === LINES[post]) found.set(organ.id, { organ, post });
  }
  return [...found.values()];
}

/** The one that was named; where there is only one it need not be. @throws notCharged; whichOffice, laid to its field */
async function chooseCharge(ctx: ActContext, office: string | undefined): Promise<Charge> {
  const charges = await listCharges(ctx);
  if (charges.length === 0) throw notCharged();
  const [chosen, another] = charges.filter(({ organ }) => office === undefined || organ.id === office);
  if (!chosen || another) throw whichOffice().laidTo('office', ctx.lang);
  return chosen;
}

/** Who can be of a team of that organ: the holders of the post. */
export async function listMembers({ db, now }: Context, { organ, post }: Charge): Promise<Named<OfficerRef>[]> {
  const officers = await listOfficers(db, organ.id, now);
  return officers.filter((officer) => officer.post === post).map(({ id, name, nameEn }) => ({ id, name, nameEn }));
}

/**
 * Enters a plan; it waits for approval. Of an unannounced check the organs it names learn nothing.
 * @throws notCharged; whichOffice, notToBeChecked, teamTooSmall, windowOver, each laid to its field.
 */
export async function planCheck(ctx: ActContext, input: CheckInput): Promise<Opened> {
  const charge = await chooseCharge(ctx, input.office);
  if (ctx.actor.id === null) throw notCharged();
  if (input.to < localDate(ctx.now)) throw windowOver().laidTo('to', ctx.lang);
  const organs = await findOrgans(ctx, charge, input.organs);
  const team = await findTeam(ctx, charge, input, organs);
  const { organ: supervisor, region } = placeOf(charge.organ);
  const approver = await findApprover(ctx, charge);
  const { clientId, subject, authority, sort, mode, from, to, checklist } = input;
  const keptFrom = mode === 'unannounced' ? organs.map(({ path }) => path) : [];
  const plan = { subject, authority, sort, mode, organs, team, from, to, checklist, keptFrom };
  const data: CheckData = { ...plan, supervisor, post: charge.post, approver, planner: ctx.actor.id };
  return openCase(ctx, {
    kind: CHECK,
    clientId,
    subject: { id: null, code: null },
    title: `${mode === 'announced' ? '明查' : '暗访'}：${subject}`,
    titleEn: `${mode === 'announced' ? 'Check' : 'Unannounced check'}: ${subject}`,
    // Once approved it lies with who checks.
    organ: approver,
    region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: supervisor.name, nameEn: charge.organ.nameEn },
    post: 'organ-head',
    limits: [start('check-approve', workdays(DAYS.approve))],
    data: { ...data },
  });
}

/** 政府督查工作条例第十一条: of an inspection office, who heads its government approves; a commission’s head otherwise. */
async function findApprover({ tx }: ActContext, { organ, post }: Charge): Promise<OrganRef> {
  const above = post === 'inspector' ? await listAbove(tx, organ) : [];
  const { id, path, name } = above.findLast(({ line, kind }) => line === 'government' && kind === 'legal') ?? organ;
  return { id, path, name };
}

async function findOrgans(ctx: ActContext, charge: Charge, typed: readonly string[]): Promise<Named<OrganRef>[]> {
  const found = new Map<string, Named<OrganRef>>();
  for (const name of typed) {
    const organ = await findOrganNamed(ctx, name);
    if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path: 'organs', message: organ }]);
    if (!(await mayCheck(ctx, charge, organ))) throw notToBeChecked({ organ: organ.name }).laidTo('organs', ctx.lang);
    found.set(organ.id, { id: organ.id, path: organ.path, name: organ.name, nameEn: organ.nameEn });
  }
  return [...found.values()];
}

/**
 * An organ within reach and in the territory one checks for, in and beneath which one works in no post. 政府督查工作条例第五条: an inspection office has
 * “本级人民政府所属部门”, “下级人民政府及其所属部门” before it, no organ of the party.
 */
async function mayCheck({ actor, tx, now }: ActContext, charge: Charge, organ: Organ): Promise<boolean> {
  const isTheirs = charge.post !== 'inspector' || organ.system === 'government';
  const isReached = mayReach(actor, permissions.plan, organ.path) && !worksIn(actor, organ.path);
  if (organ.kind !== 'legal' || !isTheirs || !isReached) return false;
  // Reach is that of all their posts; they check in one of them.
  const over = await listOrgansOver(tx, organ.path, { lines: [], ids: [charge.organ.id] }, now);
  return over.length > 0;
}

async function findTeam(
  ctx: ActContext,
  charge: Charge,
  { leader, team }: CheckInput,
  organs: readonly OrganRef[],
): Promise<Named<OfficerRef>[]> {
  const asked = [...new Set([leader, ...team])];
  const own = await listMembers(ctx, charge);
  const paths = organs.map(({ path }) => path);
  const impartial = await listOutside(ctx.tx, asked, paths, ctx.now);
  const found = asked.flatMap((id) => own.find((officer) => officer.id === id && impartial.includes(id)) ?? []);
  if (found.length === asked.length && found.length >= LEAST_TEAM) return found;
  throw teamTooSmall().laidTo('team', ctx.lang);
}
