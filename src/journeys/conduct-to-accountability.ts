// A complaint about conduct that was upheld may bring a case against the officer concerned (效能投诉查实 → 追责).
import { fileReferral } from '#assessment/accountability/service/referral.ts';
import { KIND } from '#assessment/conduct/contract.ts';
import { dataOf } from '#assessment/conduct/rules/process.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';

/** @throws personUnknown: then nothing is referred. */
export const fileUpheld: CaseListener = async (event) => {
  if (event.file.kind !== KIND || event.act !== 'refer') return;
  await fileReferral(event, dataOf(event).accused);
};

export const conductToAccountability: Room = {
  name: 'conduct-to-accountability',
  tables: [],
  caseListeners: [fileUpheld],
};
