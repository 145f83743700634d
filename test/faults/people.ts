// Those who go on working while the server is killed: applicants who send, and a clerk who accepts; they note every answer.
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#app/welcome.ts';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { newId } from '#platform/ids.ts';
import { makeApplication, type Offer } from '#test/bench/applications.ts';

/** Something that was asked of the server under an id of the asker's. */
export interface Asked {
  readonly clientId: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What was asked so far, over all lives of the server. */
export interface Notebook {
  /** Applications that were acknowledged, by the id of their case. */
  readonly taken: Set<string>;
  /** Acts of the clerk that were acknowledged: the case by the id of the act. */
  readonly done: Map<string, string>;
  /** Asked, and no answer came: sent again in the next life. */
  unanswered: Asked[];
  /** Answers that say no. */
  readonly refusals: Refusal[];
}

export interface Refusal {
  readonly asked: Asked;
  readonly answer: string;
}

export function openNotebook(): Notebook {
  return { taken: new Set(), done: new Map(), unanswered: [], refusals: [] };
}

let callers = 0;

/** Sends as JSON from an address of its own, as through a proxy. Undefined when no answer comes. */
async function send(url: string, body: unknown, cookie = ''): Promise<{ status: number; text: string } | undefined> {
  const n = callers++;
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    ...(cookie ? { cookie } : {}),
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}

/** Asks once and notes what came of it. Gives whether the server answered. */
async function ask(origin: string, asked: Asked, book: Notebook, cookie?: string): Promise<boolean> {
  const answer = await send(`${origin}${asked.path}`, { ...asked.body, clientId: asked.clientId }, cookie);
  if (!answer) book.unanswered.push(asked);
  else if (answer.status >= 400) book.refusals.push({ asked, answer: `${answer.status} ${answer.text.slice(0, 200)}` });
  else if (cookie) book.done.set(asked.clientId, caseOf(asked) ?? '');
  else book.taken.add((JSON.parse(answer.text) as { id: string }).id);
  return answer !== undefined;
}

const PAUSE_MS = 20;

/** Sends applications, one after the other, until the server is gone or `isOver`. */
export async function apply(origin: string, offer: Offer, book: Notebook, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { clientId, ...body } = makeApplication(offer, callers);
    const path = `/services/${offer.code}/applications`;
    if (!(await ask(origin, { clientId: String(clientId), path, body }, book))) return;
    await pause(PAUSE_MS);
  }
}

/** Accepts applications that were taken in and nobody accepted yet, until the server is gone or `isOver`. */
export async function accept(origin: string, book: Notebook, isOver: () => boolean): Promise<void> {
  const cookie = await signIn(origin);
  if (!cookie) return;
  const begun = new Set([...book.done.values(), ...book.unanswered.map(caseOf)]);
  while (!isOver()) {
    const next = [...book.taken].findLast((id) => !begun.has(id));
    if (next) {
      begun.add(next);
      const asked = { clientId: newId(), path: `/desk/cases/${next}/acts/accept`, body: {} };
      if (!(await ask(origin, asked, book, cookie))) return;
    }
    await pause(10 * PAUSE_MS);
  }
}

/** Sends once more what nobody answered; whatever had been done after all is not done twice. */
export async function askAgain(origin: string, book: Notebook): Promise<void> {
  const again = book.unanswered;
  book.unanswered = [];
  const cookie = again.some(isAct) ? await signIn(origin) : undefined;
  for (const asked of again) await ask(origin, asked, book, isAct(asked) ? cookie : undefined);
}

/** The case that an act was asked of. */
export const caseOf = (asked: Asked): string | undefined => (isAct(asked) ? asked.path.split('/')[3] : undefined);

const isAct = (asked: Asked) => asked.path.startsWith('/desk/');

/** Undefined when the server is gone before. */
async function signIn(origin: string): Promise<string | undefined> {
  const body = { login: 'market.window', password: DEMO_PASSWORD };
  try {
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body),
      redirect: 'manual',
    });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${SESSION_COOKIE}=`));
    return cookie?.split(';')[0];
  } catch {
    return undefined;
  }
}
