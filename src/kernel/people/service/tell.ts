// A notice to accounts, to each in the language it reads and by the ways it has.
import type { Tx } from '#platform/database/db.ts';
import { byEveryWay, type NewNotice, type NoticeBase, queueNotices } from '#platform/notify/notices.ts';
import { type Contact, listContacts } from '../store/accounts.ts';

export { listContacts };

/** In the inbox always; by SMS and mail as each has chosen for the notice's topic, and always when it has none. */
export async function tellAccounts(
  tx: Tx,
  accounts: readonly string[],
  notice: Omit<NoticeBase, 'lang'>,
): Promise<void> {
  await queueNotices(tx, draftFor(await listContacts(tx, accounts), notice));
}

/** The same for who puts it on its way together with something else. */
export function draftFor(contacts: readonly Contact[], notice: Omit<NoticeBase, 'lang'>): NewNotice[] {
  return contacts.flatMap(({ id, lang, phone_sealed: phone, mail_sealed: mail }) =>
    byEveryWay({ account: id, phone, mail }, { ...notice, lang }),
  );
}
