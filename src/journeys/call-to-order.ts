// What an organ promised on the telephone and did not keep becomes a supervision order (电话调度 → 督办单).
import { openOrder } from '#assessment/orders/service/open.ts';
import { CALL } from '#assessment/register/contract.ts';
import { callOf } from '#assessment/register/rules/call.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

export const orderBroken: CaseListener = async ({ runtime, tx, now, file, act, record, actor }) => {
  if (file.kind !== CALL || act !== 'order' || !actor) return;
  const { organ, again, ...first } = callOf({ file });
  const { promise, due } = again ?? first;
  await openOrder(
    { ...systemContext(runtime, tx), actor, tx, now },
    {
      source: 'manual',
      clientId: derivedId(file.id, 'order'),
      organId: organ.id,
      title: '落实电话调度中答应的事',
      titleEn: 'What was promised on the telephone',
      task: `你单位在电话调度中答应 ${due} 前：${promise}。到期没有兑现：${record.reason}`,
      days: Number(record.days),
      parentId: file.id,
      about: { title: file.title, titleEn: file.title_en, number: file.number },
    },
  );
};

export const callToOrder: Room = {
  name: 'call-to-order',
  tables: [],
  caseListeners: [orderBroken],
};
