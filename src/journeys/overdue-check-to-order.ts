// A check of a public enterprise that was not put right by its day brings a supervision order (检查指导逾期未整改 → 督办单).
import { openOrder } from '#assessment/orders/service/open.ts';
import type { Overdue } from '#assessment/oversight/overdue.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

/** An order goes to an organ (督查条例 §7): for an enterprise, to the organ in charge of it. Gives its id. */
export async function orderOverdueCheck(ctx: ActContext, overdue: Overdue): Promise<string> {
  const { id, unit, supervisor, checkedOn, dueOn, found } = overdue;
  const organ = unit.kind === 'legal' ? unit : supervisor;
  const english = { unit: unit.nameEn ?? unit.name, supervisor: supervisor.nameEn ?? supervisor.name };
  const { file } = await openOrder(
    { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now },
    {
      source: 'manual',
      clientId: derivedId(id, 'order'),
      organId: organ.id,
      title: `办事公开检查逾期未整改：${unit.name}`,
      titleEn: `Open services of ${english.unit} not put right in time`,
      task: `${supervisor.name}${checkedOn}检查${unit.name}办事公开情况，未达要求：${found}整改期限${dueOn}已过，未登记整改完成。请督促整改到位，并反馈结果。`,
      taskEn: `${english.supervisor} checked ${english.unit} on ${checkedOn}; it fell short and was to be put right by ${dueOn}. See that it is, and report.`,
    },
  );
  return file.id;
}
