// A complaint about conduct that only asks something goes to the mailbox of the organ it was passed on to (效能投诉 → 咨询).
import { KIND } from '#assessment/conduct/contract.ts';
import { dataOf } from '#assessment/conduct/rules/process.ts';
import { takeIn } from '#dialogue/mailbox/service/take.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { listParties } from '#kernel/cases/store.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

export const askInstead: CaseListener = async (event) => {
  const { runtime, tx, now, file, act, record } = event;
  if (file.kind !== KIND || act !== 'split' || record.body !== 'mailbox') return;
  const { text, sealed } = dataOf(event);
  const [asker] = await listParties(tx, file.id);
  if (!asker?.phone_sealed) return;
  await takeIn(
    { ...systemContext(runtime, tx), tx, now, lang: asker.lang },
    {
      clientId: derivedId(file.id, 'enquiry'),
      kind: 'enquiry',
      organ: String(record.organ),
      text,
      name: sealed ? runtime.vault.open(sealed) : undefined,
      phone: runtime.vault.open(asker.phone_sealed),
    },
    { channel: file.channel === 'call' ? 'call' : 'transfer', accountId: file.account_id },
  );
};

export const conductToMailbox: Room = {
  name: 'conduct-to-mailbox',
  tables: [],
  caseListeners: [askInstead],
};
