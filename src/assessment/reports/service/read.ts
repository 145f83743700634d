// Reading reports and circulars: the list, one with its figures and text, whether its figures still are what the records give.
import { readableBy } from '#kernel/cases/queries/conditions.ts';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import { type CircularBasis, INSTRUCTING, type Instructed, permissions, REPORT, type Situation } from '../contract.ts';
import { findRanking } from '../ranking.ts';
import * as store from '../store.ts';
import { askedOf } from './draft.ts';
import { readSituation, sealFigures } from './situation.ts';

const PAGE_SIZE = 30;

export interface IssuePage {
  readonly rows: readonly store.Issue[];
  readonly next: string | null;
}

const readersOf = ({ actor }: Context): store.Readers => ({
  scopes: actor.scopes(permissions.read),
  units: listHeaded(actor),
});

/** The units somebody heads: a report is laid before their leader, not before everybody who works there. */
export function listHeaded({ desks }: Context['actor']): string[] {
  return desks.filter(({ post }) => post === HEAD_POST).map(({ unitId }) => unitId);
}

export async function listIssuePage(ctx: Context, cursor: string | undefined): Promise<IssuePage> {
  const page = { limit: PAGE_SIZE + 1, after: readMoment(cursor) };
  return cutPage(await store.listIssues(ctx.db, readersOf(ctx), page), PAGE_SIZE, ({ receivedAt }) => receivedAt);
}

/** What the public sees: circulars that are on the portal. */
export async function listPublishedPage(db: Db, cursor: string | undefined): Promise<IssuePage> {
  const found = await store.listPublished(db, { limit: PAGE_SIZE + 1, after: readMoment(cursor) });
  return cutPage(found, PAGE_SIZE, ({ publishedAt }) => publishedAt);
}

/** One that the asker may read. @throws notFound */
export async function getIssue(ctx: Context, id: string): Promise<store.WholeIssue> {
  const issue = isId(id) ? await store.findIssue(ctx.db, id, readersOf(ctx)) : undefined;
  if (!issue) throw notFound();
  return issue;
}

/** A circular that is on the portal. @throws notFound */
export async function getPublished(db: Db, id: string): Promise<store.WholeIssue> {
  const issue = isId(id) ? await store.findIssue(db, id) : undefined;
  if (!issue?.publishedAt) throw notFound();
  return issue;
}

export function situationOf({ kind, figures }: store.WholeIssue): Situation | null {
  return kind === REPORT ? (JSON.parse(figures) as Situation) : null;
}

export function basisOf({ kind, figures }: store.WholeIssue): CircularBasis | null {
  return kind === REPORT ? null : (JSON.parse(figures) as CircularBasis);
}

/** Whether the records still give the figures it rests on, to the byte. */
export async function verifyIssue(db: Db, issue: store.WholeIssue): Promise<boolean> {
  const basis = basisOf(issue);
  if (basis) {
    const ranking = await findRanking(db, basis.ranking.id);
    return ranking !== undefined && sealFigures({ ...basis, ranking }).digest === issue.digest;
  }
  const made = situationOf(issue)!;
  const again = await readSituation(db, { ...(await askedOf(db, issue)), asOf: issue.asOf, made });
  return sealFigures(again).digest === issue.digest;
}

/** 批示 on a report. */
export interface Instruction extends Pick<Instructed, 'leader' | 'text' | 'paper'> {
  readonly at: Date;
}

/** What came of it: instructions as the chain keeps them, and the cases that follow, be they orders or talks. */
export interface Outcome {
  readonly instructions: readonly Instruction[];
  readonly following: readonly store.Following[];
  /** Others that the reader may not read. */
  readonly hidden: number;
}

export async function readOutcome({ db, actor }: Context, id: string): Promise<Outcome> {
  const [chain, followed] = await Promise.all([
    listChain(db, id),
    store.listFollowing(db, id, readableBy(actor, listKinds())),
  ]);
  const instructions = chain
    .filter(({ act }) => INSTRUCTING.includes(act))
    .map(({ body, at }) => ({ ...(body as unknown as Instructed), at }))
    .map(({ leader, text, paper, at }) => ({ leader, text, paper, at }));
  return { instructions, ...followed };
}
