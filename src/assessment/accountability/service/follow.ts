// What follows an act of accountability: whoever is asked to decide is told, and what was decided is kept for scores.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { findHead } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { KIND } from '../contract.ts';
import { addressedToNobody } from '../errors.ts';
import { dataOf } from '../rules/process.ts';
import { insertMeasure, revokeMeasure } from '../store.ts';

/** Acts by which somebody decides: here, the competent organ, or whom it was proposed to. */
const DECIDING = ['decide', 'record-decision', 'adopt'];

/** What follows an act: whoever is asked is told, and what was decided is kept for scores. */
export const followCase: CaseListener = async (event) => {
  if (event.file.kind !== KIND) return;
  if (event.act === 'propose') await tellAddressee(event);
  await keepMeasure(event);
};

/** A decision stands from the day it is made, here or elsewhere, until a review revokes it. */
async function keepMeasure({ tx, now, act, file }: CaseEvent): Promise<void> {
  if (file.state === 'revoked') return revokeMeasure(tx, file.id, now);
  const { person, conduct, measure, reference } = dataOf({ file });
  if (!measure || !DECIDING.includes(act)) return;
  await insertMeasure(tx, {
    case_id: file.id,
    officer_id: person.id,
    organ_id: person.organ.id,
    organ_path: person.organ.path,
    conduct,
    measure,
    reference: reference ?? null,
    decided_at: file.decided_at ?? now,
    noted_at: now,
  });
}

/** The head of the organ that is asked finds it on the desk, and is told. @throws addressedToNobody, and then nothing is proposed */
async function tellAddressee({ tx, now, file }: CaseEvent): Promise<void> {
  const { asked } = dataOf({ file });
  if (!asked) return;
  const organ = await getOrgan(tx, asked.organ.id);
  if (organ.kind !== 'legal' || !(await findHead(tx, organ, now)))
    throw addressedToNobody({ organ: organ.name, organEn: nameIn('en', organ) });
  await tellAccounts(tx, await resolveHolder(tx, asked.organ.id, HEAD_POST, now), {
    template: 'accountability.asked',
    values: { number: file.number },
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    createdAt: now,
  });
}
