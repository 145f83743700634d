// Who is scored: organs by the paths they answer for, items and officers by their own key, each with its names.
import type { FigureCount, UnitKind } from '#kernel/cases/indicator.ts';
import { listPathsAbove } from '#kernel/organs/rules.ts';
import { listOrgansAlong, listOrgansById, listOrgansWithin, type OrganLine } from '#kernel/organs/store/lines.ts';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import { names as people } from '#kernel/people/words/names.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { ScoredUnit } from '../contract.ts';
import { listItemNames } from '../store/units.ts';

/** Villages are scored with their town. */
const LOWEST_LEVEL = 5;

/** The body that answers for the last of these organs, from the top down: the nearest that acts in its own name. */
function findAnswering(above: readonly OrganLine[]): OrganLine | undefined {
  return above.findLast(({ kind, level }) => kind !== 'section' && kind !== 'statistical' && level <= LOWEST_LEVEL);
}

/** The paths that an organ answers for: its own and those of its sections, not those of organs beneath it. */
export async function listScopesOf(db: Db, organ: Pick<OrganLine, 'id' | 'path'>): Promise<Scope[]> {
  const beneath = new Map((await listOrgansWithin(db, organ.path)).map((one) => [one.path, one]));
  const answers = (path: string) =>
    findAnswering(listPathsAbove(path).flatMap((above) => beneath.get(above) ?? []))?.id === organ.id;
  return [...beneath.keys()].filter(answers).map((path) => ({ path, deep: false }));
}

/** What somebody put in about a unit, as far as it says who that is. */
export interface Named {
  readonly key: string;
  readonly organId: string;
}

export interface UnitsFound {
  readonly units: ReadonlyMap<string, ScoredUnit>;
  /** The unit a count belongs to; undefined for what nobody answers for. */
  readonly keyOf: (count: Pick<FigureCount, 'key' | 'path'>) => string | undefined;
}

/** The units that counts and entries are about. A constant number of statements. */
export async function findUnits(
  db: Db,
  by: UnitKind,
  counts: readonly Pick<FigureCount, 'key' | 'path'>[],
  named: readonly Named[],
): Promise<UnitsFound> {
  const paths = [...new Set(counts.map(({ path }) => path))];
  const [along, put] = await Promise.all([
    listOrgansAlong(db, paths),
    listOrgansById(db, [...new Set(named.map(({ organId }) => organId))]),
  ]);
  const byPath = new Map(along.map((organ) => [organ.path, organ]));
  const answering = new Map(
    paths.map((path) => [path, findAnswering(listPathsAbove(path).flatMap((above) => byPath.get(above) ?? []))]),
  );
  if (by === 'organ') {
    const organs = [...[...answering.values()].filter((organ) => organ !== undefined), ...put];
    return {
      units: new Map(organs.map((organ) => [organ.id, unitOf(by, organ.id, organ, organ)])),
      keyOf: ({ path }) => answering.get(path)?.id,
    };
  }
  if (by === 'post') {
    const units = counts.flatMap(({ key, path }) => postAt(key, byPath.get(path)) ?? []);
    const putIn = named.flatMap(
      ({ key, organId }) =>
        postAt(
          key,
          put.find(({ id }) => id === organId),
        ) ?? [],
    );
    return { units: new Map([...units, ...putIn].map((unit) => [unit.key, unit])), keyOf: ({ key }) => key };
  }
  const byId = new Map(put.map((organ) => [organ.id, organ]));
  const homes = new Map<string, OrganLine | undefined>([
    ...named.map(({ key, organId }): [string, OrganLine | undefined] => [key, byId.get(organId)]),
    ...counts.map(({ key, path }): [string, OrganLine | undefined] => [key, answering.get(path)]),
  ]);
  const names = await (by === 'item' ? listItemNames : listAccountNames)(db, [...homes.keys()]);
  const units = [...homes].flatMap(([key, organ]) => {
    const name = names.get(key);
    return organ && name ? [[key, unitOf(by, key, organ, { code: key, ...name })] as const] : [];
  });
  return { units: new Map(units), keyOf: ({ key }) => key };
}

/** A post of an organ, by its key: the path of the organ with the name of the post behind it. */
export function postAt(key: string, organ: OrganLine | undefined): ScoredUnit | undefined {
  const post = organ && key.slice(organ.path.length);
  if (!post) return undefined;
  const name = `${organ.name} ${sayPost('zh', post)}`;
  const nameEn = `${organ.nameEn ?? organ.name}, ${sayPost('en', post)}`;
  return unitOf('post', key, organ, { code: `${organ.code}.${post}`, name, nameEn });
}

const sayPost = (lang: 'zh' | 'en', post: string) => (people[lang].posts as Record<string, string>)[post] ?? post;

function unitOf(
  by: UnitKind,
  key: string,
  organ: OrganLine,
  { code, name, nameEn }: { code: string; name: string; nameEn: string | null },
): ScoredUnit {
  return { key, by, organId: organ.id, path: organ.path, level: organ.level, code, name, nameEn };
}
