// Taking a letter in: to the organ of what it is about, the organ named, or the office of the head of government it is for.

import type { OrganRef } from '#kernel/cases/contract.ts';
import { PAPERS, type SentFile } from '#kernel/cases/fields.ts';
import { attachAll } from '#kernel/cases/rules/attached.ts';
import { type Intake, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed, requireFiles } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findOrganByCode, getOrgan, listChildren } from '#kernel/organs/service/read.ts';
import { findPublicHead, listOfficers } from '#kernel/people/service/officers.ts';
import type { ActContext } from '#platform/http/context.ts';
import {
  type Call,
  caseKindOf,
  type Letter,
  type LetterData,
  type LetterSent,
  MOST_FILES,
  nobodyThere,
  notAnOrgan,
  staffMayNotAsk,
} from '../contract.ts';
import { type Matter, matterSource } from '../matter.ts';
import { complaintKind } from '../rules/complaint.ts';
import { enquiryKind } from '../rules/enquiry.ts';
import { letterKind } from '../rules/handling.ts';
import { choosePost, type LetterSettings, startingLimits, startSorting } from '../rules/intake.ts';
import { readLetterSettings } from '../settings.ts';
import { words } from '../words/portal.ts';

const KINDS = { enquiry: enquiryKind, letter: letterKind, complaint: complaintKind } as const;
/** The source of what the writer sent along. */
const WRITER = 'writer';
/** Who asks without giving a name. */
const NAMELESS = { name: '匿名', nameEn: 'Anonymous' } as const;
/**
 * Takes a letter in as a case with number, query code and running clock.
 * @throws staffMayNotAsk; invalidInput laid to `organ` when the organ cannot be told or nobody there takes letters.
 */
export async function sendLetter(ctx: ActContext, { files = [], kept = [], ...letter }: LetterSent): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNotAsk();
  return takeIn(ctx, { ...letter, files: [...kept, ...files] }, { channel: 'web', accountId: ctx.actor.id });
}

/** Takes in what somebody asked by telephone: the same clock, and whoever answered the call was asked first. */
export async function recordCall(ctx: ActContext, { source, ...call }: Call): Promise<Opened> {
  return takeIn(ctx, { ...call, kind: 'enquiry', phone: source }, { channel: 'call', accountId: null });
}

/** How a letter came in, and whose account it is. */
interface From {
  readonly channel: 'web' | 'call' | 'letter' | 'window' | 'transfer';
  readonly accountId: string | null;
}

/** A letter as it is taken in, however it came. */
export type Taken = Omit<Letter, 'files' | 'kept'> & { readonly files?: readonly SentFile[] };

/** Takes a letter in, also one that came to somebody else, who found that it is for the mailbox. */
export async function takeIn(ctx: ActContext, letter: Taken, from: From): Promise<Opened> {
  const { files = [] } = letter;
  await requireFiles(ctx, { path: 'files', only: PAPERS, most: MOST_FILES }, files);
  const matter = letter.item && (await matterSource().find(ctx.tx, letter.item, ctx.now));
  const to = letter.leader ? await findOffice(ctx, letter.leader) : await findAddressee(ctx, letter, matter || null);
  const kind = KINDS[caseKindOf(letter.kind)];
  const officers = await listOfficers(ctx.tx, to.organ.id, ctx.now);
  const post = choosePost(
    kind.name as keyof typeof KINDS,
    officers.map((officer) => officer.post),
  );
  if (!post) throw nobodyThere().laidTo('organ', ctx.lang);
  return openCase(ctx, {
    kind: kind.name,
    clientId: letter.clientId,
    // Figures of a service item count its applications, not the letters about it.
    subject: { id: null, code: null },
    ...titleOf(letter, to, matter || null),
    ...placeOf(to.organ),
    channel: from.channel,
    applicant: {
      kind: 'natural',
      ...(letter.name ? { name: letter.name } : NAMELESS),
      phone: letter.phone,
      accountId: from.accountId,
    },
    post,
    ...startOf(letter, to, await readLetterSettings(ctx.tx)),
    materials: attachAll(files, WRITER),
    data: { ...dataFor(letter, to, matter || null) },
  });
}

/** The organ that gets it, and whose mailbox it came to when that of a head of government. */
interface Addressee {
  readonly organ: Organ;
  readonly leader: LetterData['leader'];
}

async function findAddressee(ctx: ActContext, letter: Taken, matter: Matter | null): Promise<Addressee> {
  const organ = matter ? await getOrgan(ctx.tx, matter.organId) : await getNamed(ctx, letter.organ ?? '');
  return { organ, leader: null };
}

/** 领导信箱: the office of the government sorts what comes to its head; without an office the government itself. */
async function findOffice(ctx: ActContext, code: string): Promise<Addressee> {
  const government = await findOrganByCode(ctx.tx, code);
  if (government?.line !== LEADERS) throw notAnOrgan().laidTo('organ', ctx.lang);
  const [head, beneath] = [
    await findPublicHead(ctx.tx, government, ctx.now),
    await listChildren(ctx.tx, government, ctx.now),
  ];
  const office = beneath.find(({ line }) => line === OFFICE);
  const title = head?.title ?? words.zh.leaders.head;
  return {
    organ: office ?? government,
    leader: { title: `${government.shortName}${title}`, titleEn: head?.titleEn ?? null },
  };
}

/** Business lines of governments, and of their offices. */
export const LEADERS = 'government';
const OFFICE = 'government-office';

async function getNamed(ctx: ActContext, typed: string): Promise<Organ> {
  const found = await getOrganNamed(ctx, typed, 'organ');
  if (found.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  return found;
}

/** Titles stay in the ledger: what kind of letter it is and to whom, none of its words. */
function titleOf(
  letter: Taken,
  { organ, leader }: Addressee,
  matter: Matter | null,
): Pick<Intake, 'title' | 'titleEn'> {
  const { zh, en } = { zh: words.zh.kindNames[letter.kind], en: words.en.kindNames[letter.kind] };
  if (leader) return { title: `${zh}：${leader.title}信箱`, titleEn: `${en}: ${leader.titleEn ?? leader.title}` };
  const about: Pick<OrganRef, 'name' | 'nameEn'> = matter ?? organ;
  return { title: `${zh}：${about.name}`, titleEn: `${en}: ${about.nameEn ?? about.name}` };
}

/** What comes to a head of government is handed on first; a question is passed on as any other. */
function startOf(letter: Taken, { leader }: Addressee, settings: LetterSettings): Pick<Intake, 'limits' | 'state'> {
  const kind = caseKindOf(letter.kind);
  const limits = startingLimits(kind, settings);
  if (kind !== 'letter' || !leader) return { limits };
  return { state: 'sorting', limits: [...limits, startSorting(settings)] };
}

function dataFor(letter: Taken, { leader }: Addressee, matter: Matter | null): LetterData {
  return {
    text: letter.text,
    matter: matter && { code: matter.code, name: matter.name, nameEn: matter.nameEn },
    sort: letter.kind,
    leader,
    place: letter.place ?? null,
    subject: null,
  };
}
