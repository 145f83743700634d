// What an address answers to the methods it does not serve.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { methodNotAllowed } from '#platform/errors.ts';
import { actPath, type Resource } from './resource.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Says of every address of a resource what it takes (RFC 9110 §15.5.6). Reading the address of an act, as after
 * reloading a refused form, leads to the page the act belongs to.
 */
export function mountOtherMethods(app: FastifyInstance, resources: readonly Resource[]): void {
  for (const resource of resources) {
    for (const name of Object.keys(resource.acts)) {
      const url = actPath(resource, name);
      if (!app.hasRoute({ method: 'GET', url })) app.get(url, leadToPage);
    }
  }
  const paths = resources.flatMap((resource) => [
    resource.path,
    ...Object.keys(resource.acts).map((name) => actPath(resource, name)),
  ]);
  for (const url of new Set(paths)) mountRest(app, url);
}

function mountRest(app: FastifyInstance, url: string): void {
  const served = METHODS.filter((method) => app.hasRoute({ method, url }));
  const allow = served.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  app.route({
    method: METHODS.filter((method) => !served.includes(method)),
    url,
    handler: async (request, reply) => {
      reply.header('allow', allow);
      if (request.method === 'OPTIONS') return reply.code(204).send();
      throw methodNotAllowed();
    },
  });
}

function leadToPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = '', ...query] = request.url.split('?');
  return reply.redirect([path.replace(/\/acts\/[^/]*\/?$/, ''), ...query].join('?'), 303);
}
