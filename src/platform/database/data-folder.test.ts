// Who holds a data folder: its server, nobody, and nobody either once the folder is gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AlreadyRunningError, findHolder, lockDataFolder } from './data-folder.ts';

it('is held by one process at a time, which tells where it serves, and by nobody when it was removed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-folder-'));
  expect(await findHolder(folder)).toBeUndefined();
  const lock = await lockDataFolder(folder);
  lock.announce('http://127.0.0.1:3000');
  expect(await findHolder(folder)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:3000' });
  await expect(lockDataFolder(folder)).rejects.toBeInstanceOf(AlreadyRunningError);
  rmSync(folder, { recursive: true });
  expect(await findHolder(folder)).toBeUndefined();
  await lock.release();
});
