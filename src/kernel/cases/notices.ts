// Messages to the parties of a case: into the inbox, by SMS, by mail.
import type { ActContext } from '#platform/http/context.ts';
import { type NewNotice, queueNotices } from '#platform/notify/notices.ts';
import type { CaseFile, NoticeDraft } from './contract.ts';
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
  const base = {
    template: draft.template,
    values: { ...values, number: file.number, title: nameIn(party, file), organ: file.organ_name },
    secrets: code ? ctx.runtime.vault.seal(JSON.stringify({ code })) : undefined,
    lang: party.lang,
    url: `/cases/${file.number}`,
    ref: file.id,
    createdAt: ctx.now,
  };
  return [
    ...(party.account_id ? [{ ...base, channel: 'inbox' as const, recipient: party.account_id }] : []),
    ...(party.phone_sealed ? [{ ...base, channel: 'sms' as const, address: party.phone_sealed }] : []),
    ...(party.email_sealed ? [{ ...base, channel: 'mail' as const, address: party.email_sealed }] : []),
  ];
}

function nameIn(party: PartyRow, file: CaseFile): string {
  return party.lang === 'en' ? (file.title_en ?? file.title) : file.title;
}
