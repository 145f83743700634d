// Who a token belongs to is kept for the rest of a minute, for one account at a time, and only while word of changes comes.
import { beforeEach, describe, expect, it } from 'vitest';
import { openActorCache } from './actor-cache.ts';
import { type Actor, anonymous } from './context.ts';

const NOON = new Date('2026-10-12T12:00:00+08:00');
const seconds = (n: number) => new Date(NOON.getTime() + n * 1000);
const member = (id: string): Actor => ({ ...anonymous, kind: 'member', id });

let asked: string[];
/** Lets a look-up be answered late. */
let during: () => void;
const cache = openActorCache(async (token = '') => {
  asked.push(token);
  const found = token === 'nobody' ? anonymous : member(token.split('-', 1)[0] ?? '');
  during();
  return found;
});

beforeEach(() => {
  asked = [];
  during = () => undefined;
  cache.forget();
  cache.heardUntil(performance.now() + 60_000);
});

const ask = async (token: string, at = NOON) => (await cache.identify(token, at)).id;

describe('a cache of actors', () => {
  it('asks once for a token until the minute is over', async () => {
    expect([await ask('ann'), await ask('ann', seconds(59))]).toEqual(['ann', 'ann']);
    expect(asked).toEqual(['ann']);
    await ask('ann', seconds(60));
    expect(asked).toEqual(['ann', 'ann']);
  });

  it('forgets one account in all its sessions, and no other', async () => {
    for (const token of ['ann-1', 'ann-2', 'bob-1']) await ask(token);
    cache.forget('ann');
    asked = [];
    for (const token of ['ann-1', 'ann-2', 'bob-1']) await ask(token);
    expect(asked).toEqual(['ann-1', 'ann-2']);
  });

  it('asks each time for a token that is nobody’s', async () => {
    await ask('nobody');
    await ask('nobody');
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing that was read while something changed', async () => {
    during = () => cache.forget('somebody else');
    await ask('ann');
    await ask('ann');
    expect(asked).toHaveLength(2);
  });

  it('believes nothing when no word of changes has come for two seconds, and all it kept when word comes again', async () => {
    await ask('ann');
    cache.heardUntil(performance.now() - 2_001);
    await ask('ann');
    expect(asked).toHaveLength(2);
    cache.heardUntil(performance.now());
    await ask('ann');
    expect(asked).toHaveLength(2);
  });
});
