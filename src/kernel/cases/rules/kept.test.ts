// From whom a case is kept: whoever works in an organ it names, in any post, and whoever it names.
import { expect, it } from 'vitest';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { isKeptFrom, isShutTo } from './kept.ts';

const seated = (id: string, path: string, other?: string): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit: { id: 'unit', path, name: '' },
  desks: other ? [{ unitId: 'other', path: other, post: 'window' }] : [],
});

it('is kept from the organ and from the officer, wherever they work by now, and from nobody else', () => {
  const file = { keptFrom: ['/city/market/', 'accused'] };
  expect(isKeptFrom(file, seated('x', '/city/market/window/'))).toBe(true);
  expect(isKeptFrom(file, seated('x', '/city/supervision/', '/city/market/'))).toBe(true);
  expect(isKeptFrom(file, seated('accused', '/city/supervision/'))).toBe(true);
  expect(isKeptFrom(file, seated('x', '/city/supervision/'))).toBe(false);
  expect(isKeptFrom({ keptFrom: null }, seated('accused', '/city/market/'))).toBe(false);
});

it('is shut to officers who are not named and lack the permission over its organ; never to its party', () => {
  const file = { organPath: '/city/market/', onlyFor: ['handler'] };
  const officer = seated('x', '/city/market/');
  const head: Actor = {
    ...officer,
    scopes: (name) => (name === 'open' ? [{ path: '/city/market/', deep: false }] : []),
  };
  expect(isShutTo(officer, file, 'open')).toBe(true);
  expect(isShutTo(head, file, 'open')).toBe(false);
  expect(isShutTo(head, { ...file, organPath: '/city/police/' }, 'open')).toBe(true);
  expect(isShutTo(seated('handler', '/city/market/'), file, 'open')).toBe(false);
  expect(isShutTo({ ...officer, kind: 'member' }, file, 'open')).toBe(false);
  expect(isShutTo(officer, { ...file, onlyFor: null }, 'open')).toBe(false);
  expect(isShutTo(officer, file, undefined)).toBe(false);
});
