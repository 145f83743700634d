// The log: what it must never show, however deep it is hidden.
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog, hideSecretsInUrl } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  write(createLog({ logLevel: 'info' }, sink));
  return text;
}

describe('the log', () => {
  it('is JSON with the level as a word and the time as ISO 8601', () => {
    const line = JSON.parse(logged((log) => log.info({ number: 'S1' }, 'received')));
    expect(line).toMatchObject({ level: 'info', msg: 'received', number: 'S1' });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    ['at the top', { password: 'hunter2' }],
    ['one level down', { body: { newPassword: 'hunter2' } }],
    ['as a code', { code: 'hunter2', query: { code: 'hunter2' } }],
    ['two levels down', { req2: { headers: { cookie: 'sid=hunter2', authorization: 'Bearer hunter2' } } }],
  ])('hides values by their name %s', (_where, value) => {
    const text = logged((log) => log.info(value));
    expect(text).not.toContain('hunter2');
    expect(text).toContain('••••');
  });

  it('still shows the code of an error', () => {
    const error = Object.assign(new Error('no such table'), { code: '42P01' });
    expect(logged((log) => log.error(error))).toContain('42P01');
  });

  it('leaves out the session that an error of the database carries', () => {
    const error = Object.assign(new Error('lost'), { client: { statements: ['SELECT 1'] } });
    expect(logged((log) => log.warn({ err: error }, 'gone'))).not.toContain('SELECT');
  });

  it('masks identity and mobile numbers inside any text', () => {
    const text = logged((log) => {
      log.info('asked by 530902199001011234, 13812345678');
      log.error(new Error('duplicate key (530902199001011234)'));
    });
    expect(text).not.toContain('199001011234');
    expect(text).not.toContain('13812345678');
    expect(text).toContain('5309**********1234');
  });

  it('writes of a request its method and address, but no header and no code', () => {
    const request = {
      id: '1',
      method: 'GET',
      url: '/cases/A1?code=K7Q2&lang=en',
      headers: { cookie: 'sid=x' },
    };
    const line = JSON.parse(logged((log) => log.info({ req: request })));
    expect(line.req).toEqual({ id: '1', method: 'GET', url: '/cases/A1?code=••••&lang=en' });
  });

  it('leaves other parameters of an address alone', () => {
    expect(hideSecretsInUrl('/search?q=a&after=b')).toBe('/search?q=a&after=b');
    expect(hideSecretsInUrl('/x?q=a&token=b#c')).toBe('/x?q=a&token=••••#c');
  });
});
