// The OpenAPI 3.1 document, generated from the declarations that also run.
import { z } from 'zod';
import { type Access, OWN_SCOPE } from './access.ts';
import { SESSION_COOKIE } from './house.ts';
import { type Act, actPath, type Resource } from './resource.ts';

type Json = Record<string, unknown>;

const PROBLEM: Json = {
  type: 'object',
  required: ['title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    instance: { type: 'string' },
    faults: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

/** Describes every resource and act. `version` is the product's. */
export function describeApi(resources: readonly Resource[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const resource of resources) {
    add(paths, resource.path, 'get', describeLoad(resource));
    for (const [name, act] of Object.entries(resource.acts)) {
      add(paths, actPath(resource, name), 'post', describeAct(resource, name, act));
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sunhall 阳光政务', version, license: { name: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: SECURITY_SCHEMES },
  };
}

const SECURITY_SCHEMES: Json = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A personal access token, made on /account/security. It may do what is asked for here and in its scope, while its owner may.',
  },
  session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'A person who signed in at a browser.' },
};

/** The ways in, each enough by itself; an empty one means that nothing need be shown, or a code of the thing does. */
function securityOf(access: Access): Json[] {
  const ways = waysIn(access);
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

function waysIn(access: Access): Json[] {
  switch (access.rule) {
    case 'anyone':
      return [{}];
    case 'member':
      return [{ token: [OWN_SCOPE] }, { session: [] }];
    case 'holds':
    case 'over':
      return [{ token: [access.permission] }, { session: [] }];
    case 'owns':
      return [{ token: [OWN_SCOPE] }, { session: [] }, {}];
    case 'either':
      return access.of.flatMap(waysIn);
    case 'in-person':
      return waysIn(access.of).filter((way) => !('token' in way));
  }
}

function add(paths: Record<string, Json>, path: string, method: string, operation: Json): void {
  const template = path.replaceAll(/:(\w+)/g, '{$1}');
  paths[template] = { ...paths[template], [method]: operation };
}

function describeLoad(resource: Resource): Json {
  return {
    operationId: resource.name,
    security: securityOf(resource.access),
    parameters: [...parametersOf(resource.params, 'path'), ...parametersOf(resource.query, 'query')],
    responses: {
      200: { description: 'The resource', content: { 'application/json': {}, 'text/html': {} } },
      ...problems(),
    },
  };
}

function describeAct(resource: Resource, name: string, act: Act): Json {
  const schema = jsonSchema(act.body);
  const content: Json = { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } };
  if (act.files) content['multipart/form-data'] = { schema };
  return {
    operationId: name === '' ? `${resource.name}-post` : `${resource.name}-${name}`,
    security: securityOf(act.access),
    parameters: parametersOf(resource.params, 'path'),
    requestBody: { content },
    responses: {
      200: { description: 'Done' },
      303: { description: 'Done; where to go next' },
      ...problems(),
    },
  };
}

function problems(): Json {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return { '4XX': { description: 'Refused: the field, the reason and the way out', content } };
}

function parametersOf(shape: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!shape) return [];
  const schema = jsonSchema(shape) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }));
}

function jsonSchema(shape: z.ZodType): Json {
  return z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json;
}
