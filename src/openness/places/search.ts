// How places are found by the city's search: by name, address and what is told of them.
import type { Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { PLACES } from './contract.ts';
import { findPlace, type KeptPlace, listPlaces } from './store.ts';

const SOURCE = 'places';
/** As halls: whoever looks for one wants the way there, not the news of it. */
const WEIGHT = 30;
const BATCH = 200;

/** In the list of its sort and county it stands on the first page. */
function toEntry({ id, county, sort, changedAt, ...place }: KeptPlace): SearchEntry {
  const { name, nameEn, about, aboutEn, address, phone, hours } = place;
  const told = [about, address, phone, hours, county.name];
  return {
    source: SOURCE,
    ref: id,
    title: name,
    body: [...told, nameEn, aboutEn, county.nameEn].filter(Boolean).join('；'),
    ...(nameEn ? { english: { title: nameEn, ...(aboutEn ? { body: aboutEn } : {}) } } : {}),
    url: `${PLACES}?${new URLSearchParams({ sort, county: county.code })}#${id}`,
    facets: { site: ['portal'] },
    weight: WEIGHT,
    publishedAt: changedAt,
  };
}

export const placesSource: SearchSource = {
  name: SOURCE,
  zh: '便民地点',
  en: 'Useful places',
  async *entries(db) {
    for (let after: string | undefined; ; ) {
      const places = await listPlaces(db, { after, limit: BATCH });
      if (places.length === 0) return;
      yield places.map(toEntry);
      after = places.at(-1)?.id;
    }
  },
};

/** Brings the index in step with a place, in the transaction that changed it. */
export async function indexPlace(tx: Tx, id: string): Promise<void> {
  const place = await findPlace(tx, id);
  if (place && !place.removed) await indexEntries(tx, [toEntry(place)]);
  else await removeEntries(tx, SOURCE, [id]);
}
