// What the accounts of a city pack begin with: one password for all, or a random one for each.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { hashSync } from '@node-rs/argon2';
import { newCode } from '#platform/ids.ts';
import { hashPassword } from './passwords.ts';

export interface FirstPasswords {
  /** The hash of the password with which this account begins; the same each time it is asked. */
  hashFor(login: string): string;
  /** Whether it must be replaced at the first sign-in. */
  readonly mustChange: boolean;
}

/** One for all: for a city that nobody is harmed in, or whose engineers hand it out and have it changed. */
export async function samePassword(password: string, mustChange: boolean): Promise<FirstPasswords> {
  const hash = await hashPassword(password);
  return { hashFor: () => hash, mustChange };
}

/** 98 bits: nobody tries them all, so that a dear hash of ten thousand of them would be time wasted. */
const LENGTH = 20;
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export interface OwnPasswords extends FirstPasswords {
  /** Ends the list, with all of it on the disk; or, when nothing came of the loading, removes it. */
  end(keep: boolean): void;
}

/**
 * A random password for each account, to be replaced at the first sign-in. They are written to `file` before they are
 * stored anywhere, as `login,password` lines; only the user who runs the program may read it.
 * @throws when the file is there already
 */
export function ownPasswords(file: string): OwnPasswords {
  const hashes = new Map<string, string>();
  const list = openSync(file, 'wx', 0o600);
  const give = (login: string): string => {
    const password = newCode(LENGTH);
    writeSync(list, `${login},${password}\n`);
    const hash = hashSync(password, CHEAP);
    hashes.set(login, hash);
    return hash;
  };
  return {
    hashFor: (login) => hashes.get(login) ?? give(login),
    mustChange: true,
    end: (keep) => {
      fsyncSync(list);
      closeSync(list);
      if (!keep) rmSync(file);
    },
  };
}
