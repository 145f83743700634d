// What a password must be. GB/T 22239-2019 8.1.4.1 asks for complexity; the numbers are the city's setting.

export interface PasswordPolicy {
  readonly length: number;
  /** How many of the four classes: small letters, capitals, digits, others. */
  readonly classes: number;
  /** How many former passwords may not come again. */
  readonly history: number;
}

export type PasswordFault = 'short' | 'classes' | 'guessable';

/** What is wrong with a password; undefined when nothing. `known` are texts a stranger could know: login, phone. */
export function findPasswordFault(
  password: string,
  policy: PasswordPolicy,
  known: readonly string[],
): PasswordFault | undefined {
  if ([...password].length < policy.length) return 'short';
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u].filter((kind) => kind.test(password));
  if (classes.length < policy.classes) return 'classes';
  const typed = password.toLowerCase();
  const holdsKnown = known.some((text) => text.length >= 4 && typed.includes(text.toLowerCase()));
  return holdsKnown || /^(.+?)\1+$/u.test(password) ? 'guessable' : undefined;
}
