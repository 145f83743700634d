// What the self-test makes of what it sees, without a database: settings alone turn rows, and confirmations only fill gaps.
import { describe, expect, it } from 'vitest';
import { ROLES } from '#kernel/people/contract.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import type { Confirmation } from './contract.ts';
import { BY_HAND, type ControlId } from './controls.ts';
import { judge, type Seen } from './rules.ts';

const TODAY = '2026-11-17';

const STRICT: Readonly<Record<string, string>> = {
  SUNHALL_PUBLIC_URL: 'https://www.example.gov.cn',
  SUNHALL_PASSWORD_DAYS: '90',
  SUNHALL_SECOND_FACTOR_ROLES: ROLES.join(','),
  SUNHALL_CLAMD: '127.0.0.1:3310',
};

function see(config: Config, more: Partial<Seen> = {}): Seen {
  return {
    config,
    demo: false,
    accounts: {
      officers: 10,
      withFactor: 0,
      unused: 0,
      doubles: 0,
      leftOver: 0,
      unrecorded: 0,
      vacant: 0,
      holdingTwo: 0,
      dataProtection: 1,
    },
    rights: { role: 'app', mighty: false, owned: 0, changeable: [], uniqueLogins: true, oldestAct: null },
    day: { date: '2026-11-16', acts: 3, faults: [], hashed: true, behind: false },
    chains: { looked: 1, broken: 0 },
    sealed: { looked: 1, unreadable: 0 },
    keysPrivate: true,
    cryptographyWorks: true,
    ready: true,
    ...more,
  };
}

const confirmed = (control: Confirmation['control'], met: boolean, until: string): Confirmation => ({
  control,
  met,
  evidence: '看过',
  by: '毕正鹏',
  byEn: null,
  at: new Date(),
  until,
});

function resultsOf(seen: Seen, confirmations: readonly Confirmation[] = []): Map<ControlId, string> {
  return new Map(judge(seen, confirmations, TODAY).map(({ id, result }) => [id, result]));
}

const named = (results: Map<ControlId, string>, wanted: string) =>
  [...results].flatMap(([id, result]) => (result === wanted ? id : []));

describe('the self-test', () => {
  it('[A21] calls nothing met that it did not see, even of the strictest settings', () => {
    const results = resultsOf(see(readConfig(STRICT)));
    expect(named(results, 'unmet')).toEqual(['cryptography']);
    expect(named(results, 'ask').toSorted()).toEqual([...BY_HAND].toSorted());
  });

  it.each([
    ['SUNHALL_PASSWORD_DAYS', '0', 'password'],
    ['SUNHALL_PASSWORD_DAYS', '91', 'password'],
    ['SUNHALL_PASSWORD_CLASSES', '2', 'password'],
    ['SUNHALL_LOCKOUT_FAILURES', '11', 'lock-out'],
    ['SUNHALL_SESSION_IDLE_MINUTES', '31', 'idle'],
    ['SUNHALL_SESSION_SINGLE', 'false', 'single-session'],
    ['SUNHALL_PUBLIC_URL', 'http://www.example.gov.cn', 'transport'],
    ['SUNHALL_SECOND_FACTOR_ROLES', 'city-admin,auditor', 'second-factor'],
    ['SUNHALL_FIRST_PASSWORD', 'Same-for-all-2026', 'default-passwords'],
    ['SUNHALL_CLAMD', '', 'uploads'],
  ])('[A21] with %s=%s one more row is not met: %s', (name, value, id) => {
    const results = resultsOf(see(readConfig({ ...STRICT, [name]: value })));
    expect(named(results, 'unmet').toSorted()).toEqual(['cryptography', id].toSorted());
  });

  it('is content when every officer has a second factor, whoever must', () => {
    const { accounts, ...seen } = see(readConfig({ ...STRICT, SUNHALL_SECOND_FACTOR_ROLES: 'auditor' }));
    expect(resultsOf({ ...seen, accounts: { ...accounts, withFactor: 10 } }).get('second-factor')).toBe('met');
  });

  it('takes a confirmation while it counts, and never against what was found', () => {
    const seen = see(readConfig({ ...STRICT, SUNHALL_PUBLIC_URL: 'http://www.example.gov.cn' }));
    const results = resultsOf(seen, [
      confirmed('backup', true, TODAY),
      confirmed('border', false, '2027-01-01'),
      confirmed('staff', true, '2026-11-16'),
      confirmed('transport', true, '2027-01-01'),
    ]);
    expect(['backup', 'border', 'staff', 'transport'].map((id) => results.get(id as ControlId))).toEqual([
      'met',
      'unmet',
      'ask',
      'unmet',
    ]);
  });
});
