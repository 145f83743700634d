// Pure: what a request counts for, and which requests do not count.
import type { Place } from './contract.ts';

/** The site to which every public page belongs that names no other. */
export const PORTAL = 'portal';

/** What a page counts for, by the name of its resource. Where an article stands is found out later. */
export function placesOf(resource: string, params: Readonly<Record<string, string>>): Place[] {
  if (resource === 'article') return [{ kind: 'article', ref: params.id ?? '' }];
  const site: Place = { kind: 'site', ref: params.site ?? PORTAL };
  return params.column === undefined ? [site] : [site, { kind: 'column', ref: `${site.ref}/${params.column}` }];
}

/** Programs that say that they are some. Others count as people, as in every count without scripts. */
const PROGRAM =
  /bot\b|bot\/|spider|crawl|slurp|archiver|monitor|preview|curl|wget|python|java\/|okhttp|go-http|axios|node-fetch|undici|scrapy|headless|autocannon|wrk|lightmyrequest/i;

/** What is fetched of a film: nothing is, before somebody plays it. */
export interface Fetched {
  readonly resource: string;
  readonly part: string | undefined;
  readonly type: string;
  /** `Content-Range` of the answer; undefined when the whole was sent. */
  readonly range: string | undefined;
}

/** Whether it is how a playing begins: the list of its sizes, or the first bytes of the film as it was sent. */
export function beginsFilm({ resource, part, type, range }: Fetched): boolean {
  if (resource === 'article-film') return part === 'index.m3u8';
  // Some ask for two bytes first, to see whether they would be given parts.
  return resource === 'article-file' && type === 'video/mp4' && (range === undefined || /^bytes 0-(?!1\/)/.test(range));
}

/** A browser always says what it is. */
export const isProgram = (agent: string | undefined): boolean => !agent || PROGRAM.test(agent);
