// A leader’s instruction on a situation report becomes a supervision order with a clock (批示 → 督办单).
import { notAnOrgan } from '#assessment/orders/errors.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import { INSTRUCTING, type Instructed, REPORT } from '#assessment/reports/contract.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** Entered in the leader’s own name, who heads the government approves it by the instruction itself; else it waits for them. */
export const orderInstructed: CaseListener = async ({ runtime, tx, now, file, act, record, actor }) => {
  if (file.kind !== REPORT || !INSTRUCTING.includes(act) || !actor) return;
  const { organ: organId, others: otherIds, text, days, leader, paper } = record as unknown as Instructed;
  const organs = await Promise.all([organId, ...otherIds].map((id) => getOrgan(tx, id)));
  if (organs.some(({ kind }) => kind !== 'legal')) throw notAnOrgan();
  await openOrder(
    { ...systemContext(runtime, tx), actor, tx, now },
    {
      source: 'instruction',
      clientId: derivedId(file.id, `order ${file.last_seq}`),
      organId,
      otherIds,
      title: `落实“${file.title}”批示`,
      titleEn: `Instruction on “${file.title_en ?? file.title}”`,
      task: text,
      days,
      leader,
      paper,
      parentId: file.id,
      about: { title: file.title, titleEn: file.title_en, number: file.number },
    },
  );
};

export const reportToOrder: Room = {
  name: 'report-to-order',
  tables: [],
  caseListeners: [orderInstructed],
};
