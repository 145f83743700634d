// A decision that a review or a court put right may bring a case against the officer concerned (复议、诉讼纠正 → 追责).
import { fileReferral } from '#assessment/accountability/service/referral.ts';
import { KIND } from '#assessment/remedies/contract.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';

/** @throws personUnknown: then nothing is referred. */
export const fileCorrected: CaseListener = async (event) => {
  const { file, act } = event;
  if (file.kind !== KIND || act !== 'refer') return;
  await fileReferral(event, { id: file.organ_id, name: file.organ_name });
};

export const remedyToAccountability: Room = {
  name: 'remedy-to-accountability',
  tables: [],
  caseListeners: [fileCorrected],
};
