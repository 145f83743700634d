// The parts of one running process, made once at start and handed to everything that needs them.
import type { Logger } from 'pino';
import type { Config } from '#platform/config/config.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Clock } from '#platform/time.ts';

export interface Runtime {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly files: FileStore;
  /** Encrypts, hashes and signs with the city's keys. */
  readonly vault: Vault;
}
