// What we are measured against on the same machine: nginx where it is installed, and bare Node servers.
import { fork, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endProgram, waitForAnswer } from './processes.ts';
import { findFreePort } from './program.ts';

export interface Rival {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));

/** Serves `bytes` under `path` as a file; undefined where there is no nginx. */
export async function startNginx(bytes: Buffer, path: string): Promise<Rival | undefined> {
  if (!NGINX) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-nginx-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'root', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const port = await findFreePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, nginxConfig(folder, port));
  const child = spawn(NGINX, ['-c', config, '-p', folder], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await waitForAnswer(`${origin}${path}`, child, 10_000);
  const stop = async () => {
    await endProgram(child);
    rmSync(folder, { recursive: true });
  };
  return { origin, pid: child.pid ?? 0, stop };
}

/** As Debian ships it, without the log of each request, and with connections that stay open as long as ours. */
const nginxConfig = (folder: string, port: number) => `
daemon off;
worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
  keepalive_requests 100000000;
  default_type text/html;
  server { listen 127.0.0.1:${port}; root ${folder}/root; }
}
`;

/** A bare Node server: `http` gives these bytes, `sql` a row of the database at this address. */
export async function startYardstick(kind: 'http' | 'sql', given: Buffer | string): Promise<Rival> {
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-yardstick-'));
  const file = join(folder, 'page.html');
  if (typeof given !== 'string') writeFileSync(file, given);
  const argument = typeof given === 'string' ? given : file;
  const child = fork(new URL('./yardstick.ts', import.meta.url), [kind, argument], {
    execArgv: ['--import', 'tsx'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error('the yardstick did not start')));
  });
  const stop = async () => {
    await endProgram(child);
    rmSync(folder, { recursive: true });
  };
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}
