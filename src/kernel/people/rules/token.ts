// Access tokens of programs: what they look like, and how many there may be.

/** So that whoever finds one in a log or a repository knows what it is and whose. */
const PREFIX = 'shp_';

/** Living tokens of one account. */
export const MOST_TOKENS = 20;

export function isAccessToken(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** Without signs at which a line breaks or a double click stops. */
export function formToken(secret: Uint8Array): string {
  return PREFIX + Buffer.from(secret).toString('hex');
}
