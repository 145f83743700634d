// Credentials (证照、批文): papers that are shown to others for as long as they hold, and by what that is known.
import type { Label } from './label.ts';

export type Standing = 'valid' | 'expired' | 'replaced' | 'revoked';

type Body = Readonly<Record<string, unknown>>;

/** Of a paper that is a credential. `replaces` of its body is the number of the one it stands in place of. */
export interface Credential {
  /** What it is called: each item has its own. */
  readonly name: (body: Body) => Label;
  /** Whether it holds by itself, in this state of its case; one that another has replaced is found by the other. */
  readonly standing: (body: Body, state: string, now: Date) => Exclude<Standing, 'replaced'>;
}
