// A program for tests to kill: runs the built-in PostgreSQL on the folder it is given until it is told to stop.
import { AlreadyRunningError, lockDataFolder } from '#platform/database/data-folder.ts';
import { startEmbedded } from '#platform/database/embedded.ts';

/** Printed as one line of JSON when the server answers. */
export interface Held {
  pid: number;
  postgres: number;
  port: number;
  url: string;
  socketUrl: string;
}

const log = (message: string) => console.error(message);

async function hold(folder: string): Promise<void> {
  const lock = await lockDataFolder(folder);
  lock.announce('http://127.0.0.1:3000');
  const server = await startEmbedded({ lock, log });
  process.once('SIGINT', () => server.stop().then(() => lock.release()));
  const { pid: postgres, port, url, socketUrl } = server;
  const held: Held = { pid: process.pid, postgres, port, url, socketUrl };
  console.log(JSON.stringify(held));
}

hold(process.argv[2] as string).catch((error) => {
  log(error.message);
  process.exitCode = error instanceof AlreadyRunningError ? error.exitCode : 1;
});
