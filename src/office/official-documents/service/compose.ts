// Composing a document: every state of its text is kept, and it becomes a case when it is first handed in.

import { performOn } from '#kernel/cases/service/act.ts';
import { beginCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { refuseSecrets } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { takeTurn } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, mayAtWork, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type Content, type DraftInput, genreOf, KIND, permissions } from '../contract.ts';
import { notEditable, notYours, ruleBroken } from '../errors.ts';
import { sayRule } from '../rules/articles.ts';
import { limitName, timeOf } from '../rules/process.ts';
import { isOffice } from '../rules/relations.ts';
import { changeDocument, type DocumentRow, findDocument, saveText } from '../store/documents.ts';
import { readAddressees } from './addressees.ts';

/** Gives the id. @throws notYours, ruleBroken laid to `organ`; organNotFound; markedSecret */
export async function beginDraft(ctx: ActContext, input: DraftInput): Promise<string> {
  const id = input.clientId ?? newId();
  await takeTurn(ctx.tx, `official-document ${id}`);
  const known = await findDocument(ctx.tx, id);
  if (known) return known.drafterId === ctx.actor.id ? known.id : newIdOf(ctx, input);
  return keepDraft(ctx, id, input, undefined);
}

const newIdOf = (ctx: ActContext, input: DraftInput) => keepDraft(ctx, newId(), input, undefined);

/** As long as it is a draft, or sent back. @throws notEditable; and what `beginDraft` throws */
export async function saveDraft(ctx: ActContext, id: string, input: DraftInput): Promise<void> {
  await takeTurn(ctx.tx, `official-document ${id}`);
  const known = await findDocument(ctx.tx, id);
  if (!known) throw notFound();
  if (!isEditable(known)) throw notEditable();
  await keepDraft(ctx, id, input, known);
}

export const isEditable = ({ state }: Pick<DocumentRow, 'state'>) => state === null || state === 'drafting';

async function keepDraft(
  ctx: ActContext,
  id: string,
  input: DraftInput,
  known: DocumentRow | undefined,
): Promise<string> {
  const { organ, clientId: _, ...rest } = input;
  const people = [input.signerPost, ...input.attended, ...input.excused, ...input.observed];
  const texts = [input.title, input.body, input.note, ...input.attachments, ...people];
  await refuseSecrets(ctx, { entrance: KIND, subject: id, texts: texts.map((text) => ({ name: 'body', text })) });
  const issuer = known?.caseId ? await getOrgan(ctx.tx, known.issuer.id) : await getIssuer(ctx, organ);
  const maker = known?.maker ?? (await getMaker(ctx, issuer));
  const named = await readAddressees(ctx, issuer, input);
  const content: Content = { ...rest, ...named };
  const digest = ctx.runtime.vault.digest(JSON.stringify(content));
  if (digest === known?.digest && issuer.id === known.issuer.id) return id;
  await saveText(ctx.tx, {
    id,
    issuer,
    maker,
    by: { id: ctx.actor.id as string, name: ctx.actor.name },
    content,
    digest,
    version: (known?.version ?? 0) + 1,
    at: ctx.now,
  });
  return id;
}

/** Their own organ, or the government or committee whose general office they work in. */
async function getIssuer(ctx: ActContext, typed: string): Promise<Organ> {
  const issuer = await getOrganNamed(ctx, typed, 'organ');
  if (issuer.kind === 'section') {
    const fault = {
      rule: 'section',
      zh: '请以所在机关的名义行文。',
      en: 'Issue it in the name of the organ.',
    } as const;
    throw ruleBroken(sayRule(fault)).laidTo('organ', ctx.lang);
  }
  if (issuer.kind !== 'legal' || !(await mayDraftFor(ctx, issuer))) throw notYours().laidTo('organ', ctx.lang);
  return issuer;
}

async function mayDraftFor(ctx: ActContext, issuer: Organ): Promise<boolean> {
  if (ctx.actor.id === null) return false;
  if (mayReach(ctx.actor, permissions.draft, issuer.path)) return true;
  const office = await findOffice(ctx);
  return office !== null && office.parentId === issuer.id;
}

/** The general office one drafts in. */
async function findOffice(ctx: ActContext): Promise<Organ | null> {
  const { unit } = ctx.actor;
  if (!unit || !mayAtWork(ctx.actor, permissions.draft)) return null;
  const own = await getOrgan(ctx.tx, unit.id);
  return isOffice(own) ? own : null;
}

async function getMaker(ctx: ActContext, issuer: Organ): Promise<Organ> {
  if (mayReach(ctx.actor, permissions.draft, issuer.path)) return issuer;
  return (await findOffice(ctx)) ?? issuer;
}

/** Hands a draft in: from then on it is a case. @throws ruleBroken and what is missing; notEditable when it is one */
export async function handIn(ctx: ActContext, id: string): Promise<void> {
  await takeTurn(ctx.tx, `official-document ${id}`);
  const document = await findDocument(ctx.tx, id);
  if (!document) throw notFound();
  if (document.caseId !== null) throw notEditable();
  const { content, issuer, maker } = document;
  const place = placeOf(await getOrgan(ctx.tx, maker.id));
  const { begun } = await beginCase(ctx, {
    kind: KIND,
    clientId: id,
    subject: { id: null, code: null },
    title: content.title,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'legal', name: maker.name, nameEn: maker.nameEn ?? null },
    post: ctx.actor.desks.find(({ path }) => path === maker.path)?.post ?? 'section-head',
    officerId: document.drafterId,
    limits: [{ do: 'start', kind: limitName('revise'), limit: timeOf('revise', content.urgency) }],
    data: { issuer: issuer.name, genre: genreOf(content.genre).zh },
    record: { version: document.version, digest: document.digest, issuer: issuer.name },
    urgent: content.urgency !== 'normal',
  });
  await changeDocument(ctx.tx, id, { case_id: id });
  if (begun) await performOn(ctx, begun, { act: 'submit-draft', body: {} });
}
