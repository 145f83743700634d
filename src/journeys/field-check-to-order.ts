// A finding of a field check that failed twice brings a supervision order (复查不通过 → 督办单).
import { FINDING } from '#assessment/field-checks/contract.ts';
import { findingOf } from '#assessment/field-checks/rules/process.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** At once, when the time to object runs out, or when a review keeps the finding. */
const ENDING = ['order', 'final', 'keep'];

export const orderUnrectified: CaseListener = async ({ runtime, tx, now, file, act }) => {
  if (file.kind !== FINDING || file.outcome !== 'ordered' || !ENDING.includes(act)) return;
  const { organ, place, found, rule, verdict } = findingOf({ file });
  const reason = verdict?.reason ?? '';
  await openOrder(
    { ...systemContext(runtime, tx), tx, now },
    {
      source: 'manual',
      clientId: derivedId(file.id, 'order'),
      organId: organ.id,
      title: file.title,
      titleEn: file.title_en,
      task: `检查组在${place}发现：${found}（不符合：${rule}）。两次复查均未通过，请查明原因，整改到位并反馈。复查情况：${reason}`,
      taskEn: `A check found at ${place}: ${found} (against ${rule}). It failed twice when it was checked again. Find out why, put it right, and report. What was found then: ${reason}`,
      parentId: file.id,
      about: { title: file.title, titleEn: file.title_en, number: file.number },
    },
  );
};

export const fieldCheckToOrder: Room = {
  name: 'field-check-to-order',
  tables: [],
  caseListeners: [orderUnrectified],
};
