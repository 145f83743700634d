// Taking a letter in: to the organ of what it is about or the organ named, onto the desk of somebody who is there.

import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type Call, type Letter, type LetterData, nobodyThere, notAnOrgan, staffMayNotAsk } from './contract.ts';
import { type Matter, matterSource } from './matter.ts';
import { complaintKind } from './rules/complaint.ts';
import { enquiryKind } from './rules/enquiry.ts';
import { choosePost, STARTING_LIMITS } from './rules/intake.ts';

const KINDS = { enquiry: enquiryKind, complaint: complaintKind } as const;
/** Who asks without giving a name. */
const NAMELESS = { name: '匿名', nameEn: 'Anonymous' } as const;
/**
 * Takes a letter in as a case with number, query code and running clock.
 * @throws staffMayNotAsk; invalidInput laid to `organ` when the organ cannot be told or nobody there takes letters.
 */
export async function sendLetter(ctx: ActContext, letter: Letter): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNotAsk();
  return takeIn(ctx, letter, { channel: 'web', accountId: ctx.actor.id });
}

/** Takes in what somebody asked by telephone: the same clock, and whoever answered the call was asked first. */
export async function recordCall(ctx: ActContext, { source, ...call }: Call): Promise<Opened> {
  return takeIn(ctx, { ...call, kind: 'enquiry', phone: source }, { channel: 'call', accountId: null });
}

/** How a letter came in, and whose account it is. */
interface From {
  readonly channel: 'web' | 'call' | 'transfer';
  readonly accountId: string | null;
}

/** Takes a letter in, also one that came to somebody else, who found that it is for the mailbox. */
export async function takeIn(ctx: ActContext, letter: Letter, from: From): Promise<Opened> {
  const matter = letter.item && (await matterSource().find(ctx.tx, letter.item, ctx.now));
  const organ = matter ? await getOrgan(ctx.tx, matter.organId) : await getAddressee(ctx, letter.organ ?? '');
  const officers = await listOfficers(ctx.tx, organ.id, ctx.now);
  const filled = officers.map((officer) => officer.post);
  const post = choosePost(letter.kind, filled);
  if (!post) throw nobodyThere().laidTo('organ', ctx.lang);
  const kind = KINDS[letter.kind];
  const data: LetterData = { text: letter.text, matter: matter ? nameMatter(matter) : null };
  const applicant = letter.name ? { name: letter.name } : NAMELESS;
  return openCase(ctx, {
    kind: kind.name,
    clientId: letter.clientId,
    // Figures of a service item count its applications, not the letters about it.
    subject: { id: null, code: null },
    title: `${kind.zh}：${matter ? matter.name : organ.name}`,
    titleEn: `${kind.en}: ${matter ? (matter.nameEn ?? matter.name) : (organ.nameEn ?? organ.name)}`,
    ...placeOf(organ),
    channel: from.channel,
    applicant: { kind: 'natural', ...applicant, phone: letter.phone, accountId: from.accountId },
    post,
    limits: STARTING_LIMITS[letter.kind],
    data: { ...data },
  });
}

async function getAddressee(ctx: ActContext, typed: string): Promise<Organ> {
  const found = await getOrganNamed(ctx, typed, 'organ');
  if (found.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  return found;
}

function nameMatter({ code, name, nameEn }: Matter): LetterData['matter'] {
  return { code, name, nameEn };
}
