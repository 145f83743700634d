// Every address of the house, enumerated from the declarations, with believable and hostile values for its parts.
import { modules } from '#app/modules.ts';
import { type Act, actPath, type Resource } from '#platform/http/resource.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly resource: Resource;
  readonly act: Act | null;
}

/** All routes of all modules: a new resource is here without being named. */
export function listRoutes(): Route[] {
  return modules
    .flatMap((module) => module.resources ?? [])
    .flatMap((resource) => [
      { method: 'GET' as const, path: resource.path, resource, act: null },
      ...Object.entries(resource.acts).map(([name, act]) => ({
        method: 'POST' as const,
        path: actPath(resource, name),
        resource,
        act,
      })),
    ]);
}

/** An address with its parts filled in. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encode(params[name] ?? 'x'));
}

/** Half of a surrogate pair goes as the bytes an unkind program would send. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}
