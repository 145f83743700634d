// Finds what would make `npm ci` fail or install something else elsewhere: the registry does not serve every package whole.

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** What we read of package-lock.json: entries by path, '' being the project itself. */
export interface Lockfile {
  packages: Record<string, Entry>;
}

/** What we read of package.json. */
export type Manifest = Pick<Entry, 'dependencies' | 'devDependencies' | 'optionalDependencies'>;

/** One sentence per fault; none when the lockfile is whole and every version of ours is exact. */
export function findLockfileFaults(lock: Lockfile, manifest: Manifest): string[] {
  const root = lock.packages[''] ?? {};
  const faults = Object.entries(listDependencies(manifest))
    .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json does not pin ${name} exactly (${version}).`);
  if (JSON.stringify(listDependencies(manifest)) !== JSON.stringify(listDependencies(root))) {
    faults.push('package.json and package-lock.json name different dependencies; run npm install.');
  }
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path !== '' && !entry.link && !entry.integrity) faults.push(`${path} has no integrity.`);
    for (const name of Object.keys(listDependencies(entry))) {
      if (!findEntry(lock, path, name)) faults.push(`${path || 'The project'} needs ${name}, which has no entry.`);
    }
  }
  return faults;
}

/** With optional ones, which hold the builds for other platforms, and peers that are not optional. */
function listDependencies(entry: Entry): Record<string, string> {
  const peers = Object.entries(entry.peerDependencies ?? {}).filter(
    ([name]) => !entry.peerDependenciesMeta?.[name]?.optional,
  );
  const all = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
  return Object.fromEntries([...Object.entries(all), ...peers].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As Node looks a package up: in the package's own folder, then outwards. */
function findEntry(lock: Lockfile, path: string, name: string): Entry | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found || folder === '') return found;
  }
}
