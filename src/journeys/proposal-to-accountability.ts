// A supervision proposal that was neither adopted nor answered brings a case against the head of the organ (监察建议 → 追责).
import { fileCase } from '#assessment/accountability/service/file.ts';
import { PROPOSAL } from '#assessment/orders/contract.ts';
import { findLastResort } from '#assessment/orders/service/last-resort.ts';
import type { CaseListener, Room } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';

export const fileReferred: CaseListener = async ({ runtime, tx, now, file, act }) => {
  if (file.kind !== PROPOSAL || act !== 'refer') return;
  const head = await findLastResort(tx, file, now);
  if (!head) return;
  await fileCase(
    { ...systemContext(runtime, tx), tx, now },
    {
      clientId: derivedId(file.id, 'accountability'),
      organId: head.organ.id,
      accountId: head.id,
      conduct: 'defiance',
      facts: `对“${file.title}”逾期未采纳，也未反馈。`,
      factsEn: `“${file.title_en ?? file.title}” was neither adopted nor answered in time.`,
      parentId: file.id,
      source: formatCaseNumber(file.number),
    },
  );
};

export const proposalToAccountability: Room = {
  name: 'proposal-to-accountability',
  tables: [],
  caseListeners: [fileReferred],
};
