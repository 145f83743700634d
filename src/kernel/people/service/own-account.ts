// What a person does with their own account: password, contact, language, sessions, a copy of their data.
import type { z } from 'zod';
import type { Db } from '#platform/database/db.ts';
import { signInNeeded } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { maskIdNumber, maskMail, maskPhone } from '#platform/text/mask.ts';
import { toLocalIso } from '#platform/time.ts';
import { type changePasswordInput, type contactInput, signInFailed } from '../contract.ts';
import { type IdNumber, readIdNumber } from '../rules/id-number.ts';
import * as accounts from '../store/accounts.ts';
import { listGrants } from '../store/grants.ts';
import { findPerson, type PersonRow, updateContact } from '../store/persons.ts';
import { listPosts } from '../store/posts.ts';
import { type EventName, keepEvents, listEvents } from '../store/register.ts';
import { listFormerPasswords, replacePassword } from '../store/secrets.ts';
import { endSession, endSessions, listAttempts, listSessions } from '../store/sessions.ts';
import { words } from '../words/faults.ts';
import { findSessionId } from './identify.ts';
import { hashPassword, isPassword, requireGoodPassword } from './passwords.ts';
import { refuse } from './refuse.ts';

/** The signed-in account. @throws signInNeeded */
export async function getOwnAccount(ctx: Context): Promise<accounts.AccountRow> {
  const account = ctx.actor.id === null ? undefined : await accounts.findAccount(ctx.db, ctx.actor.id);
  if (!account) throw signInNeeded();
  return account;
}

/** Replaces the password and ends the account's other sessions. @throws signInFailed, invalidInput */
export async function changePassword(ctx: ActContext, input: z.output<typeof changePasswordInput>): Promise<void> {
  const account = await getOwnAccount(ctx);
  if (!(await isPassword(account.password_hash, input.current))) throw signInFailed();
  const { history } = ctx.runtime.config.password;
  const former = await listFormerPasswords(ctx.tx, account.id, history);
  const known = [account.login, ...openPhone(ctx, account)];
  await requireGoodPassword(ctx, input.password, known, [account.password_hash, ...former]);
  const hash = await hashPassword(input.password);
  await replacePassword(ctx.tx, account, hash, { now: ctx.now, mustChange: false });
  await endSessions(ctx.tx, account.id, findSessionId(ctx.actor));
  await note(ctx, account.id, 'password-changed');
}

/** Corrects telephone, e-mail and address. PIPL §46. @throws invalidInput when another account has the number */
export async function changeContact(ctx: ActContext, input: z.output<typeof contactInput>): Promise<void> {
  const account = await getOwnAccount(ctx);
  const { vault } = ctx.runtime;
  const index = input.phone ? vault.blindIndex(input.phone) : null;
  const before = openPhone(ctx, account)[0];
  const isNew = input.phone !== undefined && input.phone !== before;
  if (isNew && index && account.kind !== 'officer' && (await accounts.isPhoneTaken(ctx.tx, index))) {
    refuse('phone', words.in(ctx.lang).phoneTaken);
  }
  await accounts.updatePhone(ctx.tx, account.id, input.phone ? vault.seal(input.phone) : null, index);
  const seal = (text: string | undefined) => (text ? vault.seal(text) : null);
  if (account.person_id === null) await accounts.updateEmail(ctx.tx, account.id, seal(input.email));
  else {
    await updateContact(ctx.tx, account.person_id, {
      address: seal(input.address),
      email: seal(input.email),
    });
  }
  await note(ctx, account.id, 'contact-changed');
}

/** Whether the signed-in account can be told by SMS and by mail. */
export async function findOwnWays(ctx: Context): Promise<{ sms: boolean; mail: boolean }> {
  const [contact] = await accounts.listContacts(ctx.db, ctx.actor.id === null ? [] : [ctx.actor.id]);
  return { sms: Boolean(contact?.phone_sealed), mail: Boolean(contact?.mail_sealed) };
}

export async function changeLang(ctx: ActContext, lang: string): Promise<void> {
  const account = await getOwnAccount(ctx);
  await accounts.updateLang(ctx.tx, account.id, lang);
}

/** Ends one of the account's other sessions. An id that is not its own changes nothing. */
export async function endOwnSession(ctx: ActContext, id: string): Promise<void> {
  const account = await getOwnAccount(ctx);
  await endSession(ctx.tx, account.id, id);
}

/** What the account page shows: nothing that a look over the shoulder should tell in full. */
export async function showOwnAccount(ctx: Context) {
  const account = await getOwnAccount(ctx);
  const person = account.person_id === null ? undefined : await findPerson(ctx.db, account.person_id);
  const contact = openContact(ctx, account, person);
  const here = findSessionId(ctx.actor);
  const sessions = await listSessions(ctx.db, account.id, ctx.now);
  return {
    kind: account.kind,
    login: account.login,
    name: account.name,
    lang: account.lang,
    number: person ? maskIdNumber(ctx.runtime.vault.open(person.number_sealed)) : null,
    ...derive(ctx, person),
    phone: contact.phone && maskPhone(contact.phone),
    email: contact.email && maskMail(contact.email),
    contact,
    secondFactor: account.totp_sealed !== null,
    passwordSetAt: toLocalIso(account.password_set_at),
    posts: await listPosts(ctx.db, account.id, ctx.now),
    grants: await listGrants(ctx.db, account.id),
    sessions: sessions.map((session) => ({
      id: session.id,
      here: session.id === here,
      since: toLocalIso(session.created_at),
      seen: toLocalIso(session.seen_at),
      address: session.address,
    })),
    attempts: (await listAttempts(ctx.db, account.id, 10)).map((one) => ({ ...one, at: toLocalIso(one.at) })),
  };
}

export type OwnAccount = Awaited<ReturnType<typeof showOwnAccount>>;

/** What a room above keeps about an account, under its name in the copy. */
export interface OwnPart {
  readonly name: string;
  readonly read: (db: Db, account: string) => Promise<unknown>;
}

let parts: readonly OwnPart[] = [];

export function useOwnParts(kept: readonly OwnPart[]): void {
  parts = kept;
}

/** Everything kept about the account and its person, in full, for its owner. PIPL §45. */
export async function exportOwnData(ctx: Context) {
  const account = await getOwnAccount(ctx);
  const person = account.person_id === null ? undefined : await findPerson(ctx.db, account.person_id);
  const events = await listEvents(ctx.db, account.id, 10_000);
  const attempts = await listAttempts(ctx.db, account.id, 10_000);
  const others = await Promise.all(parts.map(async ({ name, read }) => [name, await read(ctx.db, account.id)]));
  return {
    login: account.login,
    name: account.name,
    createdAt: toLocalIso(account.created_at),
    number: person ? ctx.runtime.vault.open(person.number_sealed) : null,
    ...derive(ctx, person),
    ...openContact(ctx, account, person),
    events: events.map(({ at, what, reason }) => ({ at: toLocalIso(at), what, reason })),
    signIns: attempts.map((one) => ({ ...one, at: toLocalIso(one.at) })),
    ...Object.fromEntries(others),
  };
}

/** Who the signed-in account is, in full, to fill in its own forms; undefined for officers and the anonymous. */
export interface OwnIdentity extends OpenContact {
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  /** 居民身份证号码 or 统一社会信用代码. */
  readonly number: string;
}

export async function readOwnIdentity(ctx: Context): Promise<OwnIdentity | undefined> {
  if (ctx.actor.kind !== 'member') return undefined;
  const account = await getOwnAccount(ctx);
  const person = account.person_id === null ? undefined : await findPerson(ctx.db, account.person_id);
  if (!person) return undefined;
  const number = ctx.runtime.vault.open(person.number_sealed);
  return { kind: person.kind, name: person.name, number, ...openContact(ctx, account, person) };
}

function derive(ctx: Context, person: PersonRow | undefined): Partial<Pick<IdNumber, 'birth' | 'sex' | 'area'>> {
  if (person?.kind !== 'natural') return {};
  const read = readIdNumber(ctx.runtime.vault.open(person.number_sealed));
  return read ? { birth: read.birth, sex: read.sex, area: read.area } : {};
}

interface OpenContact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

function openContact(ctx: Context, account: accounts.AccountRow, person: PersonRow | undefined): OpenContact {
  const open = (sealed: string | null | undefined) => (sealed ? ctx.runtime.vault.open(sealed) : null);
  return {
    phone: open(account.phone_sealed),
    email: open(account.email_sealed ?? person?.email_sealed),
    address: open(person?.address_sealed),
  };
}

function openPhone(ctx: Context, account: accounts.AccountRow): string[] {
  return account.phone_sealed === null ? [] : [ctx.runtime.vault.open(account.phone_sealed)];
}

function note(ctx: ActContext, accountId: string, what: EventName): Promise<void> {
  return keepEvents(ctx.tx, [{ accountId, actorId: ctx.actor.id, at: ctx.now, what }]);
}
