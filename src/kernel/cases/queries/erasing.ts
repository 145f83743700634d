// What whoever erases words by law is shown: what waits for a decision, and the words of one case.
import { type SqlBool, sql } from 'kysely';
import { listProposedChains } from '#kernel/ledger/store.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { type CaseFile, type Label, permissions } from '../contract.ts';
import { listKinds } from '../registry.ts';
import { listOwnWords } from '../rules/erasable.ts';
import { normaliseCaseNumber } from '../rules/number.ts';
import { findOpenProposals, type OpenProposal } from '../rules/proposals.ts';
import { tellChain } from '../rules/timeline.ts';
import { readWorded, requireReach } from '../service/erase.ts';
import * as store from '../store.ts';
import { actNames } from '../words/acts.ts';
import { notKeptFrom } from './conditions.ts';

/** A case for whose words a proposal waits. */
export interface WaitingCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
}

/** More do not wait at once: each is decided by hand. */
const MOST_WAITING = 200;

/** Cases of `f` within the reader's reach, and not kept from where they work. */
const reachedBy = ({ actor }: Context) =>
  sql<SqlBool>`${withinScopes(actor.scopes(permissions.erase), 'f.organ_path')} and ${notKeptFrom(actor, listKinds())}`;

/** Within the reader's reach, the latest first. */
export async function listWaiting(ctx: Context): Promise<WaitingCase[]> {
  const ids = await listProposedChains(ctx.db, MOST_WAITING);
  const { rows } = await sql<WaitingCase>`
    select id, number, title, title_en as "titleEn", organ_name as organ from case_file f
    where id = any(${ids}::uuid[]) and ${reachedBy(ctx)}
    order by array_position(${ids}::uuid[], id)`.execute(ctx.db);
  return rows;
}

/** The id of a case within the reader's reach. */
export async function findWithinReach(ctx: Context, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from case_file f where number = ${normaliseCaseNumber(number)} and ${reachedBy(ctx)}`.execute(ctx.db);
  return rows[0]?.id;
}

/** An act with the words somebody wrote with it. */
export interface WordyAct {
  readonly seq: number;
  readonly label: Label;
  readonly at: Date;
  readonly words: readonly string[];
}

export interface ErasingCase extends WaitingCase {
  readonly acts: readonly WordyAct[];
  /** Each proves its acts by a chain of its own, and so takes a proposal and a decision of its own. */
  readonly beside: readonly Pick<WaitingCase, 'id' | 'number'>[];
  readonly proposals: readonly (Omit<OpenProposal, 'actorId'> & { readonly mine: boolean })[];
}

/** @throws notFound */
export async function readErasingCase(ctx: Context, id: string): Promise<ErasingCase> {
  const file = await store.findCase(ctx.db, id);
  if (!file) throw notFound();
  requireReach(ctx, file);
  const worded = await readWorded(ctx, file);
  const labels = new Map(tellChain(worded.chain, worded.kind, actNames).map(({ seq, label }) => [seq, label]));
  const acts = worded.chain.map((act) => ({
    seq: act.seq,
    label: labels.get(act.seq) ?? { zh: act.act, en: act.act },
    at: act.at,
    words: listOwnWords(act, worded),
  }));
  return {
    id,
    number: file.number,
    title: file.title,
    titleEn: file.title_en,
    organ: file.organ_name,
    acts: acts.filter(({ words }) => words.length > 0),
    beside: await listBeside(ctx, file),
    proposals: findOpenProposals(worded.chain).map(({ actorId, ...proposal }) => ({
      ...proposal,
      mine: actorId === ctx.actor.id,
    })),
  };
}

/** More would be looked at by nobody. */
const MOST_BESIDE = 50;

/** What it follows from and what follows from it, within the reader's reach: where its words may have been copied from or to. */
async function listBeside(ctx: Context, { id, parent_id: parent }: CaseFile): Promise<ErasingCase['beside']> {
  const { rows } = await sql<ErasingCase['beside'][number]>`
    select id, number from case_file f where (parent_id = ${id} or id = ${parent}) and ${reachedBy(ctx)}
    order by received_at limit ${MOST_BESIDE}`.execute(ctx.db);
  return rows;
}
