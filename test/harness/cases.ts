// For tests: what officers do to cases through the server, and days that pass over them.
import { expect } from 'vitest';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { fireExpiredOf } from '#kernel/cases/service/act.ts';
import { findCase, findCaseByNumber } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { TestCity } from './city.ts';
import { type Answer, visit } from './visitor.ts';

/** A case as somebody has it who sent it in. */
export interface Taken {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** The case that an answer to a program says was taken in. */
export async function readTaken({ runtime }: TestCity, { status, text, json }: Answer): Promise<Taken> {
  expect(status, text).toBe(201);
  const { number, code } = json as { number: string; code: string };
  const file = await findCaseByNumber(runtime.db, number);
  if (!file) throw new Error(`no case ${number}`);
  return { id: file.id, number, code };
}

export interface Officers {
  /** Sends something under somebody's account, as a program. */
  post(login: string, path: string, body?: object): Promise<Answer>;
  /** Carries out an act on the desk; it may be refused. */
  act(login: string, id: string, name: string, body?: object): Promise<Answer>;
  /** Carries out an act, which must go well. */
  does(login: string, id: string, name: string, body?: object): Promise<void>;
  /** What a page says to somebody. */
  look(login: string, path: string): Promise<Answer>;
  /** @throws when there is no such case */
  read(id: string): Promise<CaseFile>;
  /** Days pass up to nine in the morning of one, and the machine does what falls due on a case. */
  pass(day: string, id: string): Promise<void>;
}

export function officersOf(city: () => TestCity): Officers {
  const seat = async (login: string) => visit(city(), await city().seat(login));
  const post: Officers['post'] = async (login, path, body = {}) => (await seat(login)).post(path, body);
  const act: Officers['act'] = (login, id, name, body) => post(login, `/desk/cases/${id}/acts/${name}`, body);
  return {
    post,
    act,
    does: async (login, id, name, body) => {
      const { status, text } = await act(login, id, name, body);
      expect(status, `${name} by ${login}: ${text}`).toBe(200);
    },
    look: async (login, path) => (await seat(login)).get(path),
    read: async (id) => {
      const file = await findCase(city().runtime.db, id);
      if (!file) throw new Error(`no case ${id}`);
      return file;
    },
    pass: async (day, id) => {
      const { runtime, clock } = city();
      clock.set(`${day}T09:00:00+08:00`);
      await inTransaction(runtime.db, (tx) => fireExpiredOf({ ...systemContext(runtime, tx), tx }, id));
    },
  };
}
