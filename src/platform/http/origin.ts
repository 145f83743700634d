// Cross-site request forgery: a browser says where a request comes from, so nobody else's page can post to ours.
import type { FastifyRequest } from 'fastify';
import { crossOrigin } from '#platform/errors.ts';
import { readBearer } from './request.ts';

/**
 * Refuses a post that a browser sent from another site. `Sec-Fetch-Site` decides; without it `Origin`, or else
 * `Referer`, must be ours. A caller that sends none of them is no browser and carries no cookie by itself; one that
 * shows a token shows what no browser adds by itself. Pages stay cacheable: no token in forms.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (readBearer(request) !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw crossOrigin();
  }
  const source = request.headers.origin ?? request.headers.referer;
  if (source !== undefined && URL.parse(source)?.host !== request.host) throw crossOrigin();
}
