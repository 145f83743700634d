// The settings: defaults, every fault at once, and nothing secret in print.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs nothing: every setting has a default that works on one machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      session: { idleMinutes: 30, absoluteHours: 12, single: true },
      lockOut: { failures: 5, minutes: 15 },
      trustProxy: false,
      logLevel: 'info',
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataFolder).toMatch(/^\/.*\/data$/);
  });

  it('believes only the proxies it is told of', () => {
    expect(readConfig({ SUNHALL_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }).trustProxy).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('lists all faults together, by the name of the variable', () => {
    const faulty = {
      PORT: '70000',
      DATABASE_URL: 'mysql://db',
      SUNHALL_SESSION_SINGLE: 'yes',
      SUNHALL_TRUSTED_PROXIES: '10.0.0.0/8, nonsense',
      SUNHALL_CLOCK: 'yesterday',
    };
    const error = catchError(() => readConfig(faulty));
    expect(error).toBeInstanceOf(ConfigError);
    const told = (error as ConfigError).faults.join('\n');
    for (const name of Object.keys(faulty)) expect(told).toContain(name);
  });

  it('wants the object store whole or not at all', () => {
    const error = catchError(() => readConfig({ SUNHALL_S3_ENDPOINT: 'https://s3.example.com' }));
    expect((error as ConfigError).faults).toHaveLength(3);
  });

  it('wants the SMS gateway with its token, and never shows that', () => {
    const url = 'https://sms.example.gov.cn/messages';
    expect((catchError(() => readConfig({ SUNHALL_SMS_URL: url })) as ConfigError).faults).toHaveLength(1);
    const { sms } = readConfig({ SUNHALL_SMS_URL: url, SUNHALL_SMS_TOKEN: 'hush-hush' });
    expect(sms?.token.reveal()).toBe('hush-hush');
    expect(inspect(sms) + JSON.stringify(sms)).not.toContain('hush');
  });

  it('wants the telephone server whole, by a safe line, and never shows its secret', () => {
    const sip = { SUNHALL_SIP_URL: 'wss://sip.example.gov.cn', SUNHALL_SIP_DOMAIN: 'sip.example.gov.cn' };
    expect((catchError(() => readConfig(sip)) as ConfigError).faults).toHaveLength(1);
    const whole = { ...sip, SUNHALL_SIP_SECRET: 'hush-hush-hush-hush' };
    expect(inspect(readConfig(whole).sip)).not.toContain('hush');
    const open = (url: string) => readConfig({ ...whole, SUNHALL_SIP_URL: url });
    expect(catchError(() => open('ws://sip.example.gov.cn'))).toBeInstanceOf(ConfigError);
    expect(open('ws://127.0.0.1:5066').sip?.domain).toBe('sip.example.gov.cn');
  });

  it('wants the link upward whole or not at all, and groups the keys of each city beneath', () => {
    const url = 'https://www.example.gov.cn/';
    const error = catchError(() => readConfig({ SUNHALL_UPLINK_URL: url }));
    expect((error as ConfigError).faults).toHaveLength(2);
    const [one, two] = [`04${'a'.repeat(128)}`, `04${'b'.repeat(128)}`];
    const config = readConfig({
      SUNHALL_UPLINK_URL: url,
      SUNHALL_UPLINK_TOKEN: 'shp_00',
      SUNHALL_UPLINK_KEY: `${one}, ${two}`,
      SUNHALL_UPLINK_CITIES: `530900=${one},530900=${two},533500=${one}`,
    });
    expect(config.uplink).toMatchObject({ url: 'https://www.example.gov.cn', keys: [one, two] });
    expect(Object.fromEntries(config.downlinks)).toEqual({ 530900: [one, two], 533500: [one] });
    expect(catchError(() => readConfig({ SUNHALL_UPLINK_CITIES: '530900=key' }))).toBeInstanceOf(ConfigError);
  });

  it('never prints a secret, neither in a fault nor when the settings are shown', () => {
    const password = 'correct-horse';
    const config = readConfig({ DATABASE_URL: `postgres://u:${password}@db/city` });
    expect(config.databaseUrl?.reveal()).toContain(password);
    expect(inspect(config, { depth: 9 }) + JSON.stringify(config) + String(config.databaseUrl)).not.toContain(password);
    const error = catchError(() => readConfig({ DATABASE_URL: `mysql://u:${password}@db` }));
    expect(inspect(error)).not.toContain(password);
  });
});

function catchError(fn: () => unknown): unknown {
  try {
    fn();
  } catch (error) {
    return error;
  }
  throw new Error('an error was expected');
}
