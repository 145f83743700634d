// What follows an act on a check or a finding: the organ is told, learns of the check, and the check ends with its last finding.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseForUpdate, listCaseRows } from '#kernel/cases/store.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { systemContext } from '#platform/http/context.ts';
import { OURS } from '../addresses.ts';
import { CHECK, FINDING } from '../contract.ts';
import { checkOf, findingOf } from '../rules/process.ts';
import { loadFindings } from './load.ts';

export const followCheck: CaseListener = async (event) => {
  if (event.file.kind === CHECK) await tellOrgans(event);
  if (event.file.kind === FINDING) await followFinding(event);
};

/** An announced check is told of as soon as it is approved, the end of any to each organ that knows of it (第十六条). */
async function tellOrgans(event: CaseEvent): Promise<void> {
  const { act, file } = event;
  const { mode, organs, keptFrom } = checkOf(event);
  if (act === 'approve' && mode === 'announced') await tellHeads(event, organs, 'field-check.announced');
  if (act !== 'report') return;
  const told = organs.filter(({ path }) => !keptFrom.includes(path));
  await tellHeads(event, told, file.outcome === 'clean' ? 'field-check.clean' : 'field-check.reported');
}

async function tellHeads(event: CaseEvent, organs: readonly OrganRef[], template: string): Promise<void> {
  const { from, to, subject, supervisor } = checkOf(event);
  const { tx, now, file } = event;
  for (const organ of organs)
    await tellAccounts(tx, await resolveHolder(tx, organ.id, HEAD_POST, now), {
      template,
      values: { subject, from, to, supervisor: supervisor.name },
      url: OURS,
      ref: file.id,
      createdAt: now,
    });
}

/** Acts by which a finding comes to the organ, and the notice it is sent. */
const TOLD: Readonly<Record<string, string>> = { notify: 'field-finding.notified', fail: 'field-finding.failed' };

async function followFinding(event: CaseEvent): Promise<void> {
  const { act, file } = event;
  const template = TOLD[act];
  if (template) await tellHolders(event, template);
  if (act === 'notify') await doOnCheck(event, 'tell', { organ: findingOf(event).organ.id });
  if (file.phase === 'closed') await settleCheck(event);
}

async function tellHolders({ tx, now, file }: CaseEvent, template: string): Promise<void> {
  const { holds } = await listCaseRows(tx, file.id);
  const lead = holds.find((hold) => hold.role === 'lead');
  if (!lead) return;
  await tellAccounts(tx, await resolveHolder(tx, lead.organ_id, lead.post, now), aboutCase(file, template, now));
}

/** Once it is reported, the check is over with the last of its findings. It is locked: a report may be under way. */
async function settleCheck(event: CaseEvent): Promise<void> {
  const { tx, file } = event;
  const check = file.parent_id === null ? undefined : await findCaseForUpdate(tx, file.parent_id);
  if (check?.state !== 'following') return;
  const findings = await loadFindings(tx, check);
  if (findings.every(({ phase }) => phase === 'closed')) await doOnCheck(event, 'settle', {});
}

async function doOnCheck({ runtime, tx, now, file }: CaseEvent, act: string, body: object): Promise<void> {
  if (file.parent_id === null) return;
  await performAct({ ...systemContext(runtime, tx), tx, now }, { caseId: file.parent_id, act, body });
}
