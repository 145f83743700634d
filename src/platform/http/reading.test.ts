// Small readers of what comes in: forms, addresses, encodings, text that cannot be kept.
import { describe, expect, it } from 'vitest';
import { findOwnPath } from './address.ts';
import { dropUnsafeKeys, nestForm } from './forms.ts';
import { chooseEncoding, hasEtag } from './negotiation.ts';
import { findUnstorable, isStorable } from './storable.ts';

describe('a form', () => {
  it.each([
    [
      { 'a.b': '1', 'a.c': '2', d: ['x', 'y'] },
      { a: { b: '1', c: '2' }, d: ['x', 'y'] },
    ],
    [{ 'list[]': 'one' }, { list: ['one'] }],
    [{ empty: '', zero: '0' }, { zero: '0' }],
    [{ a: '1', 'a.b': '2' }, { a: { b: '2' } }],
    [{ 'a.b.c.d.e.f.g': 'too deep' }, {}],
    [{ toString: 'x', a: 'y' }, { a: 'y' }],
    [{ constructor: 'x', 'a.prototype.b': 'x', 'constructor.prototype.x': '1' }, {}],
  ])('%j is read as %j', (flat, nested) => {
    expect(nestForm(flat)).toEqual(nested);
  });

  it('pollutes nothing', () => {
    nestForm(JSON.parse('{"__proto__.polluted":"1","a.__proto__.polluted":"1","__proto__":"1"}'));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('an address', () => {
  it.each([
    ['/desk?a=1#b', '/desk?a=1#b'],
    ['/服务', '/%E6%9C%8D%E5%8A%A1'],
    ['/a/../b', '/b'],
    ['//there', undefined],
    ['/\\there', undefined],
    ['/\t/there', undefined],
    ['/\n/there', undefined],
    ['\t//there', undefined],
    ['https://there/', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [undefined, undefined],
    [['/a'], undefined],
  ])('%j leads to %j', (address, path) => {
    expect(findOwnPath(address)).toBe(path);
  });
});

describe('negotiation', () => {
  it.each([
    ['br, gzip', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br; q=0.000', undefined],
    ['brotli', undefined],
    [undefined, undefined],
  ])('%j chooses %j', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    [undefined, false],
  ])('If-None-Match %j has the page: %j', (header, has) => {
    expect(hasEtag(header, 'W/"a"')).toBe(has);
  });
});

describe('text that cannot be kept', () => {
  it.each(['', '中文 𠮷 \t\n', '\ufffd'])('%j can', (text) => {
    expect(isStorable(text)).toBe(true);
  });

  it.each([
    [{ a: [{ b: 'x\0' }] }, 'a.0.b'],
    [{ a: { 'b\0': 1 } }, 'a'],
    ['\ud83d', ''],
  ])('is found in %j at %j', (value, path) => {
    expect(findUnstorable(value, 'zh')?.path).toBe(path);
  });

  it('is told from input that is merely odd', () => {
    expect(findUnstorable({ a: null, b: 1, c: true, d: undefined, e: [] }, 'zh')).toBeUndefined();
  });
});

it('names by which an object answers for itself are taken out of what is sent as JSON', () => {
  const sent = JSON.parse('{"a":{"toString":"x","b":[{"valueOf":1,"c":2}]},"constructor":1}');
  expect(dropUnsafeKeys(sent)).toEqual({ a: { b: [{ c: 2 }] } });
  expect(dropUnsafeKeys(null)).toBeNull();
});
