// Taking a complaint in: to whoever supervises the organ complained of, never into that organ.

import type { OrganRef } from '#kernel/cases/contract.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed, requireFiles } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { findOnlyNamed } from '#kernel/people/service/officers.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import type { Tx } from '#platform/database/db.ts';
import { type ActContext, anonymous } from '#platform/http/context.ts';
import {
  ANONYMOUS,
  type CaseData,
  CONDUCTS,
  type Complaint,
  KIND,
  LIMITS,
  MOST_EVIDENCE,
  UNNAMED,
} from '../contract.ts';
import { anonymityOff, nobodyAbove, notAnOrgan, staffMayNot } from '../errors.ts';
import { EVIDENCE, listEvidence } from '../rules/evidence.ts';
import { readConductSettings } from '../settings.ts';

/** How a complaint came in, and whose account it is. */
export interface From {
  readonly channel: 'web' | 'call' | 'transfer';
  readonly accountId: string | null;
  /** The letter it was taken over from. */
  readonly letterId?: string;
}

/**
 * Takes in what somebody complains of on the portal. Of an anonymous one nothing is kept that tells who it was: no
 * name, no telephone, no account, not even that of whoever is signed in.
 * @throws staffMayNot; anonymityOff laid to `anonymous`; invalidInput laid to `organ` when it cannot be told, is no
 *   organ, or nobody here supervises it, and to `evidence`
 */
export async function sendComplaint(ctx: ActContext, complaint: Complaint): Promise<Opened> {
  if (ctx.actor.kind === 'staff') throw staffMayNot();
  if (!complaint.anonymous) return takeComplaint(ctx, complaint, { channel: 'web', accountId: ctx.actor.id });
  if (!(await readConductSettings(ctx.tx)).anonymous) throw anonymityOff().laidTo('anonymous', ctx.lang);
  const { name: _, phone: __, ...said } = complaint;
  return takeComplaint({ ...ctx, actor: anonymous }, said, { channel: 'web', accountId: null });
}

/** Takes a complaint in; who complained is sealed, and listed under no name. */
export async function takeComplaint(ctx: ActContext, complaint: Complaint, from: From): Promise<Opened> {
  const { evidence = [] } = complaint;
  await requireFiles(ctx, { path: 'evidence', only: EVIDENCE, most: MOST_EVIDENCE }, evidence);
  const organ = await getOrganNamed(ctx, complaint.organ, 'organ');
  if (organ.kind !== 'legal') throw notAnOrgan().laidTo('organ', ctx.lang);
  const { officer } = complaint;
  const officerId = officer ? ((await findOnlyNamed(ctx.tx, organ.id, officer, ctx.now))?.id ?? null) : null;
  const supervisor = await findSupervisorOf(ctx.tx, organ);
  if (!supervisor) throw nobodyAbove().laidTo('organ', ctx.lang);
  const conduct = CONDUCTS.find(({ value }) => value === complaint.conduct)!;
  const place = placeOf(organ);
  const data: CaseData = {
    conduct: conduct.value,
    text: complaint.text,
    accused: { ...place.organ, nameEn: organ.nameEn },
    named: officer ?? null,
    officerId,
    about: complaint.about ?? null,
    supervisor,
    sealed: complaint.name ? ctx.runtime.vault.seal(complaint.name) : null,
    judges: [],
    keptFrom: [organ.path, ...(officerId ? [officerId] : [])],
    anonymous: complaint.anonymous ?? false,
  };
  return openCase(ctx, {
    kind: KIND,
    clientId: complaint.clientId,
    subject: { id: null, code: null },
    // Titles stay in the ledger: the organ, nobody's name.
    title: `效能投诉：${conduct.zh}（${organ.shortName}）`,
    titleEn: `Complaint about conduct: ${conduct.en} (${organ.nameEn ?? organ.name})`,
    organ: supervisor,
    region: place.region,
    channel: from.channel,
    applicant: {
      kind: 'natural',
      ...(complaint.anonymous ? ANONYMOUS : UNNAMED),
      ...(complaint.phone ? { phone: complaint.phone } : {}),
      accountId: from.accountId,
    },
    post: 'supervisor',
    limits: [{ do: 'start', kind: 'complaint', limit: LIMITS.accept }],
    materials: listEvidence(evidence),
    data: { ...data },
    // Not of the case it happened in: that one lies with whom it is about.
    parentId: from.letterId ?? null,
  });
}

/** The nearest supervisor that is no part of the organ complained of; at the top there is none. */
async function findSupervisorOf(tx: Tx, organ: Organ): Promise<OrganRef | undefined> {
  let below: { readonly id: string; readonly path: string } = organ;
  for (;;) {
    const supervisor = await getSupervisor(tx, below);
    if (supervisor.id === below.id) return undefined;
    if (!supervisor.path.startsWith(organ.path)) return supervisor;
    below = supervisor;
  }
}
