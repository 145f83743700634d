// A notice to accounts, to each in the language it reads and by the ways it has.
import type { Tx } from '#platform/database/db.ts';
import { byEveryWay, type NoticeBase, queueNotices } from '#platform/notify/notices.ts';
import { listContacts } from '../store/accounts.ts';

/** In the inbox always; by SMS and mail as each has chosen for the notice's topic, and always when it has none. */
export async function tellAccounts(
  tx: Tx,
  accounts: readonly string[],
  notice: Omit<NoticeBase, 'lang'>,
): Promise<void> {
  const contacts = await listContacts(tx, accounts);
  await queueNotices(
    tx,
    contacts.flatMap(({ id, lang, phone_sealed: phone, mail_sealed: mail }) =>
      byEveryWay({ account: id, phone, mail }, { ...notice, lang }),
    ),
  );
}
