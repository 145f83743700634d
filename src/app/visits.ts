// Counts who visits which public page, beside the server: kept pages never reach what made them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listHomes } from '#openness/articles/store/homes.ts';
import { findColumns, findSite, listColumns, listSites } from '#openness/sites/store/read.ts';
import type { Place } from '#openness/visits/contract.ts';
import type { Home, Named, VisitPlaces } from '#openness/visits/places.ts';
import { beginsFilm, isProgram, placesOf } from '#openness/visits/rules.ts';
import { openVisitCounter, type VisitCounter } from '#openness/visits/service.ts';
import type { House } from '#platform/http/house.ts';

const FLUSH_MS = 10_000;
const MOST_SITES = 1000;

/** Notes each page of the portal's face that was shown to a browser, and writes the counts every few seconds. */
export function countVisits(server: FastifyInstance, house: House): VisitCounter {
  const counter = openVisitCounter(house.runtime);
  const counted = new Set(house.resources.filter((one) => one.face === 'portal' && one.view).map((one) => one.name));
  server.addHook('onResponse', async (request, reply) => {
    const { resource } = request.routeOptions.config;
    const agent = request.headers['user-agent'];
    if (request.method !== 'GET' || resource === undefined || isProgram(agent)) return;
    const places = counted.has(resource)
      ? placesShown(resource, request, reply)
      : placesPlayed(resource, request, reply);
    if (places.length > 0) counter.note({ places, address: request.ip, agent: agent ?? '' });
  });
  const timer = setInterval(() => counter.flush(), FLUSH_MS).unref();
  server.addHook('onClose', async () => {
    clearInterval(timer);
    await counter.flush();
  });
  return counter;
}

/** 304: somebody came again, and has it still. */
const isGiven = ({ statusCode }: FastifyReply) => [200, 206, 304].includes(statusCode);

function placesShown(resource: string, request: FastifyRequest, reply: FastifyReply): Place[] {
  if (!isGiven(reply) || !String(reply.getHeader('content-type')).startsWith('text/html')) return [];
  return placesOf(resource, request.params as Record<string, string>);
}

/** A film that only its authors see yet is kept by nobody (`no-store`), and is none that is played. */
function placesPlayed(resource: string, request: FastifyRequest, reply: FastifyReply): Place[] {
  const { id = '', part } = request.params as { readonly id?: string; readonly part?: string };
  const told = (name: string) => reply.getHeader(name)?.toString();
  const begun = beginsFilm({ resource, part, type: told('content-type') ?? '', range: told('content-range') });
  return begun && isGiven(reply) && told('cache-control') !== 'no-store' ? [{ kind: 'film', ref: id }] : [];
}

/** Sites, columns and articles by the names that visits know them by. */
export const visitedPlaces: VisitPlaces = {
  homesOf: async (db, codes) => {
    const homes = await listHomes(db, codes);
    const columns = await findColumns(db, [...new Set(homes.map((home) => home.columnId))]);
    const byId = new Map(columns.map((column) => [column.id, column]));
    return new Map(
      homes.flatMap(({ code, columnId }): [string, Home][] => {
        const column = byId.get(columnId);
        if (!column) return [];
        const slugs = [...column.trail.map((step) => step.slug), column.slug];
        return [[code, { site: column.siteCode, columns: slugs.map((slug) => `${column.siteCode}/${slug}`) }]];
      }),
    );
  },
  listSites: async (db, scopes) => {
    const sites = await listSites(db, { scopes, state: 'open', limit: MOST_SITES });
    return new Map(sites.map(({ code, name, nameEn, home }) => [code, { name, nameEn, href: home }]));
  },
  nameColumns: async (db, code) => {
    const site = await findSite(db, code);
    const columns = site ? await listColumns(db, site) : [];
    return new Map(columns.map((column): [string, Named] => [`${code}/${column.slug}`, column]));
  },
  nameArticles: async (db, codes) => {
    const homes = await listHomes(db, codes);
    return new Map(
      homes.map(({ code, title, titleEn }) => [code, { name: title, nameEn: titleEn, href: `/articles/${code}` }]),
    );
  },
};
