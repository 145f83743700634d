// What the acts of reports, circulars and talks see beside their case.
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import { getOrgan, listOrgansOver } from '#kernel/organs/service/read.ts';
import { findHead } from '#kernel/people/service/officers.ts';
import type { Db } from '#platform/database/db.ts';
import { type IssueSubject, REPORT } from '../contract.ts';
import { type TalkSubject, talkOf } from '../rules/talking.ts';
import { countEarlierTalks, findIssue } from '../store.ts';

/** 主送领导: who heads the government of the territory, then who heads its party committee; two at most. */
const LEADING_LINES = ['government', 'party'];

export async function loadIssueSubject(db: Db, file: CaseFile, now: Date): Promise<IssueSubject | null> {
  const issue = await findIssue(db, file.id);
  if (!issue) return null;
  const [issuer, territory] = await Promise.all([getOrgan(db, issue.organId), getOrgan(db, issue.territoryId)]);
  const leading = await listOrgansOver(db, issuer.path, { lines: LEADING_LINES, ids: [] }, now);
  const leaders = leading
    .filter(({ level }) => level === issuer.level)
    .sort((a, b) => LEADING_LINES.indexOf(a.line ?? '') - LEADING_LINES.indexOf(b.line ?? ''))
    .slice(0, LEADING_LINES.length);
  return {
    title: { zh: file.title, en: file.title_en ?? file.title },
    issuer: refOf(issuer),
    territory: territory.path,
    digest: issue.digest,
    leaders: issue.kind === REPORT ? leaders.map(refOf) : [],
  };
}

const refOf = ({ id, path, name }: OrganRef): OrganRef => ({ id, path, name });

const YEAR_MS = 365 * 86_400_000;

export async function loadTalkSubject(db: Db, file: CaseFile, now: Date): Promise<TalkSubject> {
  const { organ } = talkOf({ file });
  const since = new Date(file.received_at.getTime() - YEAR_MS);
  const [head, earlier] = await Promise.all([
    findHead(db, organ, now),
    countEarlierTalks(db, organ.id, file.received_at, since),
  ]);
  return { head: head ?? null, earlier };
}
