// Which part of a file is meant, and when there is none.
import { describe, expect, it } from 'vitest';
import { readPart } from './part.ts';

describe('a part of a file of 1000 bytes', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=900-5000', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
    ['bytes=1000-', null],
    ['bytes=-0', null],
    ['bytes=99-0', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('%s', (header, part) => {
    expect(readPart(header, 1000)).toEqual(part);
  });
});
