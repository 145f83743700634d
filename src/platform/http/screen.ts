// A screen that many people use one after another: whoever is silent there is asked, and what they leave behind is wiped.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findOwnPath } from './address.ts';
import type { Context } from './context.ts';
import { SCREEN_COOKIE } from './house.ts';
import type { PageView } from './resource.ts';

/** After so long on one page somebody is asked whether they are still there. */
const SILENCE_SECONDS = 120;

/** Address of the screen that is in use by this browser; null for a browser of somebody's own. */
export function readScreen(request: FastifyRequest): string | null {
  return findOwnPath(request.cookies[SCREEN_COOKIE]) ?? null;
}

/** Asks whether they are still there, and leads back to where they were. */
export const stillAt = (screen: string, back: string): string => `${screen}/still?${new URLSearchParams({ back })}`;

/** Ends their visit. */
export const endAt = (screen: string): string => `${screen}/end`;

/** Leads on by itself, without a script, which is why it is a header; axe and readers meet no page that jumps. */
export function leadOn(
  request: FastifyRequest,
  reply: FastifyReply,
  { screen }: Pick<Context, 'screen'>,
  view?: PageView,
): void {
  const asks = screen && { seconds: SILENCE_SECONDS, to: stillAt(screen, backOf(request, screen)) };
  const next = view?.next ?? asks;
  if (next) reply.header('refresh', `${next.seconds};url=${next.to}`);
  if (view?.wipes && screen) wipe(request, reply);
}

const backOf = ({ method, url }: FastifyRequest, screen: string) => (method === 'GET' ? url : screen);

/** Everything this house keeps in a browser. Over plain HTTP browsers leave the header unheard: so cookies are cleared by name as well. */
function wipe(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('clear-site-data', '"cache", "cookies", "storage"');
  for (const name of Object.keys(request.cookies)) reply.clearCookie(name, { path: '/' });
}
