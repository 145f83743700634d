// For tests: a program that reads and sends under somebody's account, and what it is told.
import type { TestCity } from './city.ts';

const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };

export function programsOf(city: () => TestCity) {
  /** Nobody in particular without a login. */
  const headersOf = async (login: string) => ({ ...HEADERS, cookie: login ? await city().seat(login) : '' });

  async function read(login: string, url: string) {
    const answer = await city().server.inject({ url, headers: await headersOf(login) });
    return { status: answer.statusCode, data: answer.json() };
  }

  /** `path` is the field at fault, the first of them. */
  async function send(login: string, url: string, payload: object = {}) {
    const headers = await headersOf(login);
    const answer = await city().server.inject({ method: 'POST', url, headers, payload });
    const data = answer.json();
    return { status: answer.statusCode, path: data.faults?.[0]?.path as string, data };
  }
  return { read, send };
}
