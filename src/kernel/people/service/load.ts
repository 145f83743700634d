// Takes in the officers and the demonstration people of a city pack: all is checked before anything is written.

import { isUscc, type PackFault, type PackResult, type PackRow } from '#kernel/organs/contract.ts';
import { mapOrgans } from '#kernel/organs/service/read.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { HEAD_POST, POSTS } from '../contract.ts';
import { inspectIdNumber, readIdNumber } from '../rules/id-number.ts';
import { isRole, mayHoldTogether } from '../rules/roles.ts';
import {
  insertAccounts,
  keepEvents,
  listTakenLogins,
  listTakenPhones,
  type NewAccount,
} from '../store/accounts.ts';
import { insertPersons, listTakenNumbers, type NewPerson } from '../store/persons.ts';
import { insertGrants, insertPosts, listHeaded, type NewGrant, type NewPost } from '../store/posts.ts';
import { words } from '../words.ts';

/** What the loaders need of the machine. */
type Machine = Pick<Runtime, 'vault' | 'clock' | 'config'>;

export interface LoadOptions {
  /** Hash of the one password all accounts begin with. */
  readonly passwordHash: string;
  readonly lang?: Lang;
}

/** What every account of a pack begins with. */
interface Beginning {
  readonly passwordHash: string;
  readonly mustChange: boolean;
  readonly vault: Machine['vault'];
  readonly now: Date;
}

function beginningOf({ vault, clock, config }: Machine, { passwordHash }: LoadOptions): Beginning {
  return { passwordHash, mustChange: config.password.renewGiven, vault, now: clock.now() };
}

/** The faults of one file. */
class Report {
  readonly faults: PackFault[] = [];
  readonly reasons: (typeof words.zh)['loading'];
  readonly idFaults: (typeof words.zh)['idFaults'];
  constructor(lang: Lang = 'zh') {
    const w = words.in(lang);
    this.reasons = w.loading;
    this.idFaults = w.idFaults;
  }
  add(row: PackRow, field: string, reason: string): void {
    this.faults.push({ line: row.line, field, reason });
  }
  require(row: PackRow, field: string, most: number): void {
    const value = row.values[field] ?? '';
    if (value.trim() === '') this.add(row, field, this.reasons.required);
    else if ([...value].length > most) this.add(row, field, this.reasons.tooLong(most));
  }
  result(loaded: number): PackResult {
    return { loaded: this.faults.length > 0 ? 0 : loaded, faults: this.faults, notes: [] };
  }
}

/** Loads `officers.csv`: account, post, roles in the organ of the row, and deputy. */
export async function loadOfficers(
  machine: Machine,
  tx: Tx,
  rows: readonly PackRow[],
  options: LoadOptions,
): Promise<PackResult> {
  const report = new Report(options.lang);
  const beginning = beginningOf(machine, options);
  const byLogin = await indexLogins(tx, rows, report);
  const organs = await mapOrgans(tx, [...distinct(rows, 'organ'), ...distinct(rows, 'scope')]);
  const headed = await listHeaded(tx, [...organs.values()]);
  for (const row of rows) checkOfficer(row, byLogin, organs, headed, report);
  if (report.faults.length > 0) return report.result(0);
  const ids = new Map(rows.map((row) => [row.values.login ?? '', newId()]));
  const idOf = (row: PackRow) => ids.get(row.values.login ?? '')!;
  const accounts = rows.map((row) => makeAccount(row, 'officer', null, idOf(row), beginning));
  const grants = rows.flatMap((row) => makeGrants(row, ids, organs, beginning.now));
  await insertAccounts(tx, accounts);
  await insertPosts(
    tx,
    rows.map((row) => makePost(row, ids, organs)),
  );
  await insertGrants(tx, grants);
  await keepEvents(tx, accounts.map(makeEvent));
  return report.result(rows.length);
}

function checkOfficer(
  row: PackRow,
  byLogin: ReadonlyMap<string, PackRow>,
  organs: ReadonlyMap<string, string>,
  headed: Set<string>,
  report: Report,
): void {
  const { reasons } = report;
  const { organ = '', scope = '', post = '', deputy = '' } = row.values;
  report.require(row, 'name', 50);
  const organId = organs.get(organ);
  if (organId === undefined) report.add(row, 'organ', reasons.noOrgan(organ));
  if (scope !== '' && !organs.has(scope)) report.add(row, 'scope', reasons.noOrgan(scope));
  if (!(POSTS as readonly string[]).includes(post)) report.add(row, 'post', reasons.oneOf(POSTS.join(' ')));
  if (post === HEAD_POST && organId !== undefined) {
    if (headed.has(organId)) report.add(row, 'post', reasons.secondHead);
    headed.add(organId);
  }
  const roles = readRoles(row);
  const stranger = roles.find((role) => !isRole(role));
  if (roles.length === 0) report.add(row, 'roles', reasons.required);
  else if (stranger !== undefined) report.add(row, 'roles', reasons.noRole(stranger));
  else if (!mayHoldTogether(roles)) report.add(row, 'roles', reasons.rolesExclude);
  if (deputy === '') return;
  const stand = byLogin.get(deputy);
  if (!stand || stand === row) report.add(row, 'deputy', reasons.noDeputy(deputy));
  else if (stand.values.organ !== organ) report.add(row, 'deputy', reasons.deputyElsewhere);
}

function makePost(
  row: PackRow,
  ids: ReadonlyMap<string, string>,
  organs: ReadonlyMap<string, string>,
): NewPost {
  const { login = '', organ = '', post = '', title, deputy } = row.values;
  return {
    id: newId(),
    account_id: ids.get(login)!,
    organ_id: organs.get(organ)!,
    post,
    title: title || null,
    deputy_id: deputy ? (ids.get(deputy) ?? null) : null,
  };
}

function makeGrants(
  row: PackRow,
  ids: ReadonlyMap<string, string>,
  organs: ReadonlyMap<string, string>,
  now: Date,
): NewGrant[] {
  const { login = '', organ = '', scope } = row.values;
  return [...new Set(readRoles(row))].map((role) => ({
    id: newId(),
    account_id: ids.get(login)!,
    role,
    // A supervisor sits in one office and watches over all: roles may be held over a wider organ than the post.
    organ_id: organs.get(scope || organ)!,
    reason: words.zh.loading.reason,
    granted_by: null,
    granted_at: now,
  }));
}

function readRoles(row: PackRow): string[] {
  return (row.values.roles ?? '').split('|').filter(Boolean);
}

/** Loads `people.csv`: natural and legal persons, each with an account. */
export async function loadPeople(
  machine: Machine,
  tx: Tx,
  rows: readonly PackRow[],
  options: LoadOptions,
): Promise<PackResult> {
  const report = new Report(options.lang);
  const beginning = beginningOf(machine, options);
  const byLogin = await indexLogins(tx, rows, report);
  const numbers = new Map<PackRow, string>();
  for (const row of rows) {
    const number = checkPerson(row, byLogin, beginning.now, report);
    if (number !== undefined) numbers.set(row, beginning.vault.blindIndex(number));
  }
  await refuseTakenNumbers(tx, numbers, report);
  await refuseTakenPhones(tx, rows, beginning, report);
  if (report.faults.length > 0) return report.result(0);
  const ids = new Map(rows.map((row) => [row.values.login ?? '', newId()]));
  const persons = rows.map((row) => makePerson(row, numbers.get(row)!, ids, beginning));
  const accounts = rows.map((row, index) => {
    const kind = row.values.kind === 'legal' ? 'company' : 'citizen';
    return makeAccount(row, kind, persons[index]!.id, newId(), beginning);
  });
  await insertPersons(tx, persons);
  await insertAccounts(tx, accounts);
  await keepEvents(tx, accounts.map(makeEvent));
  return report.result(rows.length);
}

/** Returns the number when it is a good one. */
function checkPerson(
  row: PackRow,
  byLogin: ReadonlyMap<string, PackRow>,
  now: Date,
  report: Report,
): string | undefined {
  const { reasons, idFaults } = report;
  const { kind = '', representative = '', lang = '', uscc = '' } = row.values;
  report.require(row, 'name', 100);
  if (kind !== 'natural' && kind !== 'legal') report.add(row, 'kind', reasons.oneOf('natural legal'));
  if (!['', 'zh', 'zh-Hant', 'en'].includes(lang)) report.add(row, 'lang', reasons.oneOf('zh zh-Hant en'));
  if (representative !== '' && byLogin.get(representative)?.values.kind !== 'natural') {
    report.add(row, 'representative', reasons.noRepresentative(representative));
  }
  if (kind === 'legal') {
    if (!isUscc(uscc)) report.add(row, 'uscc', reasons.uscc);
    return uscc;
  }
  const read = inspectIdNumber(row.values.id_number ?? '', localDate(now));
  if (!('fault' in read)) return read.number;
  report.add(row, 'id_number', idFaults[read.fault]);
  return undefined;
}

async function refuseTakenNumbers(
  tx: Tx,
  numbers: ReadonlyMap<PackRow, string>,
  report: Report,
): Promise<void> {
  const taken = await listTakenNumbers(tx, [...numbers.values()]);
  for (const [row, index] of numbers) {
    if (taken.has(index))
      report.add(row, row.values.kind === 'legal' ? 'uscc' : 'id_number', report.reasons.taken);
    taken.add(index);
  }
}

async function refuseTakenPhones(
  tx: Tx,
  rows: readonly PackRow[],
  { vault }: Beginning,
  report: Report,
): Promise<void> {
  const withPhone = rows.filter((row) => row.values.phone);
  const indexes = withPhone.map((row) => vault.blindIndex(row.values.phone ?? ''));
  const taken = await listTakenPhones(tx, indexes);
  for (const [at, row] of withPhone.entries()) {
    if (taken.has(indexes[at]!)) report.add(row, 'phone', report.reasons.taken);
    taken.add(indexes[at]!);
  }
}

function makePerson(
  row: PackRow,
  numberIndex: string,
  ids: ReadonlyMap<string, string>,
  { vault, now }: Beginning,
): NewPerson {
  const { values } = row;
  const seal = (text: string | undefined) => (text ? vault.seal(text) : null);
  const number = readIdNumber(values.id_number ?? '')?.number ?? values.uscc ?? '';
  return {
    id: ids.get(values.login ?? '')!,
    kind: values.kind === 'legal' ? 'legal' : 'natural',
    name: values.name ?? '',
    name_en: values.name_en || null,
    number_sealed: vault.seal(number),
    number_index: numberIndex,
    address_sealed: seal(values.address),
    email_sealed: seal(values.email),
    representative_id: values.representative ? (ids.get(values.representative) ?? null) : null,
    created_at: now,
  };
}

function makeAccount(
  row: PackRow,
  kind: NewAccount['kind'],
  personId: string | null,
  id: string,
  { passwordHash, mustChange, vault, now }: Beginning,
): NewAccount {
  const { login = '', name = '', name_en: nameEn, phone, lang } = row.values;
  return {
    id,
    kind,
    person_id: personId,
    login,
    name,
    name_en: nameEn || null,
    phone_sealed: phone ? vault.seal(phone) : null,
    phone_index: phone ? vault.blindIndex(phone) : null,
    password_hash: passwordHash,
    password_set_at: now,
    must_change_password: mustChange,
    lang: lang || 'zh',
    created_at: now,
  };
}

function makeEvent(account: NewAccount) {
  const reason = words.zh.loading.reason;
  return { accountId: account.id, actorId: null, at: account.created_at, what: 'created' as const, reason };
}

/** Rows by login, each well formed, in the file once and nobody's yet. */
async function indexLogins(tx: Tx, rows: readonly PackRow[], report: Report): Promise<Map<string, PackRow>> {
  const taken = await listTakenLogins(tx, distinct(rows, 'login'));
  const byLogin = new Map<string, PackRow>();
  for (const row of rows) {
    const login = row.values.login ?? '';
    const first = byLogin.get(login);
    if (!/^[a-z0-9][a-z0-9.-]{1,59}$/.test(login)) report.add(row, 'login', report.reasons.login);
    else if (first) report.add(row, 'login', report.reasons.duplicate(first.line));
    else if (taken.has(login)) report.add(row, 'login', report.reasons.taken);
    else byLogin.set(login, row);
  }
  return byLogin;
}

function distinct(rows: readonly PackRow[], field: string): string[] {
  return [...new Set(rows.map((row) => row.values[field] ?? ''))].filter(Boolean);
}
