// The verbs of useful places: enter one, change it, take it away.
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { findOrgan, findOrganByCode } from '#kernel/organs/service/read.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { noCounty, noUnit, type PlaceInput } from './contract.ts';
import { indexPlace } from './search.ts';
import * as store from './store.ts';

async function check(ctx: ActContext, input: PlaceInput): Promise<string> {
  const { name, about, address } = input;
  const texts = Object.entries({ name, about, address }).map(([field, text]) => ({ name: field, text }));
  await guardEntry(ctx, { entrance: 'places.enter', subject: null, texts });
  const county = await findOrganByCode(ctx.tx, input.county);
  if (county?.kind !== 'statistical') throw noCounty().laidTo('county', ctx.lang);
  return county.id;
}

/** Gives its id; kept by the organ of who enters it. @throws markedSecret, noUnit; noCounty, laid to its field */
export async function enterPlace(ctx: ActContext, input: PlaceInput): Promise<string> {
  const countyId = await check(ctx, input);
  const organ = ctx.actor.unit && (await findOrgan(ctx.tx, ctx.actor.unit.id));
  if (!organ) throw noUnit();
  const id = newId();
  await store.insertPlace(ctx.tx, { ...input, id, organ, countyId, at: ctx.now });
  await indexPlace(ctx.tx, id);
  return id;
}

/** Shows it again when it was taken away. @throws markedSecret; noCounty, laid to its field */
export async function changePlace(ctx: ActContext, id: string, input: PlaceInput): Promise<void> {
  const countyId = await check(ctx, input);
  await store.updatePlace(ctx.tx, id, { ...input, countyId, at: ctx.now });
  await indexPlace(ctx.tx, id);
}

export async function removePlace(ctx: ActContext, id: string): Promise<void> {
  await store.removePlace(ctx.tx, id, ctx.now);
  await indexPlace(ctx.tx, id);
}
