// How the ladder finds a sheet to check who may see it: by the organ that is scored; an officer owns the own sheet.
import type { FindSubject } from '#platform/http/access.ts';
import { findScored } from './service/sheet.ts';

export const findSheetSubject: FindSubject = async (ctx, input) => {
  if (typeof input.round !== 'string' || typeof input.code !== 'string') return undefined;
  const found = await findScored(ctx.db, input.round, input.code);
  if (!found) return undefined;
  const { by, key, path } = found.unit;
  return { paths: [path], owners: by === 'officer' ? [key] : [], codeInHand: false };
};
