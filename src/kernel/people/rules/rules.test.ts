// Passwords, roles and their reach: the pure rules.
import { describe, expect, it } from 'vitest';
import { ROLES, SEPARATE_ROLES } from '../contract.ts';
import { findPasswordFault } from './password.ts';
import { definePermissions, listScopes, mayAdminister, mayGrant, mayHoldTogether } from './roles.ts';

describe('a password', () => {
  const policy = { length: 12, classes: 3, history: 5 };
  it.each([
    ['Short-1', 'short'],
    ['onlysmallletters', 'classes'],
    ['onlysmall12345', 'classes'],
    ['Market.Window-2026', 'guessable'],
    ['Abc-12Abc-12', 'guessable'],
    ['山高月小-Water-7', undefined],
    ['correct horse Battery 9', undefined],
  ])('%s', (password, fault) => {
    expect(findPasswordFault(password, policy, ['market.window', '13800000001'])).toBe(fault);
  });
});

describe('permissions', () => {
  const card = (roles: string[], deep: boolean) => ({ zh: '', en: '', roles, deep });
  const modules = [
    {
      name: 'a',
      permissions: { 'a.see': card(['handler', 'auditor'], true), 'a.do': card(['handler'], false) },
    },
  ];

  it('reach where a role is held, deep or not as the card says', () => {
    const permissions = definePermissions(modules);
    const grants = [
      { role: 'handler', path: '/r/x/' },
      { role: 'auditor', path: '/r/x/' },
      { role: 'auditor', path: '/r/y/' },
    ];
    expect(listScopes(permissions, grants, 'a.see')).toEqual([
      { path: '/r/x/', deep: true },
      { path: '/r/y/', deep: true },
    ]);
    expect(listScopes(permissions, grants, 'a.do')).toEqual([{ path: '/r/x/', deep: false }]);
    expect(listScopes(permissions, grants, 'a.unknown')).toEqual([]);
  });

  it('are declared once, and for roles that exist', () => {
    expect(() => definePermissions([...modules, ...modules])).toThrow('declared twice');
    const strange = [{ name: 'b', permissions: { 'b.x': card(['king'], true) } }];
    expect(() => definePermissions(strange)).toThrow('unknown role: king');
  });
});

describe('the separate administrators', () => {
  it('are three different people', () => {
    expect(mayHoldTogether(['handler', 'auditor', 'city-admin'])).toBe(false);
    for (const role of SEPARATE_ROLES) expect(mayHoldTogether([role, 'handler'])).toBe(true);
  });

  it('are made by the security administrator alone, who hands out no more than roles [A25]', () => {
    for (const role of SEPARATE_ROLES) {
      expect(ROLES.filter((own) => mayGrant([own], role))).toEqual(['security-admin']);
    }
    expect(mayGrant(['county-admin'], 'county-admin')).toBe(false);
    expect(mayGrant(['county-admin'], 'handler')).toBe(true);
  });

  it('are not to be had by way of their password', () => {
    expect(mayAdminister(['city-admin'], ['auditor'])).toBe(false);
    expect(mayAdminister(['county-admin'], ['handler', 'county-admin'])).toBe(false);
    expect(mayAdminister(['city-admin'], ['handler', 'county-admin'])).toBe(true);
  });
});
