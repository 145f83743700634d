// Loads a pack so that its accounts can sign in and nobody else can: never with a password the world knows.
import { join } from 'node:path';
import { ownPasswords, samePassword } from '#kernel/people/service/first-passwords.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type LoadSummary, loadPack } from './load.ts';

export interface LoadedWithPasswords extends LoadSummary {
  /** The file with the first passwords of the accounts, when each was given its own. */
  readonly firstPasswords?: string;
}

/** `SUNHALL_FIRST_PASSWORD` for all accounts when it is set; else a random one each, listed in the data folder. */
export async function loadWithPasswords(
  runtime: Runtime,
  folder: string,
  dryRun: boolean,
): Promise<LoadedWithPasswords> {
  const { firstPassword, password, dataFolder } = runtime.config;
  if (firstPassword) {
    const passwords = await samePassword(firstPassword.reveal(), password.renewGiven);
    return loadPack(runtime, folder, { dryRun, passwords });
  }
  const stamp = runtime.clock
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '');
  // Another load may begin in the same second.
  const file = join(dataFolder, `first-passwords-${stamp}-${process.pid}.csv`);
  const passwords = ownPasswords(file);
  let given = false;
  try {
    const summary = await loadPack(runtime, folder, { dryRun, passwords });
    const accounts = (summary.counts.officers ?? 0) + (summary.counts.people ?? 0);
    given = summary.loaded && accounts > 0;
    return given ? { ...summary, firstPasswords: file } : summary;
  } finally {
    passwords.end(given);
  }
}
