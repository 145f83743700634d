// What the cards of the modules must agree on: permissions, jobs, tables, clocks, words, names.
import type { Room } from '#kernel/cases/room.ts';
import { permissionsIn, subjectsIn } from '#platform/http/access.ts';
import type { Resource } from '#platform/http/resource.ts';
import { HAN, isEnglish } from './languages.ts';

/** Permissions that resources and acts ask for but nobody can hold, and such that nothing asks for. */
export function findPermissionFaults(modules: readonly Room[]): string[] {
  const declared = new Map(modules.flatMap((module) => Object.entries(module.permissions ?? {})));
  const used = new Set(modules.flatMap(permissionsUsed));
  return [
    ...[...used]
      .filter((name) => !declared.has(name))
      .map((name) => `permission ${name} is asked for but no card declares it`),
    ...[...declared]
      .filter(([, card]) => card.roles.length === 0)
      .map(([name]) => `permission ${name} is held by no role`),
    ...[...declared.keys()].filter((name) => !used.has(name)).map((name) => `permission ${name} is never asked for`),
  ];
}

function permissionsUsed(module: Room): string[] {
  const resources = module.resources ?? [];
  const acts = (module.caseKinds ?? []).flatMap((kind) =>
    Object.values(kind.acts).flatMap((act) => act.permission ?? []),
  );
  return [
    ...resources.flatMap((resource) => accessesOf(resource).flatMap(permissionsIn)),
    ...(module.caseKinds ?? []).flatMap(({ readPermission, restricted }) => [readPermission, restricted ?? []].flat()),
    ...(module.menu ?? []).flatMap((entry) => entry.permission ?? []),
    ...acts,
  ];
}

function accessesOf(resource: Resource) {
  return [resource.access, ...Object.values(resource.acts).map((act) => act.access)];
}

/** Subjects that access declarations name but nobody finds. */
export function findSubjectFaults(modules: readonly Room[]): string[] {
  const known = new Set(modules.flatMap((module) => Object.keys(module.subjects ?? {})));
  const asked = modules.flatMap((module) =>
    (module.resources ?? []).flatMap((resource) => accessesOf(resource).flatMap(subjectsIn)),
  );
  return [...new Set(asked)].filter((name) => !known.has(name)).map((name) => `no card finds the subject ${name}`);
}

/** Names that two things share. */
export function findNameFaults(modules: readonly Room[]): string[] {
  const resources = modules.flatMap((module) => module.resources ?? []);
  return [
    ...repeated(modules.map((module) => module.name)).map((name) => `two modules are called ${name}`),
    ...repeated(resources.map((one) => one.name)).map((name) => `two resources are called ${name}`),
    ...repeated(resources.map((one) => one.path)).map((path) => `two resources stand at ${path}`),
    ...repeated(modules.flatMap((module) => Object.keys(module.jobs ?? {}))).map(
      (name) => `two jobs are called ${name}`,
    ),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Tables without an owner, with two, or that do not exist. */
export function findTableFaults(modules: readonly Room[], tables: readonly string[]): string[] {
  const owned = modules.flatMap((module) => [...module.tables]);
  return [
    ...repeated(owned).map((table) => `table ${table} has two owners`),
    ...tables.filter((table) => !owned.includes(table)).map((table) => `table ${table} has no owner`),
    ...owned.filter((table) => !tables.includes(table)).map((table) => `table ${table} is owned but does not exist`),
  ];
}

/**
 * Words, and labels of kinds, acts, fields, papers, permissions and menus, that are not said in both languages:
 * missing, empty, English with Chinese in it that is no name, or Chinese without any.
 */
export function findWordFaults(modules: readonly Room[]): string[] {
  const met = new Set<unknown>();
  return modules.flatMap((module) => [
    ...(module.words ?? []).flatMap((words) => compare(words.zh, words.en, module.name)),
    ...findLabelFaults({ ...module, words: [] }, module.name, met),
  ]);
}

function compare(zh: unknown, en: unknown, path: string): string[] {
  if (typeof zh !== 'object' || zh === null || Array.isArray(zh))
    return (isSaid(zh) && isSaid(en) && isOwn(zh, en)) || isParticle(zh, en) ? [] : [path];
  const keys = new Set([...Object.keys(zh), ...Object.keys((en ?? {}) as object)]);
  return [...keys].flatMap((key) =>
    compare((zh as Record<string, unknown>)[key], (en as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

/** Every `{ zh, en }` that a card leads to. */
function findLabelFaults(value: unknown, path: string, met: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null || '_zod' in value || met.has(value)) return [];
  met.add(value);
  const label = 'zh' in value && 'en' in value ? compare(value.zh, value.en, path) : [];
  return [...label, ...Object.entries(value).flatMap(([key, one]) => findLabelFaults(one, `${path}.${key}`, met))];
}

/** A measure word or a preposition that the other language does without: 件, 前, a blank between words. */
function isParticle(zh: unknown, en: unknown): boolean {
  if (typeof zh !== 'string' || typeof en !== 'string') return false;
  return (zh === '' && en.trim().length <= 6) || (en === '' && zh.length <= 2);
}

function isSaid(word: unknown): boolean {
  if (Array.isArray(word)) return word.length > 0 && word.every(isSaid);
  return typeof word === 'function' || (typeof word === 'string' && word.trim() !== '');
}

/** Each text in its own language; what functions say is read from the source, by `findLanguageFaults`. */
function isOwn(zh: unknown, en: unknown): boolean {
  if (zh === en || typeof zh === 'function' || !/\p{L}/u.test(`${zh}`)) return true;
  return HAN.test(`${zh}`) && isEnglish(`${en}`);
}

/** All that a card and its words say in Chinese as plain text, where English says something else. */
export function listSaid(modules: readonly Room[]): ReadonlySet<string> {
  const said = new Set<string>();
  const met = new Set<unknown>();
  const gather = (zh: unknown, en: unknown): void => {
    if (typeof zh === 'string') {
      if (HAN.test(zh) && zh.length > 1 && zh !== en) said.add(zh.trim());
    } else if (typeof zh === 'object' && zh !== null)
      for (const [key, one] of Object.entries(zh)) gather(one, (en as Record<string, unknown> | undefined)?.[key]);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || '_zod' in value || met.has(value)) return;
    met.add(value);
    // A list of languages is no label.
    if ('zh' in value && 'en' in value && !('hant' in value)) gather(value.zh, value.en);
    for (const one of Object.values(value)) walk(one);
  };
  for (const module of modules) walk(module);
  return said;
}
