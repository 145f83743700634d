// Asking for a site to be opened, changed or closed, and carrying it out once it was approved.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { type ChangeData, type ChangeWanted, hostTaken, permissions, SITE_CHANGE, siteCodeTaken } from '../contract.ts';
import { approving } from '../rules/change.ts';
import { templateOf } from '../rules/templates.ts';
import { PORTAL } from '../rules/tree.ts';
import { announceClosing, changeSite, closeSite, findByHost } from '../store/change.ts';
import { findSite, findSites } from '../store/read.ts';
import { openSites } from './open.ts';

const DAYS_OF_NOTICE = 30;

const TITLES_ZH = { open: '开办', change: '变更', close: '关停' } as const;
const TITLES_EN = { open: 'Open', change: 'Change', close: 'Close' } as const;

export interface AskedChange {
  readonly what: ChangeData['what'];
  /** Null for a new one. */
  readonly siteId: string | null;
  readonly wanted: ChangeWanted;
  /** Who shall run a new one, by code or name. */
  readonly organ?: string;
}

/**
 * Files it with the head of the organ of the portal.
 * @throws siteCodeTaken, hostTaken; invalidInput laid to `organ` when there is none of that name; forbidden out of reach
 */
export async function fileChange(ctx: ActContext, asked: AskedChange): Promise<Opened> {
  const { what, siteId, wanted } = asked;
  if (what === 'open' && (await findSite(ctx.tx, wanted.code))) throw siteCodeTaken({ code: wanted.code });
  const holder = wanted.host === null ? undefined : await findByHost(ctx.tx, wanted.host);
  if (holder && holder !== siteId) throw hostTaken({ host: wanted.host ?? '' });
  const own = await getSponsor(ctx, asked);
  const approver = await getApprover(ctx.tx);
  const data: ChangeData = {
    what,
    wanted,
    siteId,
    filedBy: ctx.actor.id,
    organ: placeOf(own).organ,
    approver: placeOf(approver).organ,
  };
  return openCase(ctx, {
    kind: SITE_CHANGE,
    subject: { id: siteId, code: wanted.code },
    title: `${TITLES_ZH[what]}网站：${wanted.name}`,
    titleEn: `${TITLES_EN[what]} a site: ${wanted.nameEn ?? wanted.name}`,
    ...placeOf(approver),
    channel: 'transfer',
    applicant: { kind: 'legal', name: own.name, nameEn: own.nameEn },
    post: HEAD_POST,
    limits: [approving],
    data: { ...data },
  });
}

/** Of a new site the organ that was named, of another the one that runs it. */
async function getSponsor(ctx: ActContext, { organ, siteId }: AskedChange): Promise<Organ> {
  if (organ === undefined) {
    const [site] = await findSites(ctx.tx, siteId === null ? [] : [siteId]);
    if (!site) throw notFound();
    return getOrgan(ctx.tx, site.organId);
  }
  const named = await getOrganNamed(ctx, organ, 'organ');
  if (!mayReach(ctx.actor, permissions.manage, named.path)) throw forbidden();
  return named;
}

async function getApprover(tx: Tx): Promise<Organ> {
  const portal = await findSite(tx, PORTAL);
  if (!portal) throw notFound();
  return getOrgan(tx, portal.organId);
}

/** What was approved is done in the same transaction. */
export const followChange: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind !== SITE_CHANGE) return;
  const data = file.data as unknown as ChangeData;
  if (act === 'approve') await carryOut(event, data);
  if (act === 'close' && data.siteId) await closeSite(tx, data.siteId, data.wanted.movedTo, now);
  if (act === 'approve' || act === 'close') await touchPages(tx, ['sites', `frame:${data.wanted.code}`]);
};

async function carryOut({ file, tx, now }: CaseEvent, { what, wanted, siteId, organ }: ChangeData): Promise<void> {
  if (what === 'open') {
    const portal = await findSite(tx, PORTAL);
    const of = await getOrgan(tx, organ.id);
    const imprint = { sponsor: of.name, ...(of.nameEn ? { sponsorEn: of.nameEn } : {}) };
    const place = { parentId: portal?.id ?? null, organ: of, imprint, caseId: file.id };
    await openSites(tx, [{ ...wanted, ...place, template: templateOf(wanted.kind) }], now);
  } else if (siteId && what === 'change') {
    await changeSite(tx, siteId, wanted);
  } else if (siteId) {
    await announceClosing(tx, siteId, localDate(new Date(now.getTime() + DAYS_OF_NOTICE * DAY_MS)));
  }
}
