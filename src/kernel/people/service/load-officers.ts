// Takes in the officers of a city pack: all is checked before anything is written.
import type { PackResult, PackRow } from '#kernel/organs/contract.ts';
import { mapOrgans } from '#kernel/organs/service/read.ts';
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { HEAD_POST, POSTS } from '../contract.ts';
import { isRole, mayHoldTogether } from '../rules/roles.ts';
import { insertAccounts } from '../store/accounts.ts';
import { insertGrants, type NewGrant } from '../store/grants.ts';
import { insertPosts, listHeaded, type NewPost } from '../store/posts.ts';
import { keepEvents } from '../store/register.ts';
import { words } from '../words/faults.ts';
import {
  beginningOf,
  distinct,
  indexLogins,
  type LoadOptions,
  type Machine,
  makeAccount,
  makeEvent,
  Report,
} from './pack.ts';

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

function makePost(row: PackRow, ids: ReadonlyMap<string, string>, organs: ReadonlyMap<string, string>): NewPost {
  const { login = '', organ = '', post = '', title, title_en: titleEn, deputy } = row.values;
  return {
    id: newId(),
    account_id: ids.get(login)!,
    organ_id: organs.get(organ)!,
    post,
    title: title || null,
    title_en: titleEn || null,
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
