// The register entries of an organ: invented address and telephone, credit code, the day it was joined (A03).
import { inventCredit } from './codes.ts';
import type { Organ } from './organ.ts';
import { CITY, COUNTIES, type Place } from './places.ts';

/** A unit that is to be joined: every organ and enterprise in force above the village. */
const isUnit = (organ: Organ): boolean =>
  (organ.kind === 'legal' || organ.kind === 'enterprise') && organ.level <= 5 && organ.valid_to === '';
const placeOf = (organ: Organ): Place => COUNTIES.find(({ code }) => organ.region.startsWith(code)) ?? CITY;

/** Gives an organ its invented address, telephone, credit code and the day it was joined. */
export function completeOrgan(organ: Organ, at: number, all: readonly Organ[]): Organ {
  const place = placeOf(organ);
  const peers = all.filter((other) => other.kind !== 'statistical' && placeOf(other) === place);
  const number = peers.indexOf(organ) + 1;
  const unit = peers.filter(isUnit).indexOf(organ);
  const road = place.roads[number % place.roads.length];
  const telephone = place === CITY ? '0883-2100010' : `0883-210008${COUNTIES.indexOf(place) + 1}`;
  return {
    ...organ,
    address:
      organ.kind === 'statistical'
        ? ''
        : organ.address || `${place === CITY ? '临翔区' : place.everyday}${road}${number}号`,
    phone: organ.kind === 'statistical' ? '' : `${telephone}-${8000 + number}`,
    uscc: creditFor(organ, at),
    access_date: unit >= 0 && unit < place.joined ? joinedOn(unit) : '',
  };
}

/** Organs are registered as 11, enterprises as their table says; villages, sections and mere nodes have none here. */
function creditFor(organ: Organ, at: number): string {
  if (organ.kind === 'enterprise') return inventCredit(organ.uscc, organ.region.slice(0, 6), at);
  if (organ.kind !== 'legal' || organ.level > 5) return '';
  return inventCredit('11', organ.region.slice(0, 6), at);
}

/** One unit is joined every sixth day from June 2023 on. */
function joinedOn(order: number): string {
  return new Date(Date.UTC(2023, 5, 1 + order * 6)).toISOString().slice(0, 10);
}
