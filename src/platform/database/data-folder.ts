// Guards the data folder: one running process owns it, and everybody else is told who that is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

export interface DataFolderHolder {
  pid: number;
  /** Where the holder serves, or '' while it starts. */
  address: string;
}

/** Another process holds the data folder. The command line ends with this exit code. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError';
  readonly exitCode = 3;
  readonly holder: DataFolderHolder;

  constructor(folder: string, holder: DataFolderHolder) {
    const where = holder.address === '' ? 'still starting' : `address ${holder.address}`;
    super(`Already running on ${folder}: pid ${holder.pid}, ${where}.`);
    this.holder = holder;
  }
}

/** Proof that this process alone owns the data folder. */
export interface DataFolderLock {
  folder: string;
  /** Tells later comers where this process serves. */
  announce(address: string): void;
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, making it when absent; throws AlreadyRunningError when taken.
 * The lock is a socket in Linux's abstract namespace: the kernel frees it however the process ends,
 * so there is no stale lock to judge, and its holder answers for itself.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder: DataFolderHolder = { pid: process.pid, address: '' };
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(holder));
  });
  // Twice, because the holder may leave between our attempt and our question.
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (await listen(server, nameLock(folder))) {
      server.unref();
      return {
        folder,
        announce: (address) => {
          holder.address = address;
        },
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const other = await findHolder(folder);
    if (other) throw new AlreadyRunningError(folder, other);
  }
  throw new Error(`The data folder ${folder} is held by a process that does not answer.`);
}

/** Asks who holds the data folder; undefined when nobody does, it is not there, or there is no answer within two seconds. */
export async function findHolder(folder: string): Promise<DataFolderHolder | undefined> {
  if (!existsSync(folder)) return undefined;
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ path: nameLock(folder) });
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer === '' ? undefined : (JSON.parse(answer) as DataFolderHolder)));
  });
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', onError);
    server.listen({ path }, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** One name per real folder, short enough for a socket (108 bytes). */
function nameLock(folder: string): string {
  return `\0sunhall-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
}
