// Names as they are typed into a draft, read as organs and groups of organs.

import { organNotFound } from '#kernel/cases/errors.ts';
import { type FieldFault, invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { type Addressee, type DraftInput, isGroup } from '../contract.ts';
import type { Place } from '../rules/relations.ts';
import { GROUP_NAMES } from '../rules/routing.ts';
import { listNamedPlaces, type NamedPlace } from '../store/places.ts';

const FIELDS = ['main', 'copies', 'consult'] as const;
type Field = (typeof FIELDS)[number];

/** All three lists at once, in one statement. @throws invalidInput laid to the fields, where a name is nobody's or of several */
export async function readAddressees(
  ctx: ActContext,
  issuer: Place,
  input: Pick<DraftInput, Field>,
): Promise<Record<Field, Addressee[]>> {
  const typed = FIELDS.flatMap((field) => input[field]).filter((name) => !GROUP_NAMES.has(name));
  const found = await listNamedPlaces(ctx.tx, [...new Set(typed)], localDate(ctx.now));
  const faults: FieldFault[] = [];
  const read = (path: Field) =>
    unique(
      input[path].flatMap((name): Addressee[] => {
        const group = GROUP_NAMES.get(name);
        if (group && path !== 'consult') return [{ group: group.value, name: group.zh }];
        const meant = findMeant(name, found, issuer);
        const [only] = meant;
        if (only && meant.length === 1) return [{ id: only.id, name: only.name, nameEn: only.nameEn }];
        const candidates = meant.map((one) => `${one.name} ${one.code}`).join('；');
        faults.push({ path, message: organNotFound({ typed: name, candidates }).textIn(ctx.lang) });
        return [];
      }),
    );
  const all = { main: read('main'), copies: read('copies'), consult: read('consult') };
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  return all;
}

const keyOf = (one: Addressee) => (isGroup(one) ? one.group : one.id);
const unique = (list: readonly Addressee[]) => [...new Map(list.map((one) => [keyOf(one), one])).values()];

/** By full name or code; else by short name, the nearest first: the one under the same node as the issuer. */
function findMeant(typed: string, found: readonly NamedPlace[], issuer: Place): NamedPlace[] {
  const legal = found.filter(({ kind }) => kind === 'legal');
  const exact = legal.filter(({ name, code }) => name === typed || code === typed);
  if (exact.length > 0) return exact;
  const short = legal.filter(({ shortName }) => shortName === typed);
  const near = short.filter(({ regionCode }) => regionCode === issuer.regionCode);
  return near.length > 0 ? near : short;
}
