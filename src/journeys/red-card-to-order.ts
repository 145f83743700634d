// A red card that was not answered, or not put right, in time brings a supervision order (红牌 → 督办单).
import { openOrder } from '#assessment/orders/service/open.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { findCase } from '#kernel/cases/store.ts';
import { CARD } from '#kernel/supervision/contract.ts';
import { cardDataOf } from '#kernel/supervision/rules/card.ts';
import { nameOf } from '#kernel/supervision/rules/kept.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** A yellow one becomes red by the rules of supervision; only a red one is left for an order. */
export const orderIgnoredCard: CaseListener = async ({ runtime, tx, now, file, act, record }) => {
  if (file.kind !== CARD || act !== 'escalate') return;
  const { level, number, message, messageEn, about } = cardDataOf({ file });
  if (level !== 'red') return;
  const parent = file.parent_id ? await findCase(tx, file.parent_id) : undefined;
  // It may have been restricted since the card was given.
  const given = { title: about.title, titleEn: parent?.title_en };
  const { title, titleEn } = parent ? nameOf(parent, given) : given;
  const unanswered = record.after === 'answer';
  const undone = unanswered ? '未在规定时限内说明情况' : '未在规定时限内整改';
  await openOrder(
    { ...systemContext(runtime, tx), tx, now },
    {
      source: 'card',
      clientId: derivedId(file.id, 'order'),
      organId: file.organ_id,
      title,
      titleEn,
      task: `红牌 ${number}（${message}）发出后，你单位${undone}。请查明原因，办结该件，并反馈整改情况。`,
      taskEn: `Red card ${number} (${messageEn}) was not ${unanswered ? 'explained' : 'put right'} in time. Find out why, finish the case, and report what was put right.`,
      parentId: file.id,
      about: { ...about, title, titleEn },
    },
  );
};

export const redCardToOrder: Room = {
  name: 'red-card-to-order',
  tables: [],
  caseListeners: [orderIgnoredCard],
};
