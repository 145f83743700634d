// Which addresses a system may have, and whom it is open to. Pure.

/** Within the network of the government no certificate is to be had; a device of one's own network is never meant. */
const INNER = /^(localhost|127(\.\d+){3}|\[::1\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/;

function readAddress(typed: string): URL | undefined {
  const address = URL.parse(typed);
  if (address?.username !== '' || address.password !== '') return undefined;
  if (address.protocol === 'https:') return address;
  return address.protocol === 'http:' && INNER.test(address.hostname) ? address : undefined;
}

/** Where a system is opened. */
export const isHome = (typed: string): boolean => readAddress(typed) !== undefined;

/** Where a browser or word of a sign-out is sent back to: compared sign by sign, so nothing in it may be read two ways. */
export function isReturn(typed: string): boolean {
  const address = readAddress(typed);
  return address !== undefined && address.hash === '' && !typed.includes('#') && !typed.includes('*');
}

/** Whether somebody with these roles may open it. */
export function isOpenTo(system: { readonly roles: readonly string[] }, roles: readonly string[]): boolean {
  return system.roles.length === 0 || system.roles.some((role) => roles.includes(role));
}

/** Only an address with somewhere to return to signs on; the others are links. */
export const signsOn = (system: { readonly redirects: readonly string[] }): boolean => system.redirects.length > 0;
