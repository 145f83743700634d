// The card of useful places.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, PLACE, permissions } from './contract.ts';
import { deskPlaces } from './desk/list.tsx';
import { deskPlace } from './desk/place.tsx';
import { placesPage } from './pages.tsx';
import { placesSource } from './search.ts';
import { findPlace } from './store.ts';
import { words } from './words.ts';

export const places: Room = {
  name: 'places',
  tables: ['useful_place'],
  resources: [placesPage, deskPlaces, deskPlace],
  searchSources: [placesSource],
  subjects: {
    [PLACE]: async ({ db }, input) => {
      const place = await findPlace(db, String(input.place));
      return place && { paths: [place.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.keep]: {
      zh: '维护便民地点',
      en: 'Keep places',
      roles: ['editor', 'information-officer', 'section-head'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'list',
      group: 'openness',
      order: 87,
      permission: permissions.keep,
    },
  ],
  words: [words],
};
