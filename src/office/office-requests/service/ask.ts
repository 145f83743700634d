// Asking one’s own organ for leave, a vehicle or the use of a seal: with whom it lies.
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listGovernmentOffices } from '#kernel/organs/service/government-offices.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { forbidden } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import {
  type Asked,
  LEAVE,
  type LeaveInput,
  permissions,
  SEAL,
  type SealInput,
  VEHICLE,
  type VehicleInput,
} from '../contract.ts';
import { inPast } from '../errors.ts';
import { startDecision } from '../rules/asking.ts';
import { countDays, spanOf } from '../rules/leave.ts';
import { readRequestTerms } from '../settings.ts';
import { words } from '../words.ts';

interface Wanted {
  readonly clientId: string | undefined;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly why: string;
  /** More than a head of section grants. */
  readonly long: boolean;
  /** Read by those alone who decide on it. */
  readonly shut: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

async function ask(
  ctx: ActContext,
  { clientId, kind, title, titleEn, why, long, shut, data }: Wanted,
): Promise<Opened> {
  const texts = [title, why, String(data.handover ?? '')].map((text) => ({ name: words.zh.why, text }));
  await guardEntry(ctx, { entrance: kind, subject: null, texts });
  const organ = await getWorkplace(ctx, permissions.ask);
  const { id, name, nameEn } = ctx.actor;
  if (id === null) throw forbidden();
  const terms = await readRequestTerms(ctx.tx);
  const isHead = headsOrgan(ctx.actor, organ.path);
  const leads = ctx.actor.desks.some(({ post, path }) => path === organ.path && post === 'section-head');
  const decider = isHead ? await findAbove(ctx, organ) : organ;
  const byHead = isHead || leads || long;
  // What a head asks lies with the office above, whose people are named by no permission over this organ.
  const asked: Asked = { by: id, terms, byHead, why, ...(shut && decider === organ ? { onlyFor: [id] } : {}) };
  return openCase(ctx, {
    kind,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title,
    titleEn,
    ...placeOf(decider),
    channel: 'transfer',
    applicant: { kind: 'natural', name: name ?? '', nameEn: nameEn ?? null, accountId: id },
    post: byHead ? HEAD_POST : 'section-head',
    limits: [startDecision(kind, terms)],
    data: { ...asked, ...data },
  });
}

/** The office of the government above, for whom heads their organ; their own at the top. */
async function findAbove(ctx: ActContext, organ: Organ): Promise<Organ> {
  const [office] = await listGovernmentOffices(ctx.tx, organ, ctx.now);
  return office ?? organ;
}

/** @throws markedSecret, forbidden; inPast laid to `to` */
export async function askLeave(
  ctx: ActContext,
  { clientId, why, handover, sort, from, to }: LeaveInput,
): Promise<Opened> {
  if (spanOf({ from, to }).endsAt <= ctx.now) throw inPast().laidTo('to', ctx.lang);
  const days = countDays(from, to);
  const { sectionDays } = await readRequestTerms(ctx.tx);
  return ask(ctx, {
    ...{ clientId, kind: LEAVE, why, long: days > sectionDays, shut: true },
    title: words.zh.leaveTitle({ name: ctx.actor.name ?? '', from, to }),
    titleEn: words.en.leaveTitle({ name: ctx.actor.nameEn ?? ctx.actor.name ?? '', from, to }),
    data: { sort, from, to, days, handover },
  });
}

/** @throws markedSecret, forbidden; inPast laid to `startsAt` */
export async function askVehicle(ctx: ActContext, input: VehicleInput): Promise<Opened> {
  const { clientId, why, startsAt, endsAt, to, people } = input;
  if (startsAt <= ctx.now) throw inPast().laidTo('startsAt', ctx.lang);
  return ask(ctx, {
    ...{ clientId, kind: VEHICLE, why, long: false, shut: false },
    title: words.zh.vehicleTitle(to),
    titleEn: null,
    data: { to, people, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  });
}

/** @throws markedSecret, forbidden */
export async function askSeal(ctx: ActContext, { clientId, title, seal, copies, why }: SealInput): Promise<Opened> {
  return ask(ctx, {
    ...{ clientId, kind: SEAL, why, long: false, shut: false },
    title: words.zh.sealTitle(title),
    titleEn: null,
    data: { seal, copies },
  });
}
