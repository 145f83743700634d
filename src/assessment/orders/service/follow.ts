// What follows an act on an order: whoever has it now is told, and an ignored order brings a proposal.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { systemContext } from '#platform/http/context.ts';
import { ORDER, PROPOSAL } from '../contract.ts';
import { openProposal } from './open.ts';

/** Acts by which it comes to somebody of the organ, and the notice they are sent. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [ORDER]: {
    issue: 'order.issued',
    'send-back': 'order.returned',
    demand: 'order.demanded',
    reopen: 'order.returned',
    escalate: 'order.escalated',
  },
  [PROPOSAL]: { issue: 'proposal.issued', 'send-back': 'proposal.issued' },
};

export const followOrder: CaseListener = async (event) => {
  const template = TOLD[event.file.kind]?.[event.act];
  if (template) await tellHolders(event, template);
  if (event.file.kind !== ORDER || event.act !== 'ignore') return;
  const { runtime, tx, now, file } = event;
  await openProposal({ ...systemContext(runtime, tx), tx, now }, file);
};

/** An order is not found by chance. */
async function tellHolders({ tx, now, file }: CaseEvent, template: string): Promise<void> {
  const { holds } = await listCaseRows(tx, file.id);
  const lead = holds.find((hold) => hold.role === 'lead');
  if (!lead) return;
  await tellAccounts(tx, await resolveHolder(tx, lead.organ_id, lead.post, now), {
    template,
    values: {
      title: file.title,
      titleEn: file.title_en ?? file.title,
      number: file.number,
      due: file.due_at?.toISOString() ?? '',
    },
    url: `/desk/cases/${file.id}`,
    ref: file.id,
    createdAt: now,
  });
}
