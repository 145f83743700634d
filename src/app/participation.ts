// The rooms in which the public takes part, and what joins them to others.

import { consultDeskRoom } from '#dialogue/consult-desk/module.ts';
import { useSendOn } from '#dialogue/consult-desk/send-on.ts';
import { useAskedElsewhere } from '#dialogue/consultations/elsewhere.ts';
import { consultations } from '#dialogue/consultations/module.ts';
import { evaluations } from '#dialogue/evaluations/module.ts';
import { firmTalks } from '#dialogue/firm-talks/module.ts';
import { takeIn } from '#dialogue/mailbox/service/take.ts';
import { publicity } from '#dialogue/publicity/module.ts';
import { stations } from '#dialogue/stations/module.ts';
import { surveys } from '#dialogue/surveys/module.ts';
import type { Room } from '#kernel/cases/room.ts';
import { DECISIONS } from '#openness/decisions/contract.ts';
import { useHearings } from '#openness/decisions/hearings.ts';
import { listAsking } from '#openness/decisions/store.ts';
import { ADDRESS } from '#openness/four-systems/contract.ts';
import { listHearingsOn } from '#openness/four-systems/store.ts';

/** Rooms of floor 3. */
export const participationRooms: readonly Room[] = [
  consultations,
  surveys,
  evaluations,
  stations,
  publicity,
  firmTalks,
  consultDeskRoom,
];

/** Called once a process, before anything is read. */
export function joinParticipation(): void {
  useAskedElsewhere(async (db, today) => {
    const asking = await listAsking(db, today);
    return asking.map(({ number, ...told }) => ({ ...told, href: `${DECISIONS}/${number}` }));
  });
  useSendOn(async (ctx, { organ, name, phone, text, means }) => {
    const letter = { kind: 'enquiry' as const, organ, ...(name ? { name } : {}), phone, text };
    const { file } = await takeIn(ctx, letter, { channel: means, accountId: null });
    return { number: file.number, organ: file.organ_name };
  });
  useHearings(async (db, decision) => {
    const hearings = await listHearingsOn(db, decision);
    return hearings.map(({ number, ...told }) => ({ ...told, href: `${ADDRESS}/${number}` }));
  });
}
