// Reads the process's settings from the environment once, at start, and reports every fault in one go.
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import type { z } from 'zod';
import { environment } from './environment.ts';

/** A setting that must never be printed: logs, JSON and the debugger show dots instead. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself, to be handed to the part that needs it and to nothing else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '••••';
  }
  toJSON(): string {
    return this.toString();
  }
  [inspect.custom](): string {
    return this.toString();
  }
}

/** An S3-compatible object store, used for files instead of the data folder. */
export interface S3Config {
  readonly endpoint: URL;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: Secret;
}

/** A mail relay. The address may carry a user and password. */
export interface SmtpConfig {
  readonly url: Secret;
  readonly from: string;
}

/** A provider of SMS: a gateway by HTTP, or by SMPP, `smpp://login@host:2775?source=10690000`. */
export interface SmsConfig {
  readonly url: string;
  /** What requests to a gateway are signed with; the password of an SMPP login. */
  readonly token: Secret;
}

/** A telephone server that browsers reach by SIP over WebSocket (RFC 7118). */
export interface SipConfig {
  readonly url: string;
  readonly domain: string;
  /** Shared with the server; what a browser is given is made from it and expires. */
  readonly secret: Secret;
}

/** The superior platform that is reported to. */
export interface UplinkConfig {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: Secret;
  /** Its SM2 public keys in hex, the one it will use next among them. */
  readonly keys: readonly string[];
}

export interface Config {
  /** A PostgreSQL of the user's own; undefined means the embedded one. */
  readonly databaseUrl: Secret | undefined;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds all the process writes: database, files, keys. */
  readonly dataFolder: string;
  /** Absolute path of the pack that an empty database is filled from. */
  readonly cityFolder: string;
  /** Where people reach the site, without a slash at the end; printed in notices and QR codes. */
  readonly publicUrl: string;
  readonly session: {
    readonly idleMinutes: number;
    readonly absoluteHours: number;
    readonly single: boolean;
  };
  /** So many failed sign-ins in a row close an account for so many minutes. */
  readonly lockOut: { readonly failures: number; readonly minutes: number };
  readonly password: {
    readonly length: number;
    /** How many of: small letters, capitals, digits, others. */
    readonly classes: number;
    /** How many former passwords may not come again. */
    readonly history: number;
    /** Days after which staff choose a new one; 0 means never. */
    readonly days: number;
    /** Whether a password somebody else gave must be replaced at the first sign-in. */
    readonly renewGiven: boolean;
  };
  /** What every account of a loaded pack begins with; undefined gives each one of its own. */
  readonly firstPassword: Secret | undefined;
  /** Roles whose holders must sign in with a one-time code too; empty means nobody must. */
  readonly secondFactorRoles: readonly string[];
  /** Addresses or networks of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: false | string[];
  /** Addresses and networks whose callers are shown what the machine says of itself without signing in. */
  readonly watchers: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Largest single file that may be sent. */
  readonly uploadMaxBytes: number;
  /** So long a file that nothing holds is kept. */
  readonly uploadKeepDays: number;
  /** `host:port` of a clamd that scans each upload; undefined means no scan. */
  readonly virusScanner: { readonly host: string; readonly port: number } | undefined;
  /** The program that makes films fit to be played; undefined for none. */
  readonly ffmpeg: string | undefined;
  readonly s3: S3Config | undefined;
  readonly smtp: SmtpConfig | undefined;
  readonly sms: SmsConfig | undefined;
  /** Asked when the first one fails. */
  readonly secondSms: SmsConfig | undefined;
  readonly sip: SipConfig | undefined;
  readonly uplink: UplinkConfig | undefined;
  /** SM2 public keys of the platforms that report here, by their code. */
  readonly downlinks: ReadonlyMap<string, readonly string[]>;
  /** So long what was reported is kept after its end. */
  readonly uplinkKeepDays: number;
  /** Test only: the moment at which the process's clock starts. */
  readonly clock: Date | undefined;
}

/** Settings that cannot be used; `faults` names each variable and what is wrong with it, never its value. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads and checks the settings.
 * @throws {@link ConfigError} listing all faults together.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map(describeFault));
  return arrange(read.data);
}

function describeFault(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

const MEBIBYTE = 1024 * 1024;

function arrange(read: z.output<typeof environment>): Config {
  return {
    databaseUrl: read.DATABASE_URL === undefined ? undefined : new Secret(read.DATABASE_URL),
    port: read.PORT,
    host: read.HOST,
    dataFolder: resolve(read.SUNHALL_DATA),
    cityFolder: resolve(read.SUNHALL_CITY),
    publicUrl: (read.SUNHALL_PUBLIC_URL ?? `http://${hostInUrl(read.HOST)}:${read.PORT}`).replace(/\/+$/, ''),
    session: {
      idleMinutes: read.SUNHALL_SESSION_IDLE_MINUTES,
      absoluteHours: read.SUNHALL_SESSION_HOURS,
      single: read.SUNHALL_SESSION_SINGLE,
    },
    lockOut: { failures: read.SUNHALL_LOCKOUT_FAILURES, minutes: read.SUNHALL_LOCKOUT_MINUTES },
    password: {
      length: read.SUNHALL_PASSWORD_LENGTH,
      classes: read.SUNHALL_PASSWORD_CLASSES,
      history: read.SUNHALL_PASSWORD_HISTORY,
      days: read.SUNHALL_PASSWORD_DAYS,
      renewGiven: read.SUNHALL_PASSWORD_RENEW_GIVEN,
    },
    firstPassword: read.SUNHALL_FIRST_PASSWORD === undefined ? undefined : new Secret(read.SUNHALL_FIRST_PASSWORD),
    secondFactorRoles: read.SUNHALL_SECOND_FACTOR_ROLES,
    trustProxy: read.SUNHALL_TRUSTED_PROXIES ?? false,
    watchers: read.SUNHALL_WATCHERS,
    logLevel: read.SUNHALL_LOG_LEVEL,
    uploadMaxBytes: read.SUNHALL_UPLOAD_MAX_MB * MEBIBYTE,
    uploadKeepDays: read.SUNHALL_UPLOAD_KEEP_DAYS,
    virusScanner: read.SUNHALL_CLAMD === undefined ? undefined : hostAndPort(read.SUNHALL_CLAMD),
    ffmpeg: read.SUNHALL_FFMPEG === 'off' ? undefined : read.SUNHALL_FFMPEG,
    s3: arrangeS3(read),
    smtp:
      read.SUNHALL_SMTP_URL === undefined
        ? undefined
        : { url: new Secret(read.SUNHALL_SMTP_URL), from: read.SUNHALL_MAIL_FROM },
    sms: arrangeSms(read.SUNHALL_SMS_URL, read.SUNHALL_SMS_TOKEN),
    secondSms: arrangeSms(read.SUNHALL_SMS_2_URL, read.SUNHALL_SMS_2_TOKEN),
    sip: arrangeSip(read),
    uplink: arrangeUplink(read),
    downlinks: arrangeDownlinks(read.SUNHALL_UPLINK_CITIES),
    uplinkKeepDays: read.SUNHALL_UPLINK_KEEP_DAYS,
    clock: read.SUNHALL_CLOCK === undefined ? undefined : new Date(read.SUNHALL_CLOCK),
  };
}

function arrangeSms(url: string | undefined, token: string | undefined): SmsConfig | undefined {
  return url === undefined ? undefined : { url, token: new Secret(token!) };
}

function arrangeS3(read: z.output<typeof environment>): S3Config | undefined {
  if (read.SUNHALL_S3_ENDPOINT === undefined) return undefined;
  return {
    endpoint: new URL(read.SUNHALL_S3_ENDPOINT),
    region: read.SUNHALL_S3_REGION,
    bucket: read.SUNHALL_S3_BUCKET!,
    accessKey: read.SUNHALL_S3_ACCESS_KEY!,
    secretKey: new Secret(read.SUNHALL_S3_SECRET_KEY!),
  };
}

function arrangeSip(read: z.output<typeof environment>): SipConfig | undefined {
  if (read.SUNHALL_SIP_URL === undefined) return undefined;
  return {
    url: read.SUNHALL_SIP_URL,
    domain: read.SUNHALL_SIP_DOMAIN!,
    secret: new Secret(read.SUNHALL_SIP_SECRET!),
  };
}

function arrangeUplink(read: z.output<typeof environment>): UplinkConfig | undefined {
  if (read.SUNHALL_UPLINK_URL === undefined) return undefined;
  return {
    url: read.SUNHALL_UPLINK_URL.replace(/\/+$/, ''),
    token: new Secret(read.SUNHALL_UPLINK_TOKEN!),
    keys: read.SUNHALL_UPLINK_KEY!,
  };
}

/** A platform that changes its key is named twice for a while. */
function arrangeDownlinks(named: readonly [code: string, key: string][]): Config['downlinks'] {
  const byCode = Map.groupBy(named, ([code]) => code);
  return new Map([...byCode].map(([code, pairs]) => [code, pairs.map(([, key]) => key)]));
}

function hostAndPort(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon), port: Number(text.slice(colon + 1)) };
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
