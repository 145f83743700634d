// The directory of numbers: entered, confirmed by their owners, rung once a month.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { type NumberInput, permissions } from '../contract.ts';
import { foreignNumber, knownNumber, noLiaison } from '../errors.ts';
import { whyNoLiaison } from '../rules/calls.ts';
import { insertNumbers } from '../store/directory.ts';
import { findNumber, type NumberRow } from '../store/numbers.ts';

/** @throws foreignNumber */
export async function getNumber(ctx: ActContext, id: string): Promise<NumberRow> {
  const found = await findNumber(ctx.tx, id, localDate(ctx.now));
  if (!found) throw foreignNumber();
  return found;
}

/** A number of the directory that one may keep. @throws foreignNumber */
export async function getOwnNumber(ctx: ActContext, id: string): Promise<NumberRow> {
  const found = await getNumber(ctx, id);
  if (!mayReach(ctx.actor, permissions.direct, found.organPath)) throw foreignNumber();
  return found;
}

/** @throws noLiaison laid to `sort`; knownNumber laid to `number`; foreignNumber laid to `organ` */
export async function enterNumber(ctx: ActContext, input: NumberInput): Promise<string> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.direct, () => foreignNumber());
  const liaison = input.liaison === 'none' ? null : input.liaison;
  const why = liaison && whyNoLiaison(input.sort);
  if (why) throw noLiaison(why).laidTo('sort', ctx.lang);
  const id = newId();
  const fresh = await insertNumbers(ctx.tx, [
    {
      id,
      organ,
      number: input.number,
      sort: input.sort,
      liaison,
      person: input.person ?? null,
      duties: input.duties,
      hours: input.hours,
      foundBy: [organ.name, organ.shortName, input.person, input.duties, input.number].filter(Boolean).join(' '),
      on: localDate(ctx.now),
    },
  ]);
  if (fresh === 0) throw knownNumber().laidTo('number', ctx.lang);
  return id;
}
