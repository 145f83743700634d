// Who is told of what happens to duty: those on a shift, the leader in charge, the duty office above.

import type { Label } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn, type Organ } from '#kernel/organs/contract.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { Tx } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { joinNames, type Lang } from '#platform/i18n/words.ts';
import { addressOf, MONTH, type Person, type Plan, type Shift, SLOTS } from '../contract.ts';
import { dutyTopic } from '../notices.ts';
import { onDuty, type Place, placeAt } from '../rules.ts';
import { readDutySettings } from '../settings.ts';
import { listOfOrgan } from '../store/shifts.ts';

export const sayPlace = ({ on, slot }: Place): Label => {
  const name = nameOf(SLOTS, slot);
  return { zh: `${on} ${name.zh}`, en: `${on}, ${name.en.toLowerCase()}` };
};

const MOST_SAID = 6;
export const sayPlaces = (places: readonly Place[]) =>
  places
    .slice(0, MOST_SAID)
    .map((place) => sayPlace(place).zh)
    .join('、') + (places.length > MOST_SAID ? '……' : '');

const accountsOf = (people: readonly Person[]) => people.flatMap(({ accountId }) => accountId ?? []);

/** Who answers at a duty office now: those on its shift, or else whoever holds its desk. */
export async function listAnswering(tx: Tx, office: { readonly id: string }, now: Date): Promise<string[]> {
  const { on, slot } = placeAt(now, await readDutySettings(tx));
  const shift = (await listOfOrgan(tx, office.id, on, on)).find((one) => one.slot === slot);
  const answering = shift ? accountsOf(onDuty(shift).filter(({ part }) => part !== 'driver')) : [];
  return answering.length > 0 ? answering : resolveHolder(tx, office.id, 'clerk', now);
}

/** Of a substitute: both of them, and those on the shift with them. */
export async function tellOfSubstitute(
  ctx: ActContext,
  shift: Shift,
  {
    part,
    gone,
    comes,
  }: { part: Label; gone: Person; comes: { name: string; name_en: string | null; account_id: string | null } },
): Promise<void> {
  const when = sayPlace(shift);
  const accounts = [...accountsOf(onDuty(shift)), ...(comes.account_id ? [comes.account_id] : [])];
  await tellAccounts(ctx.tx, [...new Set(accounts)], {
    template: 'duty.substitute',
    values: {
      ...{ when: when.zh, whenEn: when.en, part: part.zh, partEn: part.en, from: gone.name, to: comes.name },
      ...{ fromEn: gone.nameEn ?? gone.name, toEn: comes.name_en ?? comes.name },
    },
    url: addressOf(shift),
    ref: shift.id,
    topic: dutyTopic,
    createdAt: ctx.now,
  });
}

export async function tellOfPlan(
  ctx: ActContext,
  plan: Plan,
  shifts: readonly Shift[],
  above: Organ | undefined,
): Promise<void> {
  const own = shifts.flatMap((shift) => accountsOf(onDuty(shift)));
  const superior = above ? await listAnswering(ctx.tx, above, ctx.now) : [];
  await tellAccounts(ctx.tx, [...new Set([...own, ...superior])], {
    template: 'duty.plan',
    values: {
      ...{ name: plan.name, organ: plan.organ.name, organEn: plan.organ.nameEn ?? plan.organ.name },
      span: plan.from === plan.to ? plan.from : `${plan.from}—${plan.to}`,
    },
    url: `${MONTH}?organ=${plan.organ.code}&month=${plan.from.slice(0, 7)}`,
    ref: plan.id,
    topic: dutyTopic,
    createdAt: ctx.now,
  });
}

const join = (people: readonly Person[], lang: Lang) =>
  joinNames(
    lang,
    people.map((one) => nameIn(lang, one)),
  );

/** Who did not come: to the leader of the shift, the head where the leader is missing, and the duty office above. */
export async function tellOfAbsence(
  tx: Tx,
  shift: Shift,
  missing: readonly Person[],
  told: { readonly above: Organ | undefined; readonly minutes: number; readonly now: Date },
): Promise<void> {
  const leaders = accountsOf(onDuty(shift).filter(({ part }) => part === 'leader'));
  const absent = new Set(accountsOf(missing));
  const head = leaders.some((id) => !absent.has(id))
    ? []
    : await resolveHolder(tx, shift.organId, 'organ-head', told.now);
  const superior = told.above ? await listAnswering(tx, told.above, told.now) : [];
  const when = sayPlace(shift);
  await tellAccounts(tx, [...new Set([...leaders, ...head, ...superior])], {
    template: 'duty.absent',
    values: {
      ...{ organ: shift.organ.name, organEn: shift.organ.nameEn ?? shift.organ.name, minutes: String(told.minutes) },
      ...{ when: when.zh, whenEn: when.en, people: join(missing, 'zh'), peopleEn: join(missing, 'en') },
    },
    url: addressOf(shift),
    ref: shift.id,
    createdAt: told.now,
  });
}
