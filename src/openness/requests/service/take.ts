// Taking a request in: over the internet, or as a clerk writes down what came by letter, by fax or in person.
import { type Channel, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { forbidden } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { KIND, nobodyThere, notAnOrgan, type RequestData, staffMayNotAsk, type Way, wrongDay } from '../contract.ts';
import type { RegisterInput, RequestInput } from '../rules/input.ts';
import { choosePost, startOf } from '../rules/intake.ts';
import { requestKind } from '../rules/kind.ts';

const CHANNEL_OF: Readonly<Record<Way, Channel>> = {
  web: 'web',
  window: 'window',
  letter: 'letter',
  'plain-letter': 'letter',
  fax: 'fax',
};
/** Older paper is not recorded as if it came now. */
const MOST_DAYS_AGO = 30;
const DAY = 86_400_000;

/**
 * Takes in what somebody asks for on the portal; it counts as received when both sides have confirmed it.
 * @throws staffMayNotAsk; markedSecret; invalidInput laid to `organ` when it cannot be told or nobody there takes requests
 */
export async function sendRequest(ctx: ActContext, { organ: typed, ...request }: RequestInput): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNotAsk();
  const organ = await getOrganNamed(ctx, typed, 'organ');
  if (organ.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  const today = localDate(ctx.now);
  return takeIn(ctx, organ, { ...request, way: 'web', receivedOn: today }, { accountId: ctx.actor.id });
}

/** Takes in what came to the clerk’s own organ on paper. @throws markedSecret, wrongDay laid to `receivedOn` */
export async function registerRequest(ctx: ActContext, request: RegisterInput): Promise<Opened> {
  if (!ctx.actor.unit) throw forbidden();
  const first = localDate(new Date(ctx.now.getTime() - MOST_DAYS_AGO * DAY));
  if (request.receivedOn > localDate(ctx.now) || request.receivedOn < first)
    throw wrongDay().laidTo('receivedOn', ctx.lang);
  return takeIn(ctx, await getOrgan(ctx.tx, ctx.actor.unit.id), request, { accountId: null });
}

type Arrived = Omit<RegisterInput, 'way'> & { readonly way: Way };

interface From {
  readonly accountId: string | null;
  /** The request it was split from. */
  readonly parentId?: string;
}

/** Takes a request in for an organ, also one that was split from another. */
export async function takeIn(ctx: ActContext, organ: Organ, request: Arrived, from: From): Promise<Opened> {
  const { category, way, receivedOn: arrivedOn, description, form } = request;
  const texts = [{ name: requestKind.zh, text: description }];
  await guardEntry(ctx, { entrance: 'disclosure-request', subject: null, texts });
  const filled = (await listOfficers(ctx.tx, organ.id, ctx.now)).map(({ post }) => post);
  const post = choosePost(filled);
  if (!post) throw nobodyThere().laidTo('organ', ctx.lang);
  const { confirmDays } = await readOpennessSettings(ctx.tx);
  const { state, limits, receivedOn } = startOf(way, arrivedOn, confirmDays);
  const who = ctx.runtime.vault.blindIndex(request.idNumber);
  const data: RequestData = { description, form, category, way, arrivedOn, receivedOn, who };
  return openCase(ctx, {
    kind: KIND,
    clientId: request.clientId,
    state,
    subject: { id: null, code: null },
    // Titles stay in the ledger and in lists: the organ, not the matter.
    title: `${requestKind.zh}：${organ.shortName}`,
    titleEn: `${requestKind.en}: ${organ.nameEn ?? organ.name}`,
    ...placeOf(organ),
    channel: CHANNEL_OF[way],
    applicant: {
      kind: category === 'natural' ? 'natural' : 'legal',
      name: request.name,
      idNumber: request.idNumber,
      phone: request.phone,
      ...(request.email ? { email: request.email } : {}),
      ...(request.address ? { address: request.address } : {}),
      accountId: from.accountId,
    },
    post,
    limits,
    data: { ...data },
    parentId: from.parentId ?? null,
  });
}
