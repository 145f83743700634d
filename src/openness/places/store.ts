// SQL on useful places.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Place, PlaceInput } from './contract.ts';

/** A place with when it was last changed. */
export interface KeptPlace extends Place {
  readonly changedAt: Date;
}

async function selectPlaces(db: Db, rest: RawBuilder<unknown>): Promise<KeptPlace[]> {
  const { rows } = await sql<KeptPlace>`
    select p.id, p.organ_path as "organPath", ${namedOrgan('o')} as organ, ${namedOrgan('c')} as county, p.sort, p.name,
      p.name_en as "nameEn", p.about, p.about_en as "aboutEn", p.address, p.phone, p.hours, p.price,
      p.longitude::float8 as longitude, p.latitude::float8 as latitude, p.removed_at is not null as removed,
      p.changed_at as "changedAt"
    from useful_place p join organ o on o.id = p.organ_id join organ c on c.id = p.county_id ${rest}`.execute(db);
  return rows;
}

export interface PlacesAsked {
  readonly sort?: string | undefined;
  /** Code of the county. */
  readonly county?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const conditions = ({ sort, county }: Pick<PlacesAsked, 'sort' | 'county'>) => [
  sql`p.removed_at is null`,
  ...(sort ? [sql`p.sort = ${sort}`] : []),
  ...(county ? [sql`p.county_id = (select id from organ where code = ${county})`] : []),
];

/** In the order in which they were entered. */
export function listPlaces(db: Db, asked: PlacesAsked): Promise<KeptPlace[]> {
  const { after, limit } = asked;
  const from = after && isId(after) ? [sql`p.id > ${after}`] : [];
  return selectPlaces(
    db,
    sql`where ${sql.join([...conditions(asked), ...from], sql` and `)} order by p.id limit ${limit}`,
  );
}

/** Those one's organs keep, the newest first. */
export function listOwn(
  db: Db,
  scopes: readonly Scope[],
  after: string | undefined,
  limit: number,
): Promise<KeptPlace[]> {
  const from = after && isId(after) ? sql`and p.id < ${after}` : sql``;
  return selectPlaces(db, sql`where ${withinScopes(scopes, 'p.organ_path')} ${from} order by p.id desc limit ${limit}`);
}

export async function findPlace(db: Db, id: string): Promise<KeptPlace | undefined> {
  return isId(id) ? (await selectPlaces(db, sql`where p.id = ${id}`))[0] : undefined;
}

const columnsOf = (input: Omit<PlaceInput, 'county'>) => ({
  sort: input.sort,
  name: input.name,
  name_en: input.nameEn || null,
  about: input.about,
  about_en: input.aboutEn || null,
  address: input.address,
  phone: input.phone || null,
  hours: input.hours || null,
  price: input.price || null,
  longitude: input.longitude,
  latitude: input.latitude,
});

export async function insertPlace(
  tx: Tx,
  place: Omit<PlaceInput, 'county'> & {
    readonly id: string;
    readonly organ: { readonly id: string; readonly path: string };
    readonly countyId: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('useful_place')
    .values({
      id: place.id,
      organ_id: place.organ.id,
      organ_path: place.organ.path,
      county_id: place.countyId,
      ...columnsOf(place),
      changed_at: place.at,
    })
    .execute();
}

export async function updatePlace(
  tx: Tx,
  id: string,
  place: Omit<PlaceInput, 'county'> & { readonly countyId: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('useful_place')
    .set({ ...columnsOf(place), county_id: place.countyId, changed_at: place.at, removed_at: null })
    .where('id', '=', id)
    .execute();
}

export async function removePlace(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('useful_place').set({ removed_at: at }).where('id', '=', id).execute();
}
