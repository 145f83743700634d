// Messages to the parties of a case: into the inbox, by SMS, by mail.
import type { ActContext } from '#platform/http/context.ts';
import { byEveryWay, type NewNotice, type NoticeBase, queueNotices } from '#platform/notify/notices.ts';
import type { CaseFile, NoticeDraft } from './contract.ts';
import { findKind } from './registry.ts';
import type { PartyRow } from './store.ts';

/** Queues drafts for everybody who can be reached, in one statement of the caller's transaction. */
export async function noticesFor(
  ctx: ActContext,
  file: CaseFile,
  parties: readonly PartyRow[],
  drafts: readonly NoticeDraft[],
): Promise<void> {
  await queueNotices(ctx.tx, draftNotices(ctx, file, parties, drafts));
}

/**
 * Notices for everybody who can be reached: the account's inbox, the telephone, the mail address. What the words
 * need of the case goes along; the query code travels sealed.
 */
export function draftNotices(
  ctx: ActContext,
  file: CaseFile,
  parties: readonly PartyRow[],
  drafts: readonly NoticeDraft[],
): NewNotice[] {
  return drafts.flatMap((draft) => parties.flatMap((party) => noticesTo(party, file, draft, ctx)));
}

function noticesTo(party: PartyRow, file: CaseFile, draft: NoticeDraft, ctx: ActContext): NewNotice[] {
  const { code, ...values } = draft.values;
  const notice = {
    template: draft.template,
    values: { ...values, number: file.number, ...titlesOf(file), organ: file.organ_name },
    secrets: code ? ctx.runtime.vault.seal(JSON.stringify({ code })) : undefined,
    lang: party.lang,
    url: `/cases/${file.number}`,
    ref: file.id,
    topic: findKind(file.kind)?.topic,
    sender: { id: file.organ_id, path: file.organ_path },
    createdAt: ctx.now,
  };
  const { account_id: account, email_sealed: mail } = party;
  const phone = isReachable(party, file, ctx) ? party.phone_sealed : null;
  return byEveryWay({ account, phone, mail }, notice);
}

/** Whoever rang may have rung from a telephone that takes no messages. */
function isReachable({ phone_sealed: phone }: PartyRow, { channel }: CaseFile, ctx: ActContext): boolean {
  return phone !== null && (channel !== 'call' || MOBILE.test(ctx.runtime.vault.open(phone)));
}

const MOBILE = /^1[3-9]\d{9}$/;

/** To officers who have a case: what it is called, its number, and by when they act. */
export function aboutCase(file: CaseFile, template: string, createdAt: Date): Omit<NoticeBase, 'lang'> {
  return {
    template,
    values: { ...titlesOf(file), number: file.number, due: file.due_at?.toISOString() ?? '' },
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    createdAt,
  };
}

/** Whoever reads a notice later chooses the language then. */
export const titlesOf = (file: Pick<CaseFile, 'title' | 'title_en'>) => ({
  title: file.title,
  titleEn: file.title_en ?? file.title,
});
