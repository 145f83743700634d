// Who may look at the machine itself: callers at named addresses, and whoever holds the permission.
import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { notFound } from '#platform/errors.ts';
import type { House } from './house.ts';
import { whoAsks } from './request.ts';

/** Refuses everybody but watchers; to others there is nothing here. @throws notFound */
export function admitWatchers(house: House, permission: string): (request: FastifyRequest) => Promise<void> {
  const { watchers, trustProxy } = house.runtime.config;
  const known = listAddresses(watchers);
  return async (request) => {
    // What comes through a proxy nobody told us of comes from anywhere, though the proxy itself may be near.
    const isForwarded =
      trustProxy === false && ('x-forwarded-for' in request.headers || 'forwarded' in request.headers);
    if (!isForwarded && known.check(request.ip, isIP(request.ip) === 6 ? 'ipv6' : 'ipv4')) return;
    const actor = await whoAsks(house, request);
    if (actor.scopes(permission).length === 0) throw notFound();
  };
}

/** Addresses and networks (`10.0.0.0/8`) as a list that can be asked. */
function listAddresses(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
