// Builds the style sheet and the islands, named by content, and keeps them on disk by source hash.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file as it is served. It never changes under its name, so it may be cached for ever. */
export type Asset = { bytes: Buffer; type: string; etag: string; gzip: Buffer; brotli: Buffer };

/** `files` is keyed by the served name, such as `look-4f2a91c03b.css`; `url` answers the address of a plain name. */
export type Assets = { url: (name: string) => string; files: Map<string, Asset> };

/** Where the files are served. */
export const assetPath = '/assets/';

const here = path.dirname(fileURLToPath(import.meta.url));
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Oldest browsers met in township offices: the last Chromium for Windows 7, Firefox ESR 115, Safari 16.4. */
const targets = { chrome: 109 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

type Sources = { styles: string[]; islands: string[] };

async function findSources(): Promise<Sources> {
  const list = async (folder: string, ending: string) =>
    (await readdir(path.join(here, folder)))
      .filter((file) => file.endsWith(ending) && !file.includes('.test.') && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => path.join(here, folder, file));
  return { styles: await list('styles', '.css'), islands: await list('islands', '.ts') };
}

/** Hash of everything that can change the output: sources, this builder, and the package versions (in the lockfile). */
async function hashSources({ styles, islands }: Sources): Promise<string> {
  const hash = createHash('sha256');
  const lockfile = path.join(here, '../../package-lock.json');
  for (const file of [
    fileURLToPath(import.meta.url),
    lockfile,
    path.join(here, 'styles/mark.svg'),
    ...styles,
    ...islands,
  ]) {
    hash.update(`${path.relative(here, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A style sheet: bundled, lowered, minified. */
async function buildStyles(name: string): Promise<Buffer> {
  const { bundle } = await import('lightningcss');
  return Buffer.from(bundle({ filename: path.join(here, 'styles', name), minify: true, targets }).code);
}

/** Fetched by an island when it is needed, and not before; the island knows each by the name beside it. */
const FETCHED: Readonly<Record<string, string>> = { 'film-player': 'FILM_PLAYER', 'sip-client': 'SIP_CLIENT' };

/** Each custom element as one module of ES2020. */
async function buildIslands(entries: string[]): Promise<[string, Buffer][]> {
  const { build } = await import('esbuild');
  const bundle = async (chosen: string[], define: Record<string, string> = {}): Promise<[string, Buffer][]> => {
    const { outputFiles } = await build({
      entryPoints: chosen,
      outdir: here,
      bundle: true,
      format: 'esm',
      target: 'es2020',
      minify: true,
      legalComments: 'none',
      write: false,
      external: [`${assetPath}*`],
      define,
    });
    return outputFiles.map((file) => [path.basename(file.path), Buffer.from(file.contents)]);
  };
  const named = (start: string) => entries.filter((file) => path.basename(file).startsWith(start));
  const fetched = await bundle(Object.keys(FETCHED).flatMap(named));
  const served = fetched.map(([name, bytes]) => [
    FETCHED[path.parse(name).name] ?? '',
    JSON.stringify(assetPath + servedName(name, bytes)),
  ]);
  return [...fetched, ...(await bundle(named('x-'), Object.fromEntries(served)))];
}

function servedName(name: string, bytes: Buffer): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`;
}

async function buildInto(folder: string, sources: Sources): Promise<void> {
  const built: [string, Buffer][] = [
    ['look.css', await buildStyles('look.css')],
    ['print.css', await buildStyles('print.css')],
    ['editor.css', await buildStyles('editor.css')],
    ['themes.css', await buildStyles('themes.css')],
    ['mark.svg', await readFile(path.join(here, 'styles/mark.svg'))],
    ...(await buildIslands(sources.islands)),
  ];
  const manifest: Record<string, string> = {};
  for (const [name, bytes] of built) {
    const served = servedName(name, bytes);
    manifest[name] = served;
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    await writeFile(path.join(folder, served), bytes);
    await writeFile(path.join(folder, `${served}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(path.join(folder, `${served}.br`), await promisify(brotliCompress)(bytes, brotli));
  }
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

async function load(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const files = new Map<string, Asset>();
  for (const served of Object.values(manifest)) {
    const file = path.join(folder, served);
    files.set(served, {
      bytes: await readFile(file),
      type: types[path.extname(served)] ?? 'application/octet-stream',
      etag: `"${served}"`,
      gzip: await readFile(`${file}.gz`),
      brotli: await readFile(`${file}.br`),
    });
  }
  const url = (name: string): string => {
    const served = manifest[name];
    if (!served) throw new Error(`No such asset: ${name}`);
    return assetPath + served;
  };
  return { url, files };
}

/** What an earlier start left, or undefined when it has to be built. */
async function findBuilt(folder: string): Promise<Assets | undefined> {
  try {
    return await load(folder);
  } catch {
    return undefined;
  }
}

/**
 * The files a browser needs, built when the sources changed (about a second), else read from disk (a few milliseconds).
 * Several processes may start at once: each builds aside and the first to finish is kept.
 *
 *     const assets = await buildAssets();
 *     <PortalLayout asset={assets.url} … />          // assets.url('look.css') → '/assets/look-4f2a91c03b.css'
 *     assets.files.get('look-4f2a91c03b.css')        // for GET /assets/:file
 */
export async function buildAssets(root: string = path.join(here, '../../.build')): Promise<Assets> {
  const sources = await findSources();
  const folder = path.join(root, `assets-${await hashSources(sources)}`);
  const built = await findBuilt(folder);
  if (built) return built;
  await mkdir(root, { recursive: true });
  const aside = await mkdtemp(path.join(root, 'building-'));
  try {
    await buildInto(aside, sources);
    // Renaming onto a finished folder fails: another process was first, and its build is the same.
    await rename(aside, folder).catch(() => undefined);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return load(folder);
}
