// The one kind of expected error: thrown by rules and services, rendered once by the HTTP layer.
import type { Lang } from './i18n/words.ts';

export interface ErrorDefinition<V> {
  /** Stable and public: `area.what`, e.g. `case.act-not-allowed`. */
  readonly code: string;
  readonly status: number;
  /** What happened and the way out, for a person. */
  readonly zh: (values: V) => string;
  readonly en: (values: V) => string;
}

/** A field of the input that was refused, and why. `path` is dotted: `applicant.phone`. */
export interface FieldFault {
  path: string;
  message: string;
}

export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly faults: readonly FieldFault[];
  private readonly texts: Record<'zh' | 'en', string>;

  constructor(code: string, status: number, texts: { zh: string; en: string }, faults: readonly FieldFault[] = []) {
    super([`${code}: ${texts.en}`, ...faults.map((fault) => `${fault.path}: ${fault.message}`)].join('; '));
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.texts = texts;
    this.faults = faults;
  }

  /** The message for a person, in their language. */
  textIn(lang: Lang): string {
    return lang === 'en' ? this.texts.en : this.texts.zh;
  }

  /** The same error, laid to fields. */
  on(faults: readonly FieldFault[]): AppError {
    return new AppError(this.code, this.status, this.texts, faults);
  }

  /** The same error, laid to one field in its own words. */
  laidTo(path: string, lang: Lang): AppError {
    return this.on([{ path, message: this.textIn(lang) }]);
  }
}

const catalogue = new Map<string, ErrorDefinition<never>>();

/** Declares an error of the catalogue and returns the function that makes one. Codes are unique. */
export function defineError<V = void>(
  definition: ErrorDefinition<V>,
): ((values: V, faults?: readonly FieldFault[]) => AppError) & { code: string } {
  if (catalogue.has(definition.code)) throw new Error(`error code declared twice: ${definition.code}`);
  catalogue.set(definition.code, definition as ErrorDefinition<never>);
  const make = (values: V, faults: readonly FieldFault[] = []) =>
    new AppError(definition.code, definition.status, { zh: definition.zh(values), en: definition.en(values) }, faults);
  return Object.assign(make, { code: definition.code });
}

/** Every declared error, for the documentation and its test. */
export function listErrors(): readonly ErrorDefinition<never>[] {
  return [...catalogue.values()].sort((a, b) => a.code.localeCompare(b.code));
}

export const notFound = defineError({
  code: 'http.not-found',
  status: 404,
  zh: () => '网址不对，或者内容已经移走。请核对网址，或者从首页、搜索找起。',
  en: () => 'The address is wrong, or what stood here has gone. Check it, or start from the home page or the search.',
});
export const methodNotAllowed = defineError({
  code: 'http.method-not-allowed',
  status: 405,
  zh: () => '这个网址不接受这种请求方法。可用的方法见 /openapi.json。',
  en: () => 'This address does not take this method. See /openapi.json for those it takes.',
});
export const forbidden = defineError({
  code: 'http.forbidden',
  status: 403,
  zh: () => '您的账号没有这项权限。需要时请联系本单位管理员。',
  en: () => 'Your account does not have this permission. Ask your unit’s administrator if you need it.',
});
export const signInNeeded = defineError({
  code: 'http.sign-in-needed',
  status: 401,
  zh: () => '您没有登录，或者登录已经过期。登录后再试一次。',
  en: () => 'You are not signed in, or your session has ended. Sign in and try again.',
});
export const tokenRefused = defineError({
  code: 'http.token-refused',
  status: 401,
  zh: () => '访问令牌无效、已到期或已吊销。请登录后在“登录与安全”里换一个新的。',
  en: () =>
    'The access token is wrong, expired or revoked. Sign in and make a new one under “Signing in and security”.',
});
export const invalidInput = defineError<{ count: number }>({
  code: 'http.invalid-input',
  status: 422,
  zh: ({ count }) => `有 ${count} 处需要改一下`,
  en: ({ count }) => (count === 1 ? 'There is 1 thing to mend' : `There are ${count} things to mend`),
});
export const tooManyRequests = defineError<{ seconds: number }>({
  code: 'http.too-many-requests',
  status: 429,
  zh: ({ seconds }) => `操作太频繁，请 ${seconds} 秒后再试。`,
  en: ({ seconds }) => `Too many requests. Please try again in ${seconds} seconds.`,
});
export const crossOrigin = defineError({
  code: 'http.cross-origin',
  status: 403,
  zh: () => '这次提交不是从本站页面发出的，已拒绝。请回到本站页面重新提交。',
  en: () => 'This form was not sent from a page of this site and was refused. Please submit it from our page.',
});
export const changedMeanwhile = defineError({
  code: 'http.changed-meanwhile',
  status: 409,
  zh: () => '这份内容刚被别人改动，您的操作没有执行。请看最新内容后再试。',
  en: () => 'Somebody has just changed this; your action was not carried out. Look at the latest state and try again.',
});
export const unexpected = defineError<{ requestId: string }>({
  code: 'http.unexpected',
  status: 500,
  zh: ({ requestId }) => `系统出了差错，已记录（编号 ${requestId}）。请稍后再试。`,
  en: ({ requestId }) => `Something went wrong on our side and was recorded (${requestId}). Please try again later.`,
});
