// Where people go after signing in.

/** The address when it is a path of this site; undefined otherwise, so that no link leads a visitor astray. */
export function safeBack(address: string | undefined): string | undefined {
  if (!address || !/^\/(?![/\\])/.test(address)) return undefined;
  const here = 'http://here.invalid';
  const parsed = URL.parse(address, here);
  return parsed?.origin === here ? parsed.pathname + parsed.search : undefined;
}

/** The page where what is due is done. */
export const limitPages = {
  none: null,
  password: '/account/password',
  'second-factor': '/account/second-factor',
} as const;
