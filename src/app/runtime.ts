// Opens the parts of one process: settings, log, keys, files, database.
import type { Config } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { openDatabase } from '#platform/database/db.ts';
import { openFileStore } from '#platform/files/open.ts';
import { createLog } from '#platform/log/log.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type Clock, systemClock } from '#platform/time.ts';

/** Opens everything; `url` is the login user's, whose sessions act as the application role. */
export function openRuntime(config: Config, url: string, clock: Clock = systemClock): Runtime {
  const log = createLog(config);
  const db = openDatabase({
    url,
    max: 16,
    onLost: (error) => log.warn({ err: error }, 'a database session was lost'),
  });
  return {
    config,
    clock,
    log,
    db,
    files: openFileStore(config, db),
    vault: openVault(config.dataFolder, clock.now()),
  };
}
