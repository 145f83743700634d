// What the rooms of openness keep about an account, for the copy its owner may have of everything.
import type { OwnPart } from '#kernel/people/service/own-account.ts';
import { listOwn } from '#openness/follows/store.ts';
import { listOfAccount } from '#openness/open-days/store.ts';
import { toLocalIso } from '#platform/time.ts';
import { followedPlaces } from './followed.ts';

export const ownParts: readonly OwnPart[] = [
  {
    name: 'follows',
    read: async (db, account) => {
      const places = await followedPlaces.find(db, await listOwn(db, account));
      return places.map(({ name, href }) => ({ name, href }));
    },
  },
  {
    name: 'openDays',
    read: async (db, account) => {
      const booked = await listOfAccount(db, account);
      return booked.map(({ startsAt, bookedAt, ...one }) => ({
        ...one,
        startsAt: toLocalIso(startsAt),
        bookedAt: toLocalIso(bookedAt),
      }));
    },
  },
];
