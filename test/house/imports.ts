// The import law as a pure function: which imports of a set of files break it, and how.
import { importsOf, isTest, type SourceFile } from './source.ts';

const WINGS = ['openness', 'services', 'dialogue', 'office', 'data', 'assessment'];
/** A later room of the kernel may import an earlier one, never the other way. */
const KERNEL = ['calendar', 'organs', 'people', 'ledger', 'subjects', 'cases', 'documents', 'supervision'];

interface Place {
  readonly floor: number;
  /** Module within the floor: `services/items`, `kernel/cases`, `platform`, `ui`, `app`. */
  readonly room: string;
}

/** Where a file stands; undefined for packages and for what is not part of the house. */
export function placeOf(path: string): Place | undefined {
  const [top, second, third] = path.split('/');
  if (top === 'db') return { floor: 0, room: 'db' };
  if (top !== 'src' || !second) return undefined;
  if (second === 'app') return { floor: 5, room: 'app' };
  if (second === 'journeys') return { floor: 4, room: 'journeys' };
  if (WINGS.includes(second)) return { floor: 3, room: `${second}/${third}` };
  if (second === 'kernel') return { floor: 2, room: `kernel/${third}` };
  return { floor: 1, room: second };
}

/** Each breach in words; none when the law holds. */
export function findImportBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap((file) => importsOf(file).flatMap((target) => describeBreach(file.path, target)));
}

function describeBreach(path: string, target: string): string[] {
  const from = placeOf(path);
  const to = placeOf(target);
  if (!from) return [];
  if (target.startsWith('test/')) return [`${path} imports a test: ${target}`];
  if (!to) return isServerPackage(from, target) ? [`${path}: ui knows no server, but imports ${target}`] : [];
  const why = breachBetween(from, to);
  return why ? [`${path} → ${target}: ${why}`] : [];
}

function breachBetween(from: Place, to: Place): string | undefined {
  if (to.floor > from.floor) return 'imports go down only';
  if (from.room === to.room) return undefined;
  if (from.room === 'ui' && to.floor === 1) return 'ui knows no server';
  if (from.floor === 3 && to.floor === 3) return 'modules are strangers';
  if (from.floor === 2 && to.floor === 2 && kernelRank(to) > kernelRank(from)) return 'the kernel goes in its order';
  return undefined;
}

function kernelRank(place: Place): number {
  return KERNEL.indexOf(place.room.slice('kernel/'.length));
}

const UI_PACKAGES = /^(preact|echarts|lightningcss|esbuild|@tiptap\/|hls\.js\/|jssip|node:)/;
function isServerPackage(from: Place, target: string): boolean {
  return from.room === 'ui' && !UI_PACKAGES.test(target);
}

/** Circles among files, each named once by its first file. */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map((file) => file.path));
  const edges = new Map(
    files
      .filter((file) => !isTest(file))
      .map((file) => [file.path, importsOf(file).filter((target) => known.has(target))]),
  );
  return findComponents(edges).filter((group) => group.length > 1);
}

/** Tarjan's strongly connected components, without recursion depth to fear: the house is shallow. */
function findComponents(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)).sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}
