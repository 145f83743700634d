// JSON logs, one line an event, in which no password, code, cookie or identity ever appears.
import { type DestinationStream, type Logger, pino } from 'pino';
import { maskInText } from '../text/mask.ts';

/** Names of values that are secret wherever they stand; three levels deep is deeper than we log. */
const SECRET_NAMES = [
  'password',
  'newPassword',
  'otp',
  'token',
  'secret',
  'cookie',
  'set-cookie',
  'authorization',
  'idNumber',
  'phone',
];

/** `code` alone would also hide the codes of errors, so it is named with its place. */
const SECRET_CODES = ['code', 'body.code', 'query.code', 'input.code', 'values.code', '*.values.code'];

/** Names of query parameters whose values are left out of logged addresses. */
const SECRET_PARAMETERS = new Set(['code', 'token', 'password', 'phone', 'idNumber']);

/**
 * The log of a process, to standard output unless told otherwise.
 *
 * Values are hidden by their name; besides, identity and mobile numbers are masked wherever they
 * appear in a line, for they also hide in messages and in addresses.
 */
export function createLog(config: { readonly logLevel: string }, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: describeError, req: describeRequest, res: describeResponse },
    redact: { paths: [...SECRET_CODES, ...SECRET_NAMES.flatMap(pathsOf)], censor: '••••' },
    hooks: { streamWrite: maskInText },
  };
  return destination ? pino(options, destination) : pino(options);
}

function pathsOf(name: string): string[] {
  const key = `["${name}"]`;
  return [key, `*${key}`, `*.*${key}`];
}

interface LoggedRequest {
  id?: unknown;
  method?: string;
  url?: string;
}

/** Headers and bodies are not logged at all. */
function describeRequest(request: LoggedRequest) {
  return { id: request.id, method: request.method, url: hideSecretsInUrl(request.url ?? '') };
}

function describeResponse(response: { statusCode?: number }) {
  return { status: response.statusCode };
}

/** The address with the values of secret parameters left out. */
export function hideSecretsInUrl(url: string): string {
  return url.replace(/([?&;])([^=&;#]+)=([^&;#]*)/g, (whole, mark: string, name: string) =>
    SECRET_PARAMETERS.has(name) ? `${mark}${name}=••••` : whole,
  );
}

/** Without the session that PostgreSQL's client hangs on an error: all statements it ever prepared, 100 KB of them. */
function describeError(error: Error): object {
  return { ...pino.stdSerializers.err(error), client: undefined };
}
