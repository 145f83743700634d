// Before every npm script that needs packages: installs what the lockfile says, once, and checks the Node that will run.
// Plain JavaScript for Node 20: at the first start nothing else is here yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const mark = join(root, 'node_modules', '.bootstrap');
const oldestNode = 22;

/**
 * What is installed depends on the lockfile and the platform, not on the Node that installs: the packages
 * with native parts come compiled for all of them.
 */
function describeInstallation() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

function isInstalled() {
  return existsSync(mark) && readFileSync(mark, 'utf8') === describeInstallation();
}

/** By the Node and npm that started us: the Node inside node_modules is about to be replaced. */
function install() {
  const node = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath;
  const [command, ...prefix] = npm ? [node, npm] : ['npm'];
  const args = [...prefix, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log('Installing the packages the lockfile names; the first time takes a minute or two …');
  const started = Date.now();
  const clock = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 5000);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : `npm ci ended with ${code}`));
  }).finally(() => clearInterval(clock));
}

/** The lockfile brings Node 24 for Linux on x64; elsewhere the machine's own must do. */
function findUnfitNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  const command = existsSync(own) ? own : (process.env.npm_node_execpath ?? process.execPath);
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = stdout?.trim() || `a Node that does not run (${command})`;
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= oldestNode ? undefined : version;
}

async function bootstrap() {
  const failure = await install();
  if (failure) return `The packages could not be installed: ${failure}.`;
  const unfit = findUnfitNode();
  if (unfit) return `Sunhall needs Node ${oldestNode} or later on this platform; found ${unfit}.`;
  writeFileSync(mark, describeInstallation());
  return undefined;
}

if (!isInstalled()) {
  const failure = await bootstrap();
  if (failure) {
    console.error(failure);
    process.exitCode = 1;
  }
}
