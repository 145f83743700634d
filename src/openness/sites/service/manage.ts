// The verbs of whoever keeps a site: its columns, its duties, its front page.

import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findAccountByLogin } from '#kernel/people/store/accounts.ts';
import type { Tx } from '#platform/database/db.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import { type ColumnRef, columnTaken, type HomeBlock, tooDeep } from '../contract.ts';
import type { ColumnInput, DutyInput, EndDutyInput, MoveInput } from '../input.ts';
import { presetOf, vetoOf } from '../rules/templates.ts';
import { saveHome } from '../store/change.ts';
import { closeColumnRow, deleteDuty, insertDuty, moveColumns, updateColumn } from '../store/manage.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';
import { insertColumns } from '../store/write.ts';
import { deskWords } from '../words/desk.ts';

interface Place {
  readonly site: SiteRecord;
  readonly columns: readonly ColumnRef[];
}

/** @throws notFound */
async function getPlace(tx: Tx, code: string): Promise<Place> {
  const site = await findSite(tx, code);
  if (!site) throw notFound();
  return { site, columns: await listColumns(tx, site) };
}

function getColumn({ columns }: Place, slug: string): ColumnRef {
  const column = columns.find((one) => one.slug === slug);
  if (!column) throw notFound();
  return column;
}

const tell = (tx: Tx, code: string) => touchPages(tx, [`frame:${code}`, `site:${code}`]);

/** @throws columnTaken, tooDeep, invalidInput laid to `organ` */
export async function addColumn(ctx: ActContext, code: string, input: ColumnInput): Promise<void> {
  const place = await getPlace(ctx.tx, code);
  const { slug, parent, name, nameEn, type } = input;
  if (place.columns.some((one) => one.slug === slug)) throw columnTaken({ slug }).laidTo('slug', ctx.lang);
  const above = parent ? getColumn(place, parent) : undefined;
  if (above && above.depth === 3) throw tooDeep().laidTo('parent', ctx.lang);
  const organ = input.organ ? await getOrganNamed(ctx, input.organ, 'organ') : null;
  const update = input.days ? { kind: 'days', days: input.days } : presetOf(type);
  await insertColumns(ctx.tx, [
    {
      id: newId(),
      siteId: place.site.id,
      parentId: above?.id ?? null,
      slug,
      name,
      nameEn: nameEn ?? null,
      type,
      description: input.description ?? name,
      keywords: input.keywords ?? name,
      depth: (above?.depth ?? 0) + 1,
      position: 1 + Math.max(0, ...place.columns.map((_, index) => index)),
      organId: organ?.id ?? null,
      updateKind: update.kind,
      updateDays: update.days,
      veto: vetoOf(slug, type),
      group: null,
    },
  ]);
  await tell(ctx.tx, code);
}

/** Names, owner and update period of a column; its slug stays, for addresses hold it. */
export async function changeColumn(ctx: ActContext, code: string, input: ColumnInput): Promise<void> {
  const column = getColumn(await getPlace(ctx.tx, code), input.slug);
  const organ = input.organ ? await getOrganNamed(ctx, input.organ, 'organ') : null;
  const update = input.days ? { kind: 'days', days: input.days } : presetOf(input.type);
  await updateColumn(ctx.tx, column.id, {
    name: input.name,
    nameEn: input.nameEn ?? null,
    type: input.type,
    description: input.description ?? input.name,
    keywords: input.keywords ?? input.name,
    organId: organ?.id ?? null,
    updateKind: update.kind,
    updateDays: update.days,
  });
  await tell(ctx.tx, code);
}

/**
 * Puts a column before or behind its neighbour of the same level: where it stands beneath does not change, for what was
 * published in it is listed above it as well.
 */
export async function moveColumn(ctx: ActContext, code: string, { slug, to }: MoveInput): Promise<void> {
  const place = await getPlace(ctx.tx, code);
  const column = getColumn(place, slug);
  const beside = place.columns.filter((one) => one.depth === column.depth && one.above.at(-1) === column.above.at(-1));
  const at = beside.indexOf(column);
  const other = beside[to === 'up' ? at - 1 : at + 1];
  if (!other) return;
  const order = beside.map((one) => {
    if (one === column) return other;
    return one === other ? column : one;
  });
  await moveColumns(
    ctx.tx,
    order.map((one) => one.id),
  );
  await tell(ctx.tx, code);
}

/** It takes nothing new; what stands in it stays as an archive. */
export async function closeColumn(ctx: ActContext, code: string, slug: string): Promise<void> {
  const column = getColumn(await getPlace(ctx.tx, code), slug);
  await closeColumnRow(ctx.tx, column.id, ctx.now);
  await tell(ctx.tx, code);
}

/** @throws invalidInput laid to `login` when nobody signs in by that name */
export async function giveDuty(ctx: ActContext, code: string, input: DutyInput): Promise<void> {
  const place = await getPlace(ctx.tx, code);
  const column = input.column ? getColumn(place, input.column) : null;
  const account = await findAccountByLogin(ctx.tx, input.login);
  if (account?.kind !== 'officer') {
    const message = deskWords.in(ctx.lang).noOfficer;
    throw invalidInput({ count: 1 }, [{ path: 'login', message }]);
  }
  await insertDuty(ctx.tx, {
    siteId: place.site.id,
    columnId: column?.id ?? null,
    accountId: account.id,
    duty: input.duty,
    givenBy: ctx.actor.id ?? '',
    givenAt: ctx.now,
  });
}

export async function endDuty(ctx: ActContext, code: string, input: EndDutyInput): Promise<void> {
  const place = await getPlace(ctx.tx, code);
  const column = input.column ? getColumn(place, input.column) : null;
  const { account: accountId, duty } = input;
  await deleteDuty(ctx.tx, { siteId: place.site.id, columnId: column?.id ?? null, accountId, duty });
}

/** Blocks of the front page, in order; one with no column of the site left is left out. */
export async function arrangeHome(ctx: ActContext, code: string, blocks: readonly HomeBlock[]): Promise<void> {
  const { site, columns } = await getPlace(ctx.tx, code);
  const known = new Set(columns.map((column) => column.slug));
  const kept = blocks
    .map((block) => ({ ...block, columns: block.columns.filter((slug) => known.has(slug)) }))
    .filter((block) => block.block === 'tiles' || block.columns.length > 0);
  await saveHome(ctx.tx, site.id, kept);
  await tell(ctx.tx, code);
}
