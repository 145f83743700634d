// What follows from an act on a request: what was split becomes a request of its own.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { listParties } from '#kernel/cases/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { KIND, type RequestData } from '../contract.ts';
import { takeIn } from './take.ts';

export const followRequest: CaseListener = async (event) => {
  if (event.file.kind === KIND && event.act === 'split') await openSplit(event);
};

/** 一事一申请: the other matter counts as received on the day the first one was. */
async function openSplit({ runtime, tx, now, file }: CaseEvent): Promise<void> {
  const { category, form, receivedOn, arrivedOn, split } = dataOf(file);
  const [party] = await listParties(tx, file.id);
  if (!party?.phone_sealed || !party.id_sealed || split === undefined) return;
  const open = (sealed: string | null) => (sealed === null ? undefined : runtime.vault.open(sealed));
  await takeIn(
    { ...systemContext(runtime, tx), tx, now, lang: party.lang },
    await getOrgan(tx, file.organ_id),
    {
      clientId: derivedId(file.id, 'split'),
      category,
      name: party.name,
      idNumber: runtime.vault.open(party.id_sealed),
      phone: runtime.vault.open(party.phone_sealed),
      email: open(party.email_sealed),
      address: open(party.address_sealed),
      description: split,
      form,
      way: 'window',
      receivedOn: receivedOn ?? arrivedOn,
    },
    { accountId: file.account_id, parentId: file.id },
  );
}

const dataOf = (file: CaseFile) => file.data as unknown as RequestData;
