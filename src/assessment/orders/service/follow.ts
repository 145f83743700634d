// What follows an act on an order: whoever has it now is told, and an ignored order brings a proposal.
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { ORDER, PROPOSAL } from '../contract.ts';
import { dataOf } from '../rules/process.ts';
import { openProposal } from './open.ts';
import { completeLead, machineOf, openParts } from './parts.ts';

/** Acts by which it comes to somebody of the organ, and the notice they are sent. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [ORDER]: {
    issue: 'order.issued',
    confirm: 'order.concluded',
    'send-back': 'order.returned',
    demand: 'order.demanded',
    reopen: 'order.returned',
    escalate: 'order.escalated',
  },
  [PROPOSAL]: { issue: 'proposal.issued', 'send-back': 'proposal.issued' },
};

export const followOrder: CaseListener = async (event) => {
  const { file, act } = event;
  const template = TOLD[file.kind]?.[act];
  if (template) await tellOrgan(event, template);
  if (file.kind !== ORDER) return;
  if (act === 'issue') await openParts(event);
  if (act === 'ignore') await openProposal(machineOf(event), file);
  if (file.phase === 'closed') await completeLead(event);
};

/** An order is not found by chance. While it lies with those who issue it, a section of the organ is told. */
async function tellOrgan({ tx, now, file }: CaseEvent, template: string): Promise<void> {
  const { holds } = await listCaseRows(tx, file.id);
  const lead = holds.find((hold) => hold.role === 'lead');
  if (!lead) return;
  const isIssuers = lead.organ_id === dataOf({ file }).supervisor.id;
  const organId = isIssuers ? file.organ_id : lead.organ_id;
  await tellAccounts(
    tx,
    await resolveHolder(tx, organId, isIssuers ? 'section-head' : lead.post, now),
    aboutCase(file, template, now),
  );
}
