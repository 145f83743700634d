// What follows an act on a check or a finding: the organ is told, learns of the check, and the check ends with its last finding.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { systemContext } from '#platform/http/context.ts';
import type { NoticeBase } from '#platform/notify/notices.ts';
import { OURS, onSpot } from '../addresses.ts';
import { CHECK, FINDING } from '../contract.ts';
import { checkOf, findingOf, toOrgan } from '../rules/process.ts';
import { isStanding } from '../rules/visiting.ts';
import { loadFindings } from './load.ts';

export const followCheck: CaseListener = async (event) => {
  if (event.file.kind === CHECK) await followPlan(event);
  if (event.file.kind === FINDING) await followFinding(event);
};

/** The team is told when it is approved, the organs of an announced one as well; its end, each organ once it may know of it (第十六条). */
async function followPlan(event: CaseEvent): Promise<void> {
  const { tx, act, file, record } = event;
  const { mode, organs, team, keptFrom } = checkOf(event);
  if (act === 'approve') {
    const members = team.map(({ id }) => id);
    await tellAccounts(tx, members, aboutCheck(event, 'field-check.approved', onSpot(file.id)));
    if (mode === 'announced') await tellHeads(event, organs, 'field-check.announced');
  }
  if (act === 'report')
    await tellEnd(
      event,
      organs.filter(({ path }) => !keptFrom.includes(path)),
    );
  if (act === 'settle') {
    const told = record.told as readonly string[];
    await tellEnd(
      event,
      organs.filter(({ id }) => told.includes(id)),
    );
  }
}

/** Each by what stands against it, not by what the check found elsewhere. */
async function tellEnd(event: CaseEvent, organs: readonly OrganRef[]): Promise<void> {
  const standing = (await loadFindings(event.tx, event.file)).filter(isStanding);
  const found = new Set(standing.map(({ finding }) => finding.organ.id));
  for (const organ of organs)
    await tellHeads(event, [organ], found.has(organ.id) ? 'field-check.reported' : 'field-check.clean');
}

async function tellHeads(event: CaseEvent, organs: readonly OrganRef[], template: string): Promise<void> {
  const { tx, now } = event;
  for (const organ of organs)
    await tellAccounts(tx, await resolveHolder(tx, organ.id, HEAD_POST, now), aboutCheck(event, template, OURS));
}

function aboutCheck({ file, now }: CaseEvent, template: string, url: string): Omit<NoticeBase, 'lang'> {
  const { from, to, subject, supervisor } = checkOf({ file });
  const values = { subject, from, to, supervisor: supervisor.name };
  return { template, values, url, ref: file.id, createdAt: now };
}

/** What the organ is told of, and by which notice. */
const TOLD: Readonly<Record<string, string>> = {
  notify: 'field-finding.notified',
  serve: 'field-finding.served',
  fail: 'field-finding.failed',
  lapse: 'field-finding.lapsed',
  pass: 'field-finding.passed',
  order: 'field-finding.ordered',
  keep: 'field-finding.kept',
  revoke: 'field-finding.revoked',
};

async function followFinding(event: CaseEvent): Promise<void> {
  const { tx, now, act, file } = event;
  const { organ } = findingOf(event);
  const template = TOLD[act];
  if (template) {
    const accounts = await resolveHolder(tx, organ.id, toOrgan.post, now);
    await tellAccounts(tx, accounts, aboutCase(file, template, now));
  }
  if (act === 'notify') await doOnCheck(event, 'tell', { organ: organ.id });
  if (file.phase === 'closed') await settleCheck(event);
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
