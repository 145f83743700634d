// Applications filled in page by page: begun, saved, resumed, sent.
import { randomBytes } from 'node:crypto';
import { readOwnIdentity } from '#kernel/people/service/own-account.ts';
import { defineError, invalidInput, notFound } from '#platform/errors.ts';
import type { FindSubject } from '#platform/http/access.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { isId, newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS } from '#platform/time.ts';
import type { Agent, Who } from '../contract.ts';
import { itemSource, type OfferedItem, type OfferedPage } from '../item.ts';
import { findAgentFaults } from '../rules/applicant.ts';
import {
  chooseClient,
  type DraftContent,
  findNextPlace,
  listPages,
  type Place,
  prefillAnswers,
} from '../rules/draft.ts';
import * as store from '../store.ts';
import { openAnswers } from './submit.ts';

/** The name of the subject in access declarations. */
export const DRAFT = 'application-draft';

/** A draft nobody came back to is forgotten after this long. */
export const DRAFT_DAYS = 30;
/** The query code of what was sent can be looked at again this long by whoever sent it. */
const CODE_MS = 3_600_000;

export const itemWithdrawn = defineError<{ code: string }>({
  code: 'application.item-withdrawn',
  status: 409,
  zh: ({ code }) => `事项 ${code} 已经停办，不能再申请。您填写的内容还在，请到“办事”里找新的事项。`,
  en: ({ code }) =>
    `The service ${code} is no longer offered. What you typed is kept; look for its successor under Services.`,
});
export const draftSent = defineError({
  code: 'application.draft-sent',
  status: 409,
  zh: () => '这份申请已经提交，不能再改。需要更正的，请在办件页面上传新的材料或撤回。',
  en: () =>
    'This application has been sent and can no longer be changed. Hand in new materials on the page of the case, or withdraw it.',
});

/** A draft with what it is for. */
export interface Draft {
  readonly row: store.DraftRow;
  readonly item: OfferedItem;
  readonly content: DraftContent;
  readonly pages: readonly OfferedPage[];
}

/** Drafts belong to an account, or to whoever has the key in hand. */
export const findDraftSubject: FindSubject = async (ctx, input) => {
  const id = String(input.draft ?? '');
  const row = isId(id) ? await store.findDraft(ctx.db, id, ctx.now) : undefined;
  if (!row) return undefined;
  const token = typeof input.token === 'string' ? input.token : '';
  return {
    paths: [],
    owners: row.account_id ? [row.account_id] : [],
    codeInHand: row.key_hash !== null && ctx.runtime.vault.hashToken(token) === row.key_hash,
  };
};

/** Begins a draft. `token` opens it without an account; it is not kept. */
export async function startDraft(
  ctx: ActContext,
  item: OfferedItem,
  who: Who,
): Promise<{ id: string; token: string | null; next: Place }> {
  requireAgent(ctx, who.agent);
  const account = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  const token = account ? null : randomBytes(18).toString('base64url');
  const content = await makeContent(ctx, item, who);
  const id = newId();
  await store.insertDraft(ctx.tx, {
    id,
    account_id: account,
    key_hash: token && ctx.runtime.vault.hashToken(token),
    item_code: item.code,
    version_id: item.versionId,
    sealed: seal(ctx, content),
    file_ids: [],
    created_at: ctx.now,
    updated_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + DRAFT_DAYS * DAY_MS),
    case_id: null,
    case_number: null,
    code_sealed: null,
    sent_at: null,
  });
  return { id, token, next: findNextPlace(listPages(item.content.form, content.client), []) };
}

export function requireAgent(ctx: Context, agent: Agent | undefined): void {
  const faults = findAgentFaults(agent, ctx.lang);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
}

async function makeContent(ctx: ActContext, item: OfferedItem, { who, agent }: Who): Promise<DraftContent> {
  const client = chooseClient(item, who);
  const pages = listPages(item.content.form, client);
  const own = who === 'other' ? undefined : await readOwnIdentity(ctx);
  const last = ctx.actor.id && own ? await store.findLastData(ctx.db, ctx.actor.id, item.code) : undefined;
  const answers = prefillAnswers(pages, own, last ? openAnswers(ctx.runtime.vault, last) : {});
  const acting = who === 'other' && agent ? { agent } : {};
  return { who, client, ...acting, answers, materials: [], done: [], prefilled: Object.keys(answers) };
}

function seal(ctx: Context, content: DraftContent): string {
  return ctx.runtime.vault.seal(JSON.stringify(content));
}

/**
 * A draft as it stands, with the item as it is offered now.
 * @throws notFound, itemWithdrawn
 */
export async function getDraft(ctx: Context, id: string): Promise<Draft> {
  const row = await store.findDraft(ctx.db, id, ctx.now);
  if (!row) throw notFound();
  return openDraft(ctx, row);
}

export async function openDraft(ctx: Context, row: store.DraftRow): Promise<Draft> {
  const item = await itemSource().findOffered(ctx.db, row.item_code, ctx.now);
  if (!item) throw itemWithdrawn({ code: row.item_code });
  const content: DraftContent =
    row.sealed === '' ? EMPTY : (JSON.parse(ctx.runtime.vault.open(row.sealed)) as DraftContent);
  return { row, item, content, pages: listPages(item.content.form, content.client) };
}

const EMPTY: DraftContent = {
  who: 'self',
  client: 'natural',
  answers: {},
  materials: [],
  done: [],
  prefilled: [],
};

/** The draft, locked; only one that was not sent yet may change. */
export async function lockDraft(ctx: ActContext, id: string): Promise<Draft> {
  const row = await store.findDraftForUpdate(ctx.tx, id, ctx.now);
  if (!row) throw notFound();
  if (row.case_id) throw draftSent();
  return openDraft(ctx, row);
}

export async function saveContent(ctx: ActContext, { row, item }: Draft, content: DraftContent): Promise<void> {
  await store.updateDraft(ctx.tx, row.id, {
    sealed: seal(ctx, content),
    file_ids: content.materials.flatMap(({ fileId }) => fileId ?? []),
    version_id: item.versionId,
    updated_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + DRAFT_DAYS * DAY_MS),
  });
}

export async function discardDraft(ctx: ActContext, id: string): Promise<void> {
  const { row } = await lockDraft(ctx, id);
  await store.deleteDraft(ctx.tx, row.id);
}

/** What became of a sent draft; its query code only for a while. Undefined while it was not sent. */
export function readSent(
  ctx: Context,
  row: store.DraftRow,
): { number: string; code: string | null; at: Date } | undefined {
  if (!row.sent_at || !row.case_number) return undefined;
  const isFresh = ctx.now.getTime() - row.sent_at.getTime() < CODE_MS;
  const code = isFresh && row.code_sealed ? ctx.runtime.vault.open(row.code_sealed) : null;
  return { number: row.case_number, code, at: row.sent_at };
}

export interface DraftLine {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  readonly next: Place;
}

const MOST_DRAFTS = 50;

/** The drafts of the signed-in account. A draft of an item that is no longer offered is left out. */
export async function listOwnDrafts(ctx: Context): Promise<DraftLine[]> {
  const rows = ctx.actor.id ? await store.listDrafts(ctx.db, ctx.actor.id, ctx.now, MOST_DRAFTS) : [];
  const lines = rows.map(async (row): Promise<DraftLine> => {
    const version = await itemSource().getVersion(ctx.db, row.version_id);
    const content = JSON.parse(ctx.runtime.vault.open(row.sealed)) as DraftContent;
    return {
      id: row.id,
      item: row.item_code,
      name: version.name,
      nameEn: version.nameEn ?? null,
      updatedAt: row.updated_at,
      expiresAt: row.expires_at,
      next: findNextPlace(listPages(version.form, content.client), content.done),
    };
  });
  return Promise.all(lines);
}

/** For the nightly job. */
export function dropOldDrafts(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  return store.dropExpired(runtime.db, now, new Date(now.getTime() - CODE_MS));
}
