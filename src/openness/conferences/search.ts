// How press conferences are found by the city's search.
import { type Found, searchSourceOf } from '#kernel/documents/found.ts';
import { KIND } from './contract.ts';

export const foundConferences: Found = {
  ...{ source: 'conferences', kind: KIND },
  ...{ zh: '新闻发布会', en: 'Press conferences' },
  ...{ sites: ['portal'], weight: 60 },
};

export const conferencesSource = searchSourceOf(foundConferences);
