// Useful places (旅游等便民信息): attractions, stations, hospitals and the like, each with where it is.

import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const PLACES = '/places';
export const DESK = '/desk/places';
/** The name of the subject in access declarations. */
export const PLACE = 'useful-place';

export const permissions = { keep: 'places.keep' } as const;

export const SORTS = [
  { value: 'attraction', zh: '景点', en: 'Sights' },
  { value: 'museum', zh: '文博场馆', en: 'Museums' },
  { value: 'transport', zh: '车站机场', en: 'Stations and airports' },
  { value: 'hospital', zh: '医院', en: 'Hospitals' },
  { value: 'service', zh: '政务大厅', en: 'Service halls' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];
const sorts = SORTS.map(({ value }) => value);

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Place {
  readonly id: string;
  readonly organPath: string;
  readonly organ: Named;
  readonly county: Named;
  readonly sort: Sort;
  readonly name: string;
  readonly nameEn: string | null;
  readonly about: string;
  readonly aboutEn: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly price: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly removed: boolean;
}

const loose = (max: number) => z.string().trim().max(max).optional();
const degrees = (from: number, to: number, zh: string, en: string) =>
  z.coerce.number<unknown>(`${zh}|${en}`).min(from, `${zh}|${en}`).max(to, `${zh}|${en}`);

export const placeInput = z.object({
  /** County code of the node of a county, as its page has it. */
  county: z.string(faults.choose).trim().min(2, faults.choose).max(60),
  sort: z.enum(sorts, faults.choose),
  name: text(2, 60),
  nameEn: loose(120),
  about: text(4, 1000),
  aboutEn: loose(1500),
  address: text(2, 200),
  phone: loose(40),
  hours: loose(100),
  price: loose(100),
  longitude: degrees(73, 136, '经度在 73 到 136 之间，例如 100.08690', 'A longitude from 73 to 136, such as 100.08690'),
  latitude: degrees(3, 54, '纬度在 3 到 54 之间，例如 23.88660', 'A latitude from 3 to 54, such as 23.88660'),
});
export type PlaceInput = z.output<typeof placeInput>;

export const noCounty = defineError({
  code: 'places.no-county',
  status: 422,
  zh: () => '请从名单中选择所在县区。',
  en: () => 'Please choose the county from the list.',
});
export const noUnit = defineError({
  code: 'places.no-unit',
  status: 422,
  zh: () => '您没有所在单位，不能登记便民地点。',
  en: () => 'You work in no organ, so you cannot keep places.',
});
