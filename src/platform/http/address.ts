// Addresses of this site: where a redirect may lead, and how it is written.

const HERE = 'http://here.invalid';

/**
 * The path and query of an address of this site, in signs a header may hold; undefined for anything else, however it
 * is disguised (`//there`, `/\there`, a tab in between), so that no link leads a visitor astray.
 */
export function findOwnPath(address: unknown): string | undefined {
  if (typeof address !== 'string' || !/^\/(?![/\\])/.test(address)) return undefined;
  const parsed = URL.parse(address, HERE);
  return parsed?.origin === HERE ? parsed.pathname + parsed.search + parsed.hash : undefined;
}
