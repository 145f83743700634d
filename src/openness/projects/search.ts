// How projects are found by the city's search: works and investments, by name, code, trade and place.
import { type Found, searchSourceOf } from '#kernel/documents/found.ts';
import { KIND } from './contract.ts';

export const foundProjects: Found = {
  ...{ source: 'projects', kind: KIND },
  ...{ zh: '项目', en: 'Projects' },
  ...{ sites: ['portal'], weight: 60 },
};

export const projectsSource = searchSourceOf(foundProjects);
