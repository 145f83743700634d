// Opens a site for every organ that has none, in one go; and the portal of a city whose pack names no sites.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { takeTurn } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import type { SiteKind } from '../contract.ts';
import { type KnownSite, planSites, type SiteOrgan } from '../rules/plan.ts';
import type { TemplateName } from '../rules/templates.ts';
import { PORTAL } from '../rules/tree.ts';
import { openSites } from './open.ts';

const organ = sql<SiteOrgan>`o.id, o.code, o.path, o.name, o.name_en as "nameEn", o.kind, o.level, o.line, o.phone, o.address`;

/** Organs of government down to the townships, and public enterprises, in force on a day. */
async function listCandidates(db: Db, day: string): Promise<SiteOrgan[]> {
  const { rows } = await sql<SiteOrgan>`
    select ${organ} from organ o
    where (o.kind = 'enterprise' or (o.kind = 'legal' and o.system = 'government' and o.level <= 5))
      and (o.valid_from is null or o.valid_from <= ${day}) and (o.valid_to is null or o.valid_to >= ${day})
    order by o.path`.execute(db);
  return rows;
}

async function listKnown(db: Db): Promise<KnownSite[]> {
  const rows = await db
    .selectFrom('site')
    .select(['id', 'code', 'kind', 'organ_id as organId', 'organ_path as organPath'])
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as SiteKind }));
}

/** Gives how many were opened. A constant number of statements for each thousand. */
export async function openAllSites(tx: Tx, now: Date, template?: TemplateName): Promise<number> {
  await takeTurn(tx, 'opening sites');
  const planned = planSites(await listCandidates(tx, localDate(now)), await listKnown(tx), template);
  const plans = planned.map(({ organ: of, ...plan }) => ({
    ...plan,
    name: of.name,
    nameEn: of.nameEn,
    organ: of,
    imprint: {
      sponsor: of.name,
      ...(of.nameEn ? { sponsorEn: of.nameEn } : {}),
      ...(of.phone ? { phone: of.phone } : {}),
      ...(of.address ? { address: of.address } : {}),
    },
  }));
  await openSites(tx, plans, now);
  return plans.length;
}

/** The portal, where there is none yet: of the government's office, or whatever stands highest. None in a city without organs. */
export async function openPortal(
  tx: Tx,
  city: { readonly name: string; readonly nameEn?: string | undefined; readonly siteCode?: string | undefined },
  now: Date,
): Promise<void> {
  const known = await tx.selectFrom('site').select('id').where('code', '=', PORTAL).executeTakeFirst();
  if (known) return;
  const { rows } = await sql<SiteOrgan>`
    select ${organ} from organ o where o.kind <> 'section'
    order by o.level, o.line is distinct from 'government-office', o.line is distinct from 'government', o.path
    limit 1`.execute(tx);
  const [office] = rows;
  if (!office) return;
  const { name, nameEn = null, siteCode = null } = city;
  const imprint = { sponsor: office.name, ...(office.nameEn ? { sponsorEn: office.nameEn } : {}) };
  const plan = {
    code: PORTAL,
    name,
    nameEn,
    kind: 'portal',
    template: 'portal',
    organ: office,
    siteCode,
    imprint,
  } as const;
  await openSites(tx, [plan], now);
}
