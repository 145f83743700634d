// Where passkeys work, and how many an account may have. Pure.

/** Of one account: a few devices. */
export const MOST_PASSKEYS = 10;
/** A question to a device is good for so long. */
export const QUESTION_MS = 300_000;

export interface Party {
  /** The domain that devices bind their keys to. */
  readonly id: string;
  readonly origin: string;
}

/** The platform as devices know it; undefined where it has no name, or no secure line: then no browser offers passkeys. */
export function findParty(publicUrl: string): Party | undefined {
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isName = !/^(\d+(\.\d+){3}|\[.*\])$/.test(hostname);
  const isSecure = protocol === 'https:' || hostname === 'localhost';
  return isName && isSecure ? { id: hostname, origin } : undefined;
}
