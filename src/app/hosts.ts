// The hosts of sites, kept in the memory of each process: every request asks them.
import { placeOnHost } from '#openness/sites/rules/hosts.ts';
import { listHosts } from '#openness/sites/store/hosts.ts';
import type { Db } from '#platform/database/db.ts';
import type { Hosts } from '#platform/http/house.ts';

export interface OwnHosts extends Hosts {
  /** Pages with these tags changed: where a frame did, hosts may have. */
  hear(tags: readonly string[]): Promise<void>;
  /** Reads them anew: changes may have gone unheard. */
  reload(): Promise<void>;
}

export async function openHosts(db: Db): Promise<OwnHosts> {
  let sites = await listHosts(db);
  const reload = async () => {
    sites = await listHosts(db);
  };
  return {
    place: (host, url) => placeOnHost(sites, host, url),
    hear: async (tags) => {
      if (tags.some((tag) => tag.startsWith('frame:'))) await reload();
    },
    reload,
  };
}
