// Writing a call down: by whom, to which organ, about which case; what was promised begins to run.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { listCases } from '#kernel/cases/queries/list.ts';
import { listFollowingFiles } from '#kernel/cases/queries/related.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { type ActContext, type Context, mayReach, worksIn } from '#platform/http/context.ts';
import { toLocalIso } from '#platform/time.ts';
import { CALL, type CallData, type CallInput, permissions } from '../contract.ts';
import { aboutUnknown, dueOutside, notCharged, notYet, outOfReach } from '../errors.ts';
import { isAhead, promised } from '../rules/call.ts';

const POSTS = ['supervisor', 'inspector'];

/**
 * A call with a promise is on the caller’s own list until its day; without one it is over as it begins.
 * @throws notCharged; outOfReach, aboutUnknown, notYet, dueOutside, each laid to its field.
 */
export async function writeCall(ctx: ActContext, input: CallInput): Promise<Opened> {
  const { actor, lang, tx, now } = ctx;
  const desk = actor.desks.find(({ post }) => POSTS.includes(post));
  if (!desk || actor.id === null) throw notCharged();
  const at = input.at === undefined ? now : new Date(`${input.at}:00+08:00`);
  if (at > now) throw notYet().laidTo('at', lang);
  const { person, said, promise, due } = input;
  if (due && !isAhead(due, now)) throw dueOutside().laidTo('due', lang);
  const organ = await getCalled(ctx, input.organ);
  const about = input.about ? await getAbout(ctx, input.about) : null;
  const own = placeOf(await getOrgan(tx, desk.unitId));
  const data: CallData = {
    organ: { id: organ.id, path: organ.path, name: organ.name, nameEn: organ.nameEn },
    at: toLocalIso(at),
    about: about?.number ?? null,
    caller: { id: actor.id, name: actor.name, organ: own.organ },
    person,
    said,
    ...(promise && due ? { promise, due } : {}),
  };
  return openCase(ctx, {
    kind: CALL,
    ...(due ? {} : { state: 'noted', outcome: 'noted' }),
    clientId: input.clientId,
    subject: { id: null, code: null },
    title: `电话调度：${organ.name}`,
    titleEn: `Call to ${organ.nameEn ?? organ.name}`,
    ...own,
    channel: 'call',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: desk.post,
    officerId: actor.id,
    limits: due ? [promised(due, now)] : [],
    data: { ...data },
    parentId: about?.id ?? null,
  });
}

/** An organ within reach, and never one's own. */
async function getCalled(ctx: ActContext, typed: string): Promise<Organ> {
  const organ = await getOrganNamed(ctx, typed, 'organ');
  const isReached = mayReach(ctx.actor, permissions.call, organ.path) && !worksIn(ctx.actor, organ.path);
  if (organ.kind !== 'legal' || !isReached) throw outOfReach({ organ: organ.name }).laidTo('organ', ctx.lang);
  return organ;
}

async function getAbout(ctx: ActContext, number: string): Promise<{ id: string; number: string }> {
  const { rows } = await listCases(ctx, listKinds(), { q: number });
  const found = rows.find((row) => row.number === number);
  if (!found) throw aboutUnknown().laidTo('about', ctx.lang);
  return found;
}

/** Calls about a case that the asker may read, the oldest first. */
export async function listCallsAbout({ db, actor }: Context, caseId: string): Promise<CaseFile[]> {
  const files = await listFollowingFiles(db, caseId, CALL);
  return files.filter(({ organ_path: path }) => mayReach(actor, permissions.read, path));
}
