// What follows an act on a remedy: it is counted, and the head of the respondent learns of what was put right.
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { KIND, type Settled } from '../contract.ts';
import { dataOf } from '../rules/responding.ts';
import { concludeRemedy, insertRemedy, takeBackRemedy } from '../store.ts';

export const followRemedy: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind !== KIND) return;
  if (act === 'open') await countRemedy(event);
  if (act === 'conclude') await countResult(event);
  if (act === 'take-back') await takeBackRemedy(tx, file.id, now);
};

async function countRemedy(event: CaseEvent): Promise<void> {
  const { file, tx, now } = event;
  const { column, matter, received, previousId } = dataOf(event);
  await insertRemedy(tx, {
    case_id: file.id,
    organ_id: file.organ_id,
    organ_path: file.organ_path,
    route: column,
    matter,
    received_on: received,
    previous_id: previousId,
    recorded_at: now,
  });
}

async function countResult({ file, tx, now, record }: CaseEvent): Promise<void> {
  const { result, on } = record as { result: Settled; on: string };
  await concludeRemedy(tx, file.id, { result, concluded_on: on, concluded_at: now });
  if (result !== 'corrected') return;
  await tellAccounts(
    tx,
    await resolveHolder(tx, file.organ_id, HEAD_POST, now),
    aboutCase(file, 'remedy.corrected', now),
  );
}
