// What follows an act on a request: leave moves what comes in to deputies, a vehicle is taken and given back, a seal is entered.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { cancelAbsence, recordAbsence } from '#kernel/people/service/substitution.ts';
import { findAccount } from '#kernel/people/store/accounts.ts';
import { listAbsences } from '#kernel/people/store/periods.ts';
import { systemContext } from '#platform/http/context.ts';
import { localDate, localMinute } from '#platform/time.ts';
import { LEAVE, SEAL, VEHICLE } from '../contract.ts';
import { vehicleTaken } from '../errors.ts';
import { leaveOf, spanOf } from '../rules/leave.ts';
import { STAMP, sealOf } from '../rules/seal.ts';
import { ASSIGN, RETURN, vehicleOf } from '../rules/vehicle.ts';
import { closeTrip, insertTrip } from '../store/fleet.ts';
import { insertUse } from '../store/seals.ts';
import { words } from '../words.ts';

export const followRequest: CaseListener = async (event) => {
  const { kind } = event.file;
  if (kind === LEAVE) await followLeave(event);
  if (kind === VEHICLE) await followVehicle(event);
  if (kind === SEAL && event.act === STAMP) await enterUse(event);
};

const typed = (at: Date) => `${localDate(at)}T${localMinute(at)}`;

/** The machine notes it: it was granted by whom the ledger names. */
async function followLeave({ runtime, tx, now, act, file }: CaseEvent): Promise<void> {
  const leave = leaveOf({ file });
  const account = await findAccount(tx, leave.by);
  if (!account) return;
  const machine = { ...systemContext(runtime, tx), tx, now };
  const { startsAt, endsAt } = spanOf(leave);
  const reason = words.zh.absence(file.number);
  if (act === 'grant-request' && endsAt > now)
    await recordAbsence(machine, account, { from: typed(startsAt), to: typed(endsAt), reason });
  if (act !== 'report-back') return;
  const lasting = (await listAbsences(tx, leave.by, now)).find((one) => one.reason === reason);
  if (lasting) await cancelAbsence(machine, account, lasting.id);
}

/** @throws vehicleTaken */
async function followVehicle({ tx, now, act, file }: CaseEvent): Promise<void> {
  const { plate = '', driver = '', mileage, ...trip } = vehicleOf({ file });
  if (act === RETURN) return closeTrip(tx, file.id, mileage ?? 0, now);
  if (act !== ASSIGN) return;
  const [startsAt, endsAt] = [new Date(trip.startsAt), new Date(trip.endsAt)];
  const taken = await insertTrip(tx, { caseId: file.id, organId: file.organ_id, plate, driver, startsAt, endsAt });
  if (!taken) throw vehicleTaken();
}

async function enterUse({ tx, now, file, actor }: CaseEvent): Promise<void> {
  const { seal, stamped = 1 } = sealOf({ file });
  await insertUse(tx, {
    ...{ caseId: file.id, organId: file.organ_id, organPath: file.organ_path, seal, copies: stamped },
    ...{ year: Number(localDate(now).slice(0, 4)), by: actor?.id ?? '', at: now },
  });
}
