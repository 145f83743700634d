// Joins rooms that are strangers to each other through the ports they declare.
import { useItemSource } from '#services/applications/item.ts';
import { findOffer, getVersionContent } from '#services/items/service/offer.ts';
import { searchOffers } from '#services/items/store/live.ts';

/** An organ without a territory of its own counts as the city's. */
const NO_REGION = '000000';

/** Applications learn of service items from the room of items. */
export function joinItems(): void {
  useItemSource({
    findOffered: async (db, code, now) => {
      const offer = await findOffer(db, code, now);
      return offer && { ...offer, region: offer.region || NO_REGION };
    },
    getVersion: (db, versionId) => getVersionContent(db, versionId),
    searchOffered: (db, search) => searchOffers(db, search),
  });
}
