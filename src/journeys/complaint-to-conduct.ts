// A letter of complaint about the conduct of officers goes to those who supervise the organ (投诉信 → 效能投诉).
import { takeComplaint } from '#assessment/conduct/service/take.ts';
import type { LetterData } from '#dialogue/mailbox/contract.ts';
import { complaintKind } from '#dialogue/mailbox/rules/complaint.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { listParties } from '#kernel/cases/store.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** Its writer need not write again; the new number and query code are sent to them. */
export const takeLetterOver: CaseListener = async ({ runtime, tx, now, file, act }) => {
  if (file.kind !== complaintKind.name || act !== 'to-supervisors') return;
  const [writer] = await listParties(tx, file.id);
  if (!writer?.phone_sealed) return;
  await takeComplaint(
    { ...systemContext(runtime, tx), tx, now, lang: writer.lang },
    {
      clientId: derivedId(file.id, 'conduct'),
      organ: file.organ_id,
      conduct: 'other',
      text: (file.data as unknown as LetterData).text,
      name: writer.name,
      phone: runtime.vault.open(writer.phone_sealed),
    },
    { channel: 'transfer', accountId: file.account_id, letterId: file.id },
  );
};

export const complaintToConduct: Room = {
  name: 'complaint-to-conduct',
  tables: [],
  caseListeners: [takeLetterOver],
};
