// What is made of what was seen: each check as a pure decision. Values the standard leaves open are local settings.
import { ROLES } from '#kernel/people/contract.ts';
import type { Config } from '#platform/config/config.ts';
import { localDate } from '#platform/time.ts';
import type { Checked, Confirmation, Result, Row } from './contract.ts';
import { type Checkable, FAMILIES } from './controls.ts';
import type { AccountFacts, Rights } from './store.ts';

/** Local settings: the standard asks for complexity, limits and time-outs and gives no numbers. */
export const LOCAL = {
  passwordLength: 8,
  passwordClasses: 3,
  passwordDays: 90,
  failures: 10,
  idleMinutes: 30,
  unusedDays: 180,
} as const;

/** Everything that was looked at. */
export interface Seen {
  readonly config: Config;
  /** The published pack with its published password. */
  readonly demo: boolean;
  readonly accounts: AccountFacts;
  readonly rights: Rights;
  readonly day: {
    readonly date: string | null;
    readonly acts: number;
    /** What does not hold of the last closed day, by name. */
    readonly faults: readonly string[];
    /** Whether its acts were hashed again, and not its signatures checked alone. */
    readonly hashed: boolean;
    /** Acts wait that should have been closed. */
    readonly behind: boolean;
  };
  readonly chains: { readonly looked: number; readonly broken: number };
  readonly sealed: { readonly looked: number; readonly unreadable: number };
  /** Whether nobody but its owner reads the key file; undefined when it is not where it should be. */
  readonly keysPrivate: boolean | undefined;
  /** Sealing and signing give back what they were given. */
  readonly cryptographyWorks: boolean;
  readonly ready: boolean;
}

const CHECKS: Readonly<Record<Checkable, (seen: Seen) => Checked>> = {
  identity: ({ rights, accounts: { officers } }) => ({ met: rights.uniqueLogins, facts: { officers } }),
  password: ({ config: { password } }) => {
    const { length, classes, history, days } = password;
    const isStrong = length >= LOCAL.passwordLength && classes >= LOCAL.passwordClasses;
    const facts = { length, classes, history, days, most: LOCAL.passwordDays };
    return { met: isStrong && days > 0 && days <= LOCAL.passwordDays, facts };
  },
  'lock-out': ({ config: { lockOut } }) => ({ met: lockOut.failures <= LOCAL.failures, facts: { ...lockOut } }),
  idle: ({ config: { session } }) => {
    const { idleMinutes, absoluteHours } = session;
    return { met: idleMinutes <= LOCAL.idleMinutes, facts: { idleMinutes, absoluteHours, most: LOCAL.idleMinutes } };
  },
  'single-session': ({ config: { session }, accounts: { doubles } }) => ({
    met: session.single && doubles === 0,
    facts: { single: session.single, doubles },
  }),
  transport: ({ config: { publicUrl } }) => {
    const https = publicUrl.startsWith('https:');
    return { met: https ? null : false, facts: { https } };
  },
  'second-factor': ({ config: { secondFactorRoles }, accounts: { officers, withFactor } }) => {
    const required = ROLES.every((role) => secondFactorRoles.includes(role));
    return { met: required || withFactor === officers, facts: { officers, withFactor, required } };
  },
  'default-passwords': ({ demo, config: { firstPassword, password } }) => {
    const shared = firstPassword !== undefined && !password.renewGiven;
    return { met: !demo && !shared, facts: { demo, shared } };
  },
  'unused-accounts': ({ accounts: { unused } }) => ({ met: unused === 0, facts: { unused, days: LOCAL.unusedDays } }),
  'database-role': ({ rights: { role, mighty, owned } }) => ({
    met: !mighty && owned === 0,
    facts: { role, mighty, owned },
  }),
  'audit-scope': ({ accounts: { unrecorded } }) => ({ met: unrecorded === 0, facts: { unrecorded } }),
  'audit-rights': ({ rights: { role, changeable } }) => ({
    met: changeable.length === 0,
    facts: { role, changeable: changeable.join(', ') },
  }),
  'audit-kept': ({ rights: { changeable, oldestAct } }) => ({
    met: changeable.length === 0,
    facts: { oldest: oldestAct && localDate(oldestAct) },
  }),
  uploads: ({ config: { virusScanner } }) => ({
    met: virusScanner !== undefined,
    facts: { scanner: virusScanner !== undefined },
  }),
  'day-root': ({ day: { date, acts, faults, hashed, behind } }) => ({
    met: date !== null && faults.length === 0 && !behind,
    facts: { date, acts, hashed, behind, faults: faults.join(', ') },
  }),
  chains: ({ chains }) => ({ met: chains.broken === 0, facts: { ...chains } }),
  encryption: ({ sealed }) => ({ met: sealed.unreadable === 0, facts: { ...sealed } }),
  keys: ({ keysPrivate }) => ({ met: keysPrivate === true, facts: { there: keysPrivate !== undefined } }),
  residual: ({ accounts: { leftOver } }) => ({ met: leftOver === 0, facts: { leftOver } }),
  'personal-data': ({ accounts: { dataProtection } }) => ({
    met: dataProtection > 0 ? null : false,
    facts: { dataProtection },
  }),
  separate: ({ accounts: { vacant, holdingTwo } }) => ({
    met: vacant === 0 && holdingTwo === 0,
    facts: { vacant, holdingTwo },
  }),
  monitoring: ({ ready }) => ({ met: ready, facts: { ready } }),
  // The algorithms are those of the standards; the keys lie in software that no authority certified.
  cryptography: ({ cryptographyWorks }) => ({ met: false, facts: { works: cryptographyWorks } }),
};

/** The row of each control: what the program found counts, and where it cannot tell, what was confirmed and still counts. */
export function judge(seen: Seen, confirmations: readonly Confirmation[], today: string): Row[] {
  return FAMILIES.flatMap(({ controls }) =>
    controls.map(([id, clause]): Row => {
      const checked = id in CHECKS ? CHECKS[id as Checkable](seen) : null;
      const confirmation = confirmations.find(({ control }) => control === id) ?? null;
      return { id, clause, result: decide(checked, confirmation, today), facts: checked?.facts ?? null, confirmation };
    }),
  );
}

function decide(checked: Checked | null, confirmation: Confirmation | null, today: string): Result {
  const counts = confirmation !== null && confirmation.until >= today;
  const met = checked?.met ?? (counts ? confirmation.met : null);
  if (met === null) return 'ask';
  return met ? 'met' : 'unmet';
}
