// How the ladder finds a signal to check who may see it.
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import { findSignal } from './store/signals.ts';

export const findSignalSubject: FindSubject = async (ctx, input) => {
  if (typeof input.id !== 'string' || !isId(input.id)) return undefined;
  const signal = await findSignal(ctx.db, input.id);
  return signal && { paths: [signal.organPath], owners: [], codeInHand: false };
};
