// Giving marks once: in which group somebody's marks count, and the codes that tell.
import { isSame } from '#platform/crypto/same.ts';
import { signInNeeded } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { type Group, type MarksInput, noGroup, nothingMarked, UNKNOWN, usedCode, wrongCode } from '../marks.ts';
import { insertBallot } from '../store/ballots.ts';
import { insertMarks, type Mark } from '../store/marks.ts';
import { castVote } from './ballots.ts';

/** The n-th code of a group: nobody can guess another from it, and none has to be kept. */
function codeOf({ runtime }: Context, box: string, group: number, n: number): string {
  const seal = runtime.vault.hashToken(`marks ${box} group ${group} code ${n}`).slice(0, 10);
  return `${group + 1}${String(n).padStart(3, '0')}-${seal.slice(0, 5)}-${seal.slice(5)}`;
}

/** All codes of a group, to be printed and handed out. */
export const listCodes = (ctx: Context, box: string, group: number, size: number): string[] =>
  Array.from({ length: size }, (_, at) => codeOf(ctx, box, group, at + 1));

/** The group a code belongs to. @throws wrongCode, laid to `code` */
function groupOfCode(ctx: Context, box: string, groups: readonly Group[], typed: string): number {
  const [, first = '', n = ''] = /^(\d)(\d{3})-/.exec(typed) ?? [];
  const group = Number(first) - 1;
  const { way, size = 0 } = groups[group] ?? {};
  const isOurs = way === 'code' && Number(n) >= 1 && Number(n) <= size;
  if (!isSame(typed, codeOf(ctx, box, group, Number(n))) || !isOurs) throw wrongCode().laidTo('code', ctx.lang);
  return group;
}

export interface Voting {
  /** Where marks are counted. */
  readonly box: string;
  /** In which a voter has one vote; `box` when absent. */
  readonly ballot?: string;
  readonly groups: readonly Group[];
  /** Codes of what can be marked. */
  readonly things: readonly string[];
  /** The group this account was drawn for; null when it was not. */
  readonly drawnFor: number | null;
}

/**
 * Counts the marks of one person once, in one group: that of a code, else that they were drawn for, else the public.
 * @throws signInNeeded, wrongCode, noGroup, nothingMarked; what `castVote` throws; usedCode
 */
export async function castMarks(ctx: ActContext, voting: Voting, { code, ...typed }: MarksInput): Promise<void> {
  const { box, ballot = box, groups, things, drawnFor } = voting;
  if (ctx.actor.id === null) throw signInNeeded();
  const open = groups.findIndex(({ way }) => way === 'open');
  const group = code ? groupOfCode(ctx, box, groups, code) : (drawnFor ?? open);
  if (group < 0) throw noGroup();
  const marks = things.flatMap((thing): Mark[] => {
    const level = typed[thing] ?? UNKNOWN;
    return level === UNKNOWN ? [] : [{ thing, level }];
  });
  if (marks.length === 0) throw nothingMarked();
  await castVote(ctx, { box: ballot, voters: 'identity', form: undefined });
  if (code && !(await insertBallot(ctx.tx, `${ballot} codes`, ctx.runtime.vault.blindIndex(code), null))) {
    throw usedCode();
  }
  await insertMarks(ctx.tx, box, group, marks);
}
