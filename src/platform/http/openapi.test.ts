// The API as it is told to programs: who is let in how.
import { describe, expect, it } from 'vitest';
import { type Access, anyone, either, holds, inPerson, member, over, owns } from './access.ts';
import { describeApi } from './openapi.ts';
import { resource } from './resource.ts';

const SESSION = { session: [] };

describe('the OpenAPI document', () => {
  it.each<[string, Access, unknown]>([
    ['nothing need be shown', anyone, [{}]],
    ['a token with the scope of its owner', member, [{ token: ['own'] }, SESSION]],
    ['a token with the permission', holds('things.see'), [{ token: ['things.see'] }, SESSION]],
    ['a code instead', owns('thing'), [{ token: ['own'] }, SESSION, {}]],
    [
      'either of them',
      either(owns('thing'), over('thing', 'things.see')),
      [{ token: ['own'] }, SESSION, {}, { token: ['things.see'] }],
    ],
    ['no token at all', inPerson(member), [SESSION]],
  ])('says of an operation that it takes: %s', (_what, access, security) => {
    const api = describeApi([resource({ name: 'thing', path: '/thing', access, load: async () => ({}) })], '1');
    expect(api).toMatchObject({
      paths: { '/thing': { get: { security } } },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey' } } },
    });
  });
});
