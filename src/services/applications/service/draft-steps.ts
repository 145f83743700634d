// The steps of a draft: for whom, each page, materials, and sending it.
import { type FieldFault, invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { type Answers, applicationSchema, type Who } from '../contract.ts';
import type { OfferedPage } from '../item.ts';
import { findMaterialFaults } from '../rules/answers.ts';
import { readApplicant } from '../rules/applicant.ts';
import {
  chooseClient,
  type DraftContent,
  type DraftMaterial,
  findNextPlace,
  findPageFaults,
  listAskedMaterials,
  listPages,
  mergeAnswers,
  type Place,
} from '../rules/draft.ts';
import * as store from '../store.ts';
import { intakeWords } from '../words/intake.ts';
import { type Draft, lockDraft, openDraft, readSent, requireAgent, saveContent } from './drafts.ts';
import { submitApplication } from './submit.ts';

/** Changes for whom the form is filled in. Answers stay, also those the other kind of applicant is not asked for. */
export async function saveWho(ctx: ActContext, id: string, who: Who): Promise<Place> {
  requireAgent(ctx, who.agent);
  const draft = await lockDraft(ctx, id);
  const client = chooseClient(draft.item, who.who);
  const { agent: _, ...rest } = draft.content;
  const acting = who.who === 'other' && who.agent ? { agent: who.agent } : {};
  const content: DraftContent = { ...rest, ...acting, who: who.who, client };
  await saveContent(ctx, draft, content);
  return findNextPlace(listPages(draft.item.content.form, client), content.done);
}

/**
 * Saves one page of the form and tells where to go on.
 * @throws invalidInput with each fault by field; nothing is saved then, and the page is shown with what was typed.
 */
export async function savePage(ctx: ActContext, id: string, code: string, typed: Answers): Promise<Place> {
  const draft = await lockDraft(ctx, id);
  const page = draft.pages.find((one) => one.code === code);
  if (!page) throw notFound();
  const answers = mergeAnswers(page, draft.content.answers, typed);
  const faults = findPageFaults(page, answers, ctx.lang);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  const seen = new Set(page.fields.map((field) => field.code));
  const content: DraftContent = {
    ...draft.content,
    answers,
    done: [...new Set([...draft.content.done, code])],
    prefilled: draft.content.prefilled.filter((one) => !seen.has(one)),
  };
  await saveContent(ctx, draft, content);
  return findNextPlace(draft.pages, content.done);
}

/** Files and promises by code of the material, as the page sends them. */
export interface SentMaterials {
  readonly files: Readonly<Record<string, { id: string; name: string; size: number }>>;
  readonly promised: readonly string[];
}

/**
 * Saves what was handed in. With `leave` the page is done with, and what is still owed is told.
 * @throws invalidInput
 */
export async function saveMaterials(ctx: ActContext, id: string, sent: SentMaterials, leave: boolean): Promise<Place> {
  const draft = await lockDraft(ctx, id);
  const materials = mergeMaterials(draft, sent);
  const { answers } = draft.content;
  const faults = leave ? findMaterialFaults(draft.item.content, { answers, materials }, 'web', ctx.lang) : [];
  const done = leave && faults.length === 0 ? [...new Set([...draft.content.done, 'materials'])] : draft.content.done;
  await saveContent(ctx, draft, { ...draft.content, materials, done });
  if (faults.length > 0) return 'materials';
  return leave ? findNextPlace(draft.pages, done) : 'materials';
}

function mergeMaterials({ item, content }: Draft, sent: SentMaterials): DraftMaterial[] {
  const before = new Map(content.materials.map((material) => [material.code, material]));
  return listAskedMaterials(item.content.materials, content.answers)
    .filter((material) => material.source === 'upload')
    .flatMap(({ code, need }): DraftMaterial[] => {
      const file = sent.files[code];
      if (file) return [{ code, fileId: file.id, fileName: file.name, size: file.size }];
      const kept = before.get(code);
      if (kept?.fileId) return [kept];
      return need === 'later' && sent.promised.includes(code) ? [{ code, promised: true }] : [];
    });
}

/** What is owed before the draft can be sent, by field. */
export function findOwed({ item, content }: Draft, lang: Lang): FieldFault[] {
  return findMaterialFaults(item.content, content, 'web', lang);
}

export async function removeMaterial(ctx: ActContext, id: string, code: string): Promise<void> {
  const draft = await lockDraft(ctx, id);
  const materials = draft.content.materials.filter((material) => material.code !== code);
  const done = draft.content.done.filter((place) => place !== 'materials');
  await saveContent(ctx, draft, { ...draft.content, materials, done });
}

/**
 * Sends a draft: it becomes a case, once, however often it is sent. What was typed is no longer kept in it.
 * @throws invalidInput with faults by field of the whole form.
 */
export async function sendDraft(ctx: ActContext, id: string): Promise<{ number: string; code: string | null }> {
  const row = await store.findDraftForUpdate(ctx.tx, id, ctx.now);
  if (!row) throw notFound();
  const sent = readSent(ctx, row);
  if (sent) return { number: sent.number, code: sent.code };
  const { item, content, pages } = await openDraft(ctx, row);
  const form = { ...item, content: { ...item.content, form: pages } };
  const application = readApplication(row.id, pages, content, ctx.lang);
  const { file, code } = await submitApplication(ctx, form, application, 'web');
  await store.updateDraft(ctx.tx, id, {
    sealed: '',
    file_ids: [],
    case_id: file.id,
    case_number: file.number,
    code_sealed: code && ctx.runtime.vault.seal(code),
    sent_at: ctx.now,
    updated_at: ctx.now,
  });
  return { number: file.number, code };
}

function readApplication(id: string, pages: readonly OfferedPage[], content: DraftContent, lang: Lang) {
  const applicant = readApplicant(pages, content.answers, content.client);
  const whole = {
    clientId: id,
    applicant,
    ...(content.agent ? { agent: content.agent } : {}),
    answers: content.answers,
    materials: content.materials,
    declaration: 'yes',
  };
  const read = applicationSchema.safeParse(whole);
  if (read.success) return read.data;
  const message = intakeWords.in(lang).faults.applicant;
  throw invalidInput({ count: 1 }, [{ path: `answers.${pages[0]?.fields[0]?.code ?? ''}`, message }]);
}
