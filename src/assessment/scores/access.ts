// How the ladder finds what access is checked on: a sheet, by the organ that is scored, and an officer owns the own one; a round, which ranks the whole city.
import { listTops } from '#kernel/organs/service/read.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import { findScored } from './service/sheet.ts';
import { findRound } from './store/rounds.ts';

export const findSheetSubject: FindSubject = async (ctx, input) => {
  if (typeof input.round !== 'string' || typeof input.code !== 'string') return undefined;
  const found = await findScored(ctx.db, input.round, input.code);
  if (!found) return undefined;
  const { by, key, path } = found.unit;
  return { paths: [path], owners: by === 'officer' ? [key] : [], codeInHand: false };
};

/** Whoever shows or publishes a round answers for all of the city: their reach begins at its root. */
export const findRoundSubject: FindSubject = async ({ db, now }, { round }) => {
  if (typeof round !== 'string' || !isId(round) || !(await findRound(db, round))) return undefined;
  const roots = await listTops(db, [{ path: '', deep: true }], now);
  return { paths: roots.map(({ path }) => path), owners: [], codeInHand: false };
};
