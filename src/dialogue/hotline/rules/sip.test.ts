// What a telephone server and a browser agree on.
import { createHash, createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { findPractices } from './calls.ts';
import { CREDENTIAL_MINUTES, dialOf, lineOf, mintCredential, outcomeOf, phoneOf } from './sip.ts';

const SERVER = { domain: 'sip.example.gov.cn', secret: 'a secret of both' };
const NOW = new Date('2026-11-17T10:24:00+08:00');

it('gives a password of a while that the server can check, and no secret', () => {
  const { name, ha1 } = mintCredential('hotline.operator', SERVER, NOW);
  expect(name).toBe(`${NOW.getTime() / 1000 + CREDENTIAL_MINUTES * 60}:hotline.operator`);
  const password = createHmac('sha1', SERVER.secret).update(name).digest('base64');
  expect(ha1).toBe(createHash('md5').update(`${name}:${SERVER.domain}:${password}`).digest('hex'));
  expect(mintCredential('hotline.operator', SERVER, new Date(NOW.getTime() + 1000)).ha1).not.toBe(ha1);
});

it.each([
  ['13908831102', '13908831102'],
  ['+8613908831102', '13908831102'],
  ['008613908831102', '13908831102'],
  ['013908831102', '13908831102'],
  ['08832123456', '0883-2123456'],
  ['+868832123456', '0883-2123456'],
  ['+861065551234', '010-65551234'],
  ['0883-2123456', '0883-2123456'],
  ['anonymous', null],
  ['+4930123456', null],
  ['8001', null],
])('writes the number %s as the house does: %s', (user, phone) => {
  expect(phoneOf(user)).toBe(phone);
});

it('knows the line by the number that was called, and dials digits', () => {
  expect(['96128', '12345', 'hotline.operator'].map(lineOf)).toEqual(['96128', '12345', '12345']);
  expect(dialOf('0883-2100009')).toBe('08832100009');
});

it.each([
  [200, 'connected'],
  [486, 'busy'],
  [480, 'no-answer'],
  [404, 'wrong-number'],
  [603, 'refused'],
  [403, null],
  [503, null],
])('reads the answer %i of the other end as %s', (code, result) => {
  expect(outcomeOf(code)).toBe(result);
});

it('a second try to put a call through is forbidden, whatever came of the first', () => {
  expect(findPractices({ result: 'busy', sort: 'direct', heard: 'nothing', again: true })).toEqual(['second-transfer']);
  expect(findPractices({ result: 'no-answer', sort: 'direct', heard: 'nothing', again: true })).toEqual([
    'second-transfer',
    'no-answer',
  ]);
});
