// Useful places through the server: entered by who keeps them, shown on the map and in the list, changed and taken away.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, PLACES } from './contract.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look, post } = officersOf(() => city);
const KEEPER = 'culture-tourism.section';
const PLACE = {
  county: '530902',
  sort: 'attraction',
  name: '西门梁子观景台',
  about: '看日出和云海的地方。',
  address: '临翔区西门梁子',
  longitude: '100.05',
  latitude: '23.9',
};
const told = async (query = '') => (await visit(city).get(`${PLACES}${query}`)).text;

it('[B17] a place is entered with where it is, stands on the map and in the list of its kind and county, and can be taken away', async () => {
  expect((await post(KEEPER, DESK, { ...PLACE, longitude: '200' })).text).toContain('经度在 73 到 136 之间');
  expect((await post(KEEPER, DESK, { ...PLACE, county: '530902-market' })).json).toMatchObject({
    code: 'places.no-county',
  });
  expect((await post('market.window', DESK, PLACE)).status).toBe(403);
  const { status, json } = await post(KEEPER, DESK, PLACE);
  expect(status).toBe(201);
  const id = String(json.id);
  const page = await told('?sort=attraction&county=530902');
  for (const text of [PLACE.name, `id="${id}"`, '<svg class="hexmap"', '100.05, 23.9', '不表示行政区域界线']) {
    expect(page).toContain(text);
  }
  const found = async () => (await visit(city).get(`/search?q=${encodeURIComponent(PLACE.name)}`)).text;
  expect(await found(), 'and in the search').toContain(`county=530902#${id}`);
  expect(await told('?sort=hospital')).not.toContain(PLACE.name);
  expect(await told('?county=530927')).not.toContain(PLACE.name);

  expect((await look('market.section', `${DESK}/${id}`)).status, 'is for who keeps it').toBe(404);
  expect((await post(KEEPER, `${DESK}/${id}/acts/change`, { ...PLACE, name: '西门梁子', price: '免费' })).status).toBe(
    200,
  );
  expect(await told()).toContain('免费');
  expect((await post(KEEPER, `${DESK}/${id}/acts/remove`)).status).toBe(200);
  expect(await told()).not.toContain('西门梁子');
  expect(await found()).not.toContain(id);
  expect((await post(KEEPER, `${DESK}/${id}/acts/change`, PLACE)).status).toBe(200);
  expect(await told(), 'a change brings it back').toContain(PLACE.name);
});
