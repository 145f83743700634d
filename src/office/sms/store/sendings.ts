// Messages that carriers took in the name of organs, with the organs' names.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { type Delivery, listDeliveries } from '#platform/notify/sms/deliveries.ts';
import { permissions } from '../contract.ts';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

export interface Sending extends Delivery {
  /** Null for what the platform itself tells, and for an organ that is gone. */
  readonly organ: Named | null;
}

export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

export async function listSendings(
  ctx: Context,
  asked: Span & { readonly after: string | undefined; readonly limit: number },
): Promise<Sending[]> {
  const within = withPlatform(ctx, withinScopes(ctx.actor.scopes(permissions.see), 'd.sender_path'), 'd.sender_path');
  const found = await listDeliveries(ctx.db, ctx.runtime.vault, { ...asked, within });
  const organs = await nameByPath(
    ctx.db,
    found.map(({ senderPath }) => senderPath),
  );
  return found.map((one) => ({ ...one, organ: organs.get(one.senderPath) ?? null }));
}

/** What the platform itself tells belongs to no organ: it is seen by who looks after the whole. */
export function withPlatform({ actor }: Context, own: RawBuilder<unknown>, column: string): RawBuilder<unknown> {
  const isOnes = actor.scopes(permissions.manage).length > 0;
  return isOnes ? sql`(${own} or coalesce(${sql.ref(column)}, '') = '')` : own;
}

/** Organs by where they stand. */
export async function nameByPath(db: Db, paths: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await sql<Named & { path: string }>`
    select path, name, name_en as "nameEn" from organ where path = any(${[...new Set(paths)]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.path, row]));
}
