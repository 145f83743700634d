// A natural person opens an account.
import type { z } from 'zod';
import type { ActContext } from '#platform/http/context.ts';
import type { Done } from '#platform/http/resource.ts';
import { newCode, newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { accountExists, type signUpInput } from '../contract.ts';
import { inspectIdNumber, isChild } from '../rules/id-number.ts';
import * as accounts from '../store/accounts.ts';
import { findPersonByIndex, insertPersons, type NewPerson } from '../store/persons.ts';
import { keepEvents } from '../store/register.ts';
import { words } from '../words/faults.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { refuse, whenTaken } from './refuse.ts';
import { beginSession } from './sessions.ts';

/**
 * Opens an account and signs it in. One account per ID number and per telephone number. The number is checked, not
 * proven: what was filed under it at a window does not become visible by this.
 * @throws invalidInput, accountExists
 */
export async function signUp(
  ctx: ActContext,
  input: z.output<typeof signUpInput>,
): Promise<NonNullable<Done['cookies']>> {
  const w = words.in(ctx.lang);
  const read = inspectIdNumber(input.idNumber, localDate(ctx.now));
  if ('fault' in read) refuse('idNumber', w.idFaults[read.fault]);
  if (isChild(read.birth, localDate(ctx.now))) refuse('idNumber', w.idFaults.child);
  await requireGoodPassword(ctx, input.password, [input.phone, read.number, input.name]);
  const { vault } = ctx.runtime;
  const number_index = vault.blindIndex(read.number);
  const phone_index = vault.blindIndex(input.phone);
  if (await accounts.isPhoneTaken(ctx.tx, phone_index)) throw accountExists();
  const personId = await findOrAddPerson(ctx, input.name, read.number, number_index);
  const id = newId();
  const account: accounts.NewAccount = {
    id,
    kind: 'citizen',
    person_id: personId,
    login: `u-${newCode(10).toLowerCase()}`,
    name: input.name,
    name_en: null,
    phone_sealed: vault.seal(input.phone),
    phone_index,
    password_hash: await hashPassword(input.password),
    password_set_at: ctx.now,
    must_change_password: false,
    lang: ctx.lang,
    created_at: ctx.now,
  };
  await accounts.insertAccounts(ctx.tx, [account]).catch(whenTaken(accountExists));
  await keepEvents(ctx.tx, [{ accountId: id, actorId: id, at: ctx.now, what: 'created' }]);
  return beginSession(ctx, id, true);
}

/** A window may have recorded the person before. @throws accountExists */
async function findOrAddPerson(ctx: ActContext, name: string, number: string, index: string): Promise<string> {
  const known = await findPersonByIndex(ctx.tx, index);
  if (known) {
    if (known.name !== name || (await accounts.hasAccount(ctx.tx, known.id))) throw accountExists();
    return known.id;
  }
  const id = newId();
  const person: NewPerson = {
    id,
    kind: 'natural',
    name,
    name_en: null,
    number_sealed: ctx.runtime.vault.seal(number),
    number_index: index,
    address_sealed: null,
    email_sealed: null,
    representative_id: null,
    created_at: ctx.now,
  };
  await insertPersons(ctx.tx, [person]).catch(whenTaken(accountExists));
  return id;
}
