// The verbs of press conferences: record one, hand the record in, withdraw it; take spokespersons into the register and out.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { beginText, getText, handIn, saveText } from '#kernel/documents/service/author.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  type BeginInput,
  type Conference,
  conferenceOutOfReach,
  endsBeforeItBegan,
  KIND,
  notInOffice,
  notYetHeld,
  permissions,
  type Question,
  type SaveInput,
  SPOKESPERSONS,
  type SpokespersonInput,
} from './contract.ts';
import { endOffice, findSpokesperson, insertSpokesperson } from './store.ts';

const getOwnOrgan = (ctx: ActContext, typed: string): Promise<Organ> =>
  getOrganInReach(ctx, typed, permissions.edit, ({ name: organ }) => conferenceOutOfReach({ organ }));

/** Gives the id of the new record. @throws conferenceOutOfReach laid to `organ`, documentCodeTaken when the organ has one of that number */
export async function beginConference(ctx: ActContext, input: BeginInput): Promise<string> {
  const organ = await getOwnOrgan(ctx, input.organ);
  const { code, name, nameEn } = organ;
  const { title, titleEn = null, heldOn, number } = input;
  const year = Number(heldOn.slice(0, 4));
  const content: Conference = {
    title,
    titleEn,
    organ: { code, name, nameEn },
    year,
    number,
    heldOn,
    begins: '',
    place: '',
    speaker: null,
    attending: '',
    transcript: '',
    questions: [],
  };
  return beginText(ctx, { kind: KIND, code: `${code}-${year}-${number}`, organ, content });
}

export const conferenceOf = ({ content }: Pick<DocumentOverview, 'content'>): Conference => content as Conference;

interface Changed {
  readonly documentId: string;
  readonly revision: number;
}

async function change(
  ctx: ActContext,
  { documentId, revision }: Changed,
  changed: (conference: Conference) => Partial<Conference>,
): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const conference = conferenceOf(document);
  await saveText(ctx, { document, content: { ...conference, ...changed(conference) }, revision });
}

/** @throws notInOffice laid to `speaker`, notInState, changedMeanwhile, markedSecret */
export async function saveConference(
  ctx: ActContext,
  documentId: string,
  { revision, speaker: speakerId, ...typed }: SaveInput,
): Promise<void> {
  const found = await findSpokesperson(ctx.tx, speakerId);
  const { heldOn } = typed;
  if (!found || heldOn < found.since || (found.until !== null && heldOn > found.until)) {
    throw notInOffice({ day: heldOn }).laidTo('speaker', ctx.lang);
  }
  const { id, name, nameEn, post, postEn } = found;
  const speaker = { id, name, nameEn, post, postEn };
  await change(ctx, { documentId, revision }, () => ({ ...typed, titleEn: typed.titleEn ?? null, speaker }));
}

export function putQuestion(
  ctx: ActContext,
  documentId: string,
  { revision, ...asked }: Question & { readonly revision: number },
): Promise<void> {
  return change(ctx, { documentId, revision }, ({ questions }) => ({ questions: [...questions, asked] }));
}

/** Of the question at a place counted from 1. */
export function dropQuestion(
  ctx: ActContext,
  documentId: string,
  { revision, at }: { readonly revision: number; readonly at: number },
): Promise<void> {
  return change(ctx, { documentId, revision }, ({ questions }) => ({ questions: questions.toSpliced(at - 1, 1) }));
}

/** Opens the case in which it is reviewed and published. @throws notYetHeld, invalidInput with every fault */
export async function submitConference(ctx: ActContext, documentId: string, note: string): Promise<{ caseId: string }> {
  const document = await getText(ctx, KIND, documentId);
  const content = conferenceOf(document);
  if (content.heldOn > localDate(ctx.now)) throw notYetHeld({ day: content.heldOn }).laidTo('heldOn', ctx.lang);
  return handIn(ctx, { document, content, note });
}

export async function withdrawConference(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  const { id } = await getText(ctx, KIND, documentId);
  await withdrawDocument(ctx, id, reason);
}

/** Gives their id. @throws conferenceOutOfReach laid to `organ` */
export async function registerSpokesperson(ctx: ActContext, input: SpokespersonInput): Promise<string> {
  const { organ: typed, nameEn = null, postEn = null, ...known } = input;
  const { id: organId, path: organPath, name: organ, nameEn: organEn } = await getOwnOrgan(ctx, typed);
  const id = newId();
  await insertSpokesperson(ctx.tx, { ...known, id, nameEn, postEn, organId, organPath, organ, organEn, until: null });
  await touchPages(ctx.tx, [SPOKESPERSONS]);
  return id;
}

/** `until` is the last day in office. @throws notFound for one of an organ out of reach, endsBeforeItBegan */
export async function endSpokesperson(
  ctx: ActContext,
  { id, until }: { readonly id: string; readonly until: string },
): Promise<void> {
  const found = await findSpokesperson(ctx.tx, id);
  if (!found || !mayReach(ctx.actor, permissions.edit, found.organPath)) throw notFound();
  if (until < found.since) throw endsBeforeItBegan({ since: found.since }).laidTo('until', ctx.lang);
  await endOffice(ctx.tx, id, until);
  await touchPages(ctx.tx, [SPOKESPERSONS]);
}
