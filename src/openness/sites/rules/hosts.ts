// Which address within the house an address on a site's own host stands for. Pure.

/** `www.linxiang.example:3000.` → `www.linxiang.example`; empty for what is no host. */
export function plainHost(host: string | undefined): string {
  return (host ?? '').trim().toLowerCase().replace(/:\d*$/, '').replace(/\.+$/, '');
}

/** What each site has under its own name; all else is the same on every host. */
const OWN = ['/feed', '/sitemap.xml'];

/** `sites` gives the code of a site by its host. An unknown host is the portal's. */
export function placeOnHost(sites: ReadonlyMap<string, string>, host: string | undefined, url: string): string {
  const code = sites.get(plainHost(host));
  if (code === undefined) return url;
  const [path = '/', ...query] = url.split('?');
  const rest = query.length > 0 ? `?${query.join('?')}` : '';
  if (path === '/') return `/sites/${code}${rest}`;
  return OWN.includes(path) ? `/sites/${code}${path}${rest}` : url;
}
