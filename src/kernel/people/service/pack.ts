// What both files of people in a city pack have in common: faults line by line, logins, and the accounts they begin with.
import type { PackFault, PackResult, PackRow } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Runtime } from '#platform/runtime.ts';
import { listTakenLogins, type NewAccount } from '../store/accounts.ts';
import { words } from '../words/faults.ts';
import type { FirstPasswords } from './first-passwords.ts';

/** What the loaders need of the machine. */
export type Machine = Pick<Runtime, 'vault' | 'clock'>;

export interface LoadOptions {
  readonly passwords: FirstPasswords;
  readonly lang?: Lang;
}

/** What every account of a pack begins with. */
export interface Beginning {
  readonly passwords: FirstPasswords;
  readonly vault: Machine['vault'];
  readonly now: Date;
}

export function beginningOf({ vault, clock }: Machine, { passwords }: LoadOptions): Beginning {
  return { passwords, vault, now: clock.now() };
}

/** The faults of one file. */
export class Report {
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

export function makeAccount(
  row: PackRow,
  kind: NewAccount['kind'],
  personId: string | null,
  id: string,
  { passwords, vault, now }: Beginning,
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
    password_hash: passwords.hashFor(login),
    password_set_at: now,
    must_change_password: passwords.mustChange,
    lang: lang || 'zh',
    created_at: now,
  };
}

export function makeEvent(account: NewAccount) {
  const reason = words.zh.loading.reason;
  return { accountId: account.id, actorId: null, at: account.created_at, what: 'created' as const, reason };
}

/** Rows by login, each well formed, in the file once and nobody's yet. */
export async function indexLogins(tx: Tx, rows: readonly PackRow[], report: Report): Promise<Map<string, PackRow>> {
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

export function distinct(rows: readonly PackRow[], field: string): string[] {
  return [...new Set(rows.map((row) => row.values[field] ?? ''))].filter(Boolean);
}
