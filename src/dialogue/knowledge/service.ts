// The verbs of the knowledge base: begin an entry, save it, hand it in, check and publish it, read it again, end it; say whether it helped.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { type DocumentOverview, signerOf } from '#kernel/documents/contract.ts';
import { beginText, freezeText, getText, saveText } from '#kernel/documents/service/author.ts';
import { reviewVersion } from '#kernel/documents/service/lifecycle.ts';
import { releaseDocument, withdrawDocument } from '#kernel/documents/service/release.ts';
import { countCodes } from '#kernel/documents/store/heads.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findSubject } from '#kernel/subjects/service.ts';
import { takeTurn } from '#platform/database/db.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  type BeginInput,
  type Entry,
  entryOutOfReach,
  KIND,
  permissions,
  type SaveInput,
  staffMayNotVote,
  USUAL_CYCLE,
} from './contract.ts';
import { addMonths } from './rules.ts';
import { findKept, findPublic } from './store/entries.ts';
import { countVote, noteReview } from './store/reviews.ts';
import { words } from './words.ts';

export const entryOf = ({ content }: Pick<DocumentOverview, 'content'>): Entry => content as Entry;

/** What is known of an entry as it begins. */
export interface Beginning {
  /** Where it follows from something else; a new one when absent. */
  readonly id?: string;
  readonly title: string;
  readonly organ: Organ;
  readonly answer?: string;
  readonly class?: string;
  readonly from?: string;
}

/** Gives the id of the new entry. @throws entryOutOfReach laid to `organ` */
export async function beginEntry(ctx: ActContext, { title, organ: typed }: BeginInput): Promise<string> {
  const organ = await getOrganInReach(ctx, typed, permissions.edit, ({ name: organ }) => entryOutOfReach({ organ }));
  return draftEntry(ctx, { title, organ });
}

/** A first draft with what is known. @throws markedSecret */
export async function draftEntry(ctx: ActContext, { id, organ, title, ...known }: Beginning): Promise<string> {
  const content: Entry = {
    title,
    titleEn: null,
    also: '',
    class: known.class ?? '',
    answer: known.answer ?? '',
    basis: '',
    organ: { code: organ.code, name: organ.name, nameEn: organ.nameEn },
    area: '',
    phone: '',
    until: null,
    cycle: USUAL_CYCLE,
    from: known.from ?? null,
  };
  return beginText(ctx, { id, kind: KIND, code: await makeCode(ctx), organ, content });
}

/** `K20261012-001`: the day, and a number within it. */
async function makeCode(ctx: ActContext): Promise<string> {
  await takeTurn(ctx.tx, `${KIND} codes`);
  const day = `K${localDate(ctx.now).replaceAll('-', '')}-`;
  return `${day}${String((await countCodes(ctx.tx, KIND, day)) + 1).padStart(3, '0')}`;
}

/** @throws notInState, changedMeanwhile, markedSecret; invalidInput laid to `class` when there is no such subject */
export async function saveEntry(
  ctx: ActContext,
  documentId: string,
  { revision, titleEn, until, class: typed, ...told }: SaveInput,
): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const content: Entry = {
    ...entryOf(document),
    ...told,
    titleEn: titleEn || null,
    until: until ?? null,
    class: await readClass(ctx, typed),
  };
  await saveText(ctx, { document, content, revision });
}

async function readClass(ctx: ActContext, typed: string): Promise<string> {
  if (typed === '') return '';
  const subject = await findSubject(ctx.tx, typed);
  if (!subject) throw invalidInput({ count: 1 }, [{ path: 'class', message: words.in(ctx.lang).noClass }]);
  return subject.code;
}

/** Freezes it for somebody else to check. @throws invalidInput with every fault, markedSecret */
export async function submitEntry(ctx: ActContext, documentId: string, note: string): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  await freezeText(ctx, { document, content: document.content, note });
}

/**
 * Checked by another than whoever wrote it, for what it says and for what must not be known, and public at once.
 * 政府信息公开条例第十七条: “……应当……对拟公开的政府信息进行审查。” @throws reviewerIsAuthor, notInState
 */
export async function passEntry(ctx: ActContext, documentId: string): Promise<void> {
  await getText(ctx, KIND, documentId);
  const signed = { documentId, verdict: 'passed', by: signerOf(ctx.actor), now: ctx.now } as const;
  await reviewVersion(ctx.tx, { ...signed, gate: 'content', checklist: {} });
  await reviewVersion(ctx.tx, { ...signed, gate: 'secrecy', checklist: { clean: true } });
  await releaseDocument(ctx, { documentId, since: ctx.now });
}

/**
 * Several that were read one after another, as after an import. What cannot be passed by this person, or no longer, is left
 * as it is and counted. @throws what releasing one throws: then none is passed
 */
export async function passEntries(ctx: ActContext, ids: readonly string[]): Promise<{ passed: number; left: number }> {
  const wanted = new Set(ids);
  let passed = 0;
  for (const id of wanted) {
    if (!(await isTheirsToPass(ctx, id))) continue;
    await passEntry(ctx, id);
    passed++;
  }
  return { passed, left: wanted.size - passed };
}

/** Under review, within reach, and written by others. */
async function isTheirsToPass({ tx, now, actor }: ActContext, id: string): Promise<boolean> {
  const found = await findOverview(tx, id, now);
  if (found?.kind !== KIND || found.state !== 'review') return false;
  return mayReach(actor, permissions.check, found.organPath) && !found.editors.includes(signerOf(actor).id);
}

/** @throws reviewerIsAuthor, notInState */
export async function returnEntry(ctx: ActContext, documentId: string, ground: string): Promise<void> {
  await getText(ctx, KIND, documentId);
  const signed = { documentId, by: signerOf(ctx.actor), now: ctx.now, checklist: {} };
  await reviewVersion(ctx.tx, { ...signed, gate: 'content', verdict: 'returned', ground });
}

export async function withdrawEntry(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  await getText(ctx, KIND, documentId);
  await withdrawDocument(ctx, documentId, reason);
}

/** Read again and still right: the next time is a cycle later. @throws notFound when it is not public */
export async function confirmEntry(ctx: ActContext, documentId: string, note: string): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const kept = await findKept(ctx.tx, documentId);
  if (!kept) throw notFound();
  const { id, name } = signerOf(ctx.actor);
  const next = addMonths(localDate(ctx.now), entryOf(document).cycle);
  await noteReview(ctx.tx, documentId, { id: newId(), by_id: id, by_name: name, note, at: ctx.now }, next);
  await touchPages(ctx.tx, [`${KIND}:${document.code}`]);
}

/** Whether it counted: a visitor is heard once a day. @throws staffMayNotVote, notFound */
export async function vote(ctx: ActContext, code: string, helpful: boolean): Promise<boolean> {
  if (ctx.actor.kind === 'staff') throw staffMayNotVote();
  const day = localDate(ctx.now);
  const entry = await findPublic(ctx.tx, code, ctx.now, day);
  if (!entry) throw notFound();
  const visitor = ctx.actor.id ?? ctx.address;
  const counted = await countVote(ctx.tx, { documentId: entry.documentId, day, visitor, helpful });
  if (counted) await touchPages(ctx.tx, [`${KIND}:${code}`]);
  return counted;
}
