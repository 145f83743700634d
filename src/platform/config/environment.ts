// The variables of the environment that the product reads: their shapes and defaults.
import { z } from 'zod';

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, 'a whole number is expected')
    .transform(Number)
    .refine((n) => n >= from && n <= to, `from ${from} to ${to} is expected`);
const flag = z.enum(['true', 'false'], 'true or false is expected').transform((text) => text === 'true');
const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `an address such as ${example} is expected` });

const listOf = <S extends z.ZodType<unknown, string>>(one: S) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(one));
const networks = listOf(
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'addresses or networks, parted by commas, are expected'),
);

/** What operators say and who they speak with goes in the clear to nobody. */
const isSafeLine = (url: string) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'wss:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
};

/** Who signs in by SMPP, and the number its messages come from, stand in the address; the password never does. */
const smsProvider = address(/^(https?|smpps?)$/, 'https://sms.example.gov.cn/messages')
  .refine(
    (url) => !url.startsWith('smpp') || isWholeSmpp(new URL(url)),
    'smpp://login@host:2775?source=number is expected',
  )
  .refine((url) => new URL(url).password === '', 'the password belongs into the token and not into the address');
const isWholeSmpp = ({ username, searchParams }: URL) =>
  username !== '' && /^\d{3,20}$/.test(searchParams.get('source') ?? '');

/** Settings that only make sense together. */
const TOGETHER = [
  ['SUNHALL_S3_ENDPOINT', 'SUNHALL_S3_BUCKET', 'SUNHALL_S3_ACCESS_KEY', 'SUNHALL_S3_SECRET_KEY'],
  ['SUNHALL_SMS_URL', 'SUNHALL_SMS_TOKEN'],
  ['SUNHALL_SMS_2_URL', 'SUNHALL_SMS_2_TOKEN'],
  ['SUNHALL_SIP_URL', 'SUNHALL_SIP_DOMAIN', 'SUNHALL_SIP_SECRET'],
  ['SUNHALL_UPLINK_URL', 'SUNHALL_UPLINK_TOKEN', 'SUNHALL_UPLINK_KEY'],
] as const;

/** Every variable the product reads, with its default; anything else in the environment is not ours. */
export const environment = z
  .object({
    DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/name').optional(),
    PORT: whole(0, 65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    SUNHALL_DATA: z.string().default('./data'),
    SUNHALL_CITY: z.string().default('city/lincang'),
    SUNHALL_PUBLIC_URL: address(/^https?$/, 'https://www.example.gov.cn').optional(),
    SUNHALL_SESSION_IDLE_MINUTES: whole(1, 1440).default(30),
    SUNHALL_SESSION_HOURS: whole(1, 168).default(12),
    SUNHALL_SESSION_SINGLE: flag.default(true),
    SUNHALL_LOCKOUT_FAILURES: whole(1, 100).default(5),
    SUNHALL_LOCKOUT_MINUTES: whole(1, 1440).default(15),
    SUNHALL_PASSWORD_LENGTH: whole(8, 64).default(12),
    SUNHALL_PASSWORD_CLASSES: whole(1, 4).default(3),
    SUNHALL_PASSWORD_HISTORY: whole(0, 24).default(5),
    SUNHALL_PASSWORD_DAYS: whole(0, 3650).default(0),
    SUNHALL_PASSWORD_RENEW_GIVEN: flag.default(false),
    SUNHALL_SECOND_FACTOR_ROLES: z
      .string()
      .regex(/^[a-z-]+(,[a-z-]+)*$/, 'names of roles, parted by commas, are expected')
      .transform((text) => text.split(','))
      .default([]),
    SUNHALL_FIRST_PASSWORD: z.string().min(12, 'at least 12 characters are expected').max(200).optional(),
    SUNHALL_TRUSTED_PROXIES: networks.optional(),
    SUNHALL_WATCHERS: networks.default(['127.0.0.0/8', '::1']),
    SUNHALL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    SUNHALL_UPLOAD_MAX_MB: whole(1, 4096).default(50),
    SUNHALL_UPLOAD_KEEP_DAYS: whole(1, 3650).default(45),
    SUNHALL_CLAMD: z
      .string()
      .regex(/^[^:\s]+:\d{1,5}$/, 'host:port is expected')
      .optional(),
    SUNHALL_FFMPEG: z.string().max(500).default('ffmpeg'),
    SUNHALL_S3_ENDPOINT: address(/^https?$/, 'https://s3.example.com').optional(),
    SUNHALL_S3_REGION: z.string().default('us-east-1'),
    SUNHALL_S3_BUCKET: z.string().optional(),
    SUNHALL_S3_ACCESS_KEY: z.string().optional(),
    SUNHALL_S3_SECRET_KEY: z.string().optional(),
    SUNHALL_SMTP_URL: address(/^smtps?$/, 'smtps://user:password@mail.example.gov.cn').optional(),
    SUNHALL_MAIL_FROM: z.string().default('noreply@localhost'),
    SUNHALL_SMS_URL: smsProvider.optional(),
    SUNHALL_SMS_TOKEN: z.string().optional(),
    SUNHALL_SMS_2_URL: smsProvider.optional(),
    SUNHALL_SMS_2_TOKEN: z.string().optional(),
    SUNHALL_SIP_URL: address(/^wss?$/, 'wss://sip.example.gov.cn:7443')
      .refine(isSafeLine, 'wss:// is expected; ws:// only on this very machine')
      .optional(),
    SUNHALL_SIP_DOMAIN: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i, 'the domain of the telephone server is expected')
      .optional(),
    SUNHALL_SIP_SECRET: z.string().min(16, 'at least 16 characters are expected').optional(),
    SUNHALL_UPLINK_URL: address(/^https?$/, 'https://www.example.gov.cn').optional(),
    SUNHALL_UPLINK_TOKEN: z.string().optional(),
    SUNHALL_UPLINK_KEY: listOf(
      z.string().regex(/^04[0-9a-f]{128}$/, 'SM2 public keys of 130 hex digits, parted by commas, are expected'),
    ).optional(),
    SUNHALL_UPLINK_CITIES: listOf(
      z
        .string()
        .regex(/^[0-9a-z-]{2,40}=04[0-9a-f]{128}$/, 'codes with their SM2 public keys, 530900=04…, are expected')
        .transform((text) => text.split('=') as [code: string, key: string]),
    ).default([]),
    SUNHALL_UPLINK_KEEP_DAYS: whole(30, 36_500).default(730),
    SUNHALL_CLOCK: z.iso
      .datetime({ offset: true, error: 'a moment such as 2026-10-12T09:00:00+08:00 is expected' })
      .optional(),
  })
  .superRefine((read, context) => {
    for (const group of TOGETHER) {
      const missing = group.filter((name) => read[name] === undefined);
      if (missing.length === group.length) continue;
      for (const name of missing) {
        const others = group.filter((other) => other !== name).join(', ');
        context.addIssue({ code: 'custom', path: [name], message: `is needed when any of ${others} is given` });
      }
    }
  });
