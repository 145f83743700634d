// Takes in the demonstration people of a city pack: natural and legal persons, their numbers sealed.
import { isUscc, type PackResult, type PackRow } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { inspectIdNumber, readIdNumber } from '../rules/id-number.ts';
import { insertAccounts, listTakenPhones } from '../store/accounts.ts';
import { insertPersons, listTakenNumbers, type NewPerson } from '../store/persons.ts';
import { keepEvents } from '../store/register.ts';
import {
  type Beginning,
  beginningOf,
  indexLogins,
  type LoadOptions,
  type Machine,
  makeAccount,
  makeEvent,
  Report,
} from './pack.ts';

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

async function refuseTakenNumbers(tx: Tx, numbers: ReadonlyMap<PackRow, string>, report: Report): Promise<void> {
  const taken = await listTakenNumbers(tx, [...numbers.values()]);
  for (const [row, index] of numbers) {
    if (taken.has(index)) report.add(row, row.values.kind === 'legal' ? 'uscc' : 'id_number', report.reasons.taken);
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
