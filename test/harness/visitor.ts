// For tests: somebody at a browser without scripts, or a program, in front of the city's server.
import type { TestCity } from './city.ts';

export interface Answer {
  readonly status: number;
  /** Where a browser is sent next. */
  readonly to: string;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface Visitor {
  get(path: string): Promise<Answer>;
  /** As a browser sends a form: names to values, a list repeats its name. */
  fill(path: string, form: Record<string, string | readonly string[]>): Promise<Answer>;
  /** With files, by name; `accept` is a browser's unless said otherwise. */
  upload(path: string, form: Record<string, string>, files: Record<string, File>, accept?: string): Promise<Answer>;
  /** As a program sends and reads. */
  post(path: string, body: unknown): Promise<Answer>;
  read(path: string): Promise<Answer>;
}

/** The smallest bytes that are a PDF. */
export function pdf(name: string): File {
  return new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'], name, { type: 'application/pdf' });
}

/** `cookie` from `city.signIn`; without one the visitor is anonymous. */
export function visit({ server }: TestCity, cookie = ''): Visitor {
  const own = { cookie, 'sec-fetch-site': 'same-origin' };
  async function send(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: Buffer | string) {
    const answer = await server.inject({
      method,
      url,
      headers: { ...own, ...headers },
      ...(payload ? { payload } : {}),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      to: String(answer.headers.location ?? ''),
      text: answer.body,
      json: isJson ? answer.json() : {},
    };
  }
  return {
    get: (path) => send('GET', path, { accept: 'text/html' }),
    read: (path) => send('GET', path, { accept: 'application/json' }),
    post: (path, body) =>
      send('POST', path, { accept: 'application/json', 'content-type': 'application/json' }, JSON.stringify(body)),
    fill: (path, form) => {
      const pairs = Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as [string, string]),
      );
      const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
      return send('POST', path, headers, new URLSearchParams(pairs).toString());
    },
    upload: async (path, form, files, accept = 'text/html') => {
      const data = new FormData();
      for (const [name, value] of Object.entries(form)) data.append(name, value);
      for (const [name, file] of Object.entries(files)) data.append(name, file);
      const body = new Response(data);
      const headers = { accept, 'content-type': body.headers.get('content-type') ?? '' };
      return send('POST', path, headers, Buffer.from(await body.arrayBuffer()));
    },
  };
}
