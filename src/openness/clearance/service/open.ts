// Opening the review of a version: who reads it, who examines it for secrets, who signs.

import type { OrganRef } from '#kernel/cases/contract.ts';
import { aboutCase } from '#kernel/cases/notices.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import type { Clearing } from '#kernel/documents/clearing.ts';
import { notInState } from '#kernel/documents/contract.ts';
import { documentKind } from '#kernel/documents/registry.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, listAbove, listOrgansNear } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type CaseData, KIND, type Place } from '../contract.ts';
import { startStep } from '../rules/process.ts';
import { insertClearance } from '../store.ts';

/** In the order in which they are asked to read first. */
const READERS = ['section-head', 'editor', 'deputy-head', HEAD_POST];
const SECRECY_POST = 'secrecy-reviewer';
const GOVERNMENT_OFFICE = 'government-office';

/** Answers the port of documents: opens the case in which the newest version is reviewed and published. */
export async function openClearance(ctx: ActContext, asked: Clearing): Promise<{ caseId: string }> {
  const { tx, now, actor } = ctx;
  const document = await findOverview(tx, asked.documentId, now);
  if (!document) throw notFound();
  if (document.state !== 'review' || document.versionId === null) throw notInState({ state: document.state });
  if (actor.id === null) throw forbidden();
  const { gates, read } = documentKind(document.kind);
  const { title, titleEn } = read(document.content);
  const responsible = await getResponsible(ctx, document.organId);
  const { organ, region } = placeOf(responsible);
  const plan = await planReview(ctx, responsible, { site: asked.siteOrgan, editors: document.editors });
  const { firstDays, secrecyDays } = await readOpennessSettings(tx);
  const data: CaseData = {
    documentId: document.id,
    versionId: document.versionId,
    documentKind: document.kind,
    code: document.code,
    note: asked.note,
    author: { id: actor.id, name: actor.name },
    editors: document.editors,
    joint: asked.joint.filter(({ id }) => id !== organ.id),
    legal: asked.legal,
    days: { read: firstDays, secrecy: secrecyDays },
    signed: {},
    ...plan,
  };
  const begin = gates.includes('first') ? 'first' : 'final';
  const place = begin === 'first' ? plan.first : plan.final;
  const { file } = await openCase(ctx, {
    kind: KIND,
    state: begin,
    subject: { id: null, code: document.code },
    title: `发布审核：${title}`,
    titleEn: `Review: ${titleEn ?? title}`,
    organ,
    region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn ?? null },
    post: place.post,
    limits: [startStep(begin, data)],
    data: { ...data },
  });
  await insertClearance(tx, { caseId: file.id, documentId: document.id, versionId: document.versionId }, now);
  const readers = await resolveHolder(tx, place.organ.id, place.post, now);
  await tellAccounts(tx, readers, aboutCase(file, 'clearance.waiting', now));
  return { caseId: file.id };
}

/** The organ that answers for what a section of it writes. */
async function getResponsible({ tx }: ActContext, id: string): Promise<Organ> {
  const own = await getOrgan(tx, id);
  if (own.kind !== 'section') return own;
  return (await listAbove(tx, own)).findLast(({ kind }) => kind !== 'section') ?? own;
}

/**
 * Who takes which step. An organ with one person to read what stands on its own site has one reading; an organ without
 * a secrecy reviewer has it examined by the office of its government. Both are local settings: 条例第十七条 asks each organ
 * to say “审查的程序和责任” for itself.
 */
async function planReview(
  { tx, now }: ActContext,
  own: Organ,
  { site, editors }: { site: OrganRef | null; editors: readonly string[] },
): Promise<Pick<CaseData, 'readings' | 'final' | 'secrecy' | 'issue'> & { first: Place }> {
  const officers = (await listOfficers(tx, own.id, now)).filter(({ id }) => !editors.includes(id));
  const posts = new Set(officers.map(({ post }) => post));
  const { organ } = placeOf(own);
  const reader = READERS.find((post) => posts.has(post)) ?? HEAD_POST;
  const isOwnSite = site === null || site.id === own.id;
  const readers = new Set(officers.filter(({ post }) => READERS.includes(post)).map(({ id }) => id));
  return {
    readings: isOwnSite && readers.size < 2 ? 1 : 2,
    first: { organ, post: reader },
    final: isOwnSite ? { organ, post: HEAD_POST } : { organ: site, post: 'section-head' },
    secrecy: {
      organ: posts.has(SECRECY_POST) ? organ : await findSecrecyOffice(tx, own, organ, now),
      post: SECRECY_POST,
    },
    issue: { organ, post: HEAD_POST },
  };
}

async function findSecrecyOffice(tx: ActContext['tx'], { path }: Organ, own: OrganRef, now: Date): Promise<OrganRef> {
  const [office] = await listOrgansNear(tx, path, [GOVERNMENT_OFFICE], now);
  return office ? placeOf(office).organ : own;
}
