// What follows an act on an order: the order it was merged into knows of it, and its answer is told to all who called.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { systemContext } from '#platform/http/context.ts';
import { ORDER } from '../contract.ts';
import { notMergeable } from '../errors.ts';
import { LIVE } from '../rules/merging.ts';
import { orderOf } from '../rules/process.ts';
import { leadTo, listMerged } from '../store/callers.ts';

const MOST_TOLD = 200;

export const followOrder: CaseListener = async (event) => {
  const { file, act } = event;
  if (file.kind !== ORDER) return;
  if (act === 'merge-order') await mergeInto(event);
  if (act === 'reply') await tellMerged(event);
};

/** The other is an order of the same centre that somebody is still to answer. @throws notMergeable */
async function mergeInto(event: CaseEvent): Promise<void> {
  const { tx, file } = event;
  const { into = '', centre } = orderOf(event);
  const lead = await findCaseByNumber(tx, into);
  if (lead?.kind !== ORDER || lead.id === file.id || !LIVE.includes(lead.state)) throw notMergeable();
  if (orderOf({ file: lead }).centre.id !== centre.id) throw notMergeable();
  await performAct(machineOf(event), { caseId: lead.id, act: 'joined-order', body: { number: file.number } });
  await leadTo(tx, file.id, lead.id);
}

async function tellMerged(event: CaseEvent): Promise<void> {
  const answer = String(event.record.answer ?? '');
  for (const caseId of await listMerged(event.tx, event.file.id, MOST_TOLD))
    await performAct(machineOf(event), { caseId, act: 'lead-replied', body: { answer } });
}

const machineOf = ({ runtime, tx, now }: CaseEvent) => ({ ...systemContext(runtime, tx), tx, now });
