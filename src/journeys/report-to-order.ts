// A leader’s instruction, on a situation report or on a document that came, becomes a supervision order with a clock (批示 → 督办单).
import { permissions } from '#assessment/orders/contract.ts';
import { notAnOrgan } from '#assessment/orders/errors.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import { INSTRUCTING, type Instructed, REPORT } from '#assessment/reports/contract.ts';
import type { CaseEvent, CaseListener, Room } from '#kernel/cases/room.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { KIND, ORDER } from '#office/incoming/contract.ts';
import { mayReach, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** Entered in the leader’s own name, who heads the government approves it by the instruction itself; else it waits for them. */
const orderInstructed = async ({ runtime, tx, now, file, record, actor }: CaseEvent, bounded: boolean) => {
  if (!actor) return;
  const { organ: organId, others: otherIds, text, days, leader, paper } = record as unknown as Instructed;
  const organs = await Promise.all([organId, ...otherIds].map((id) => getOrgan(tx, id)));
  const isOut = ({ path }: { readonly path: string }) => bounded && !mayReach(actor, permissions.open, path);
  if (organs.some((organ) => organ.kind !== 'legal' || isOut(organ))) throw notAnOrgan();
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

const ofReport: CaseListener = async (event) => {
  if (event.file.kind === REPORT && INSTRUCTING.includes(event.act)) await orderInstructed(event, false);
};
/** Whoever heads an organ instructs those its orders reach, and nobody else. */
const ofIncoming: CaseListener = async (event) => {
  if (event.file.kind === KIND && event.act === ORDER) await orderInstructed(event, true);
};

export const reportToOrder: Room = {
  name: 'report-to-order',
  tables: [],
  caseListeners: [ofReport, ofIncoming],
};
