// Orders to several organs: each of them has one of its own, and that of the organ that leads ends last.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { listFollowing } from '#kernel/cases/queries/related.ts';
import type { CaseEvent } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findCase, findCaseForUpdate, listCaseRows } from '#kernel/cases/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import { DAYS, ORDER, type OrderData } from '../contract.ts';
import { dataOf, start, workdays } from '../rules/process.ts';
import { isContestable } from '../rules/serving.ts';

export const machineOf = ({ runtime, tx, now }: Pick<ActContext, 'runtime' | 'tx' | 'now'>): ActContext => ({
  ...systemContext(runtime, tx),
  tx,
  now,
});

/** With the order of the organ that leads, those of the others go out, on the same plan. */
export async function openParts(event: CaseEvent): Promise<void> {
  for (const organ of dataOf<OrderData>(event).others) await openPart(event, organ);
}

async function openPart({ file, record, ...event }: CaseEvent, { id }: OrganRef): Promise<void> {
  const machine = machineOf(event);
  const { organ, region } = placeOf(await getOrgan(event.tx, id));
  const lead = dataOf<OrderData>({ file });
  const { name, nameEn = null } = lead.organ;
  const data: OrderData = { ...lead, organ, others: [], led: { name, nameEn }, judges: [] };
  const { sort, method, plan } = record;
  const opened = await openCase(machine, {
    kind: ORDER,
    state: 'planning',
    clientId: derivedId(file.id, id),
    subject: { id: null, code: null },
    title: file.title,
    titleEn: file.title_en,
    organ: lead.supervisor,
    region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn ?? null },
    post: lead.post,
    limits: [start('order-plan', workdays(DAYS.plan))],
    data: { ...data },
    parentId: file.id,
  });
  await performAct(machine, { caseId: opened.file.id, act: 'issue', body: { sort, method, plan } });
}

/**
 * The last of the others done, the order of the organ that leads ends, if it was verified and its conclusion is final.
 * It is locked first: of two that end at once the second sees the first.
 */
export async function completeLead({ file, ...event }: CaseEvent): Promise<void> {
  const parent = file.parent_id ? await findCase(event.tx, file.parent_id) : undefined;
  if (parent?.kind !== ORDER) return;
  const lead = await findCaseForUpdate(event.tx, parent.id);
  if (lead?.state !== 'concluded') return;
  const [rows, parts] = await Promise.all([listCaseRows(event.tx, lead.id), listFollowing(event.tx, lead.id, ORDER)]);
  if (isContestable(rows) || parts.some(({ phase }) => phase !== 'closed')) return;
  await performAct(machineOf(event), { caseId: lead.id, act: 'complete', body: {} });
}
