// How the ladder finds a signal to check who may see it.
import { sql } from 'kysely';
import { findKind } from '#kernel/cases/registry.ts';
import { isKeptFrom, isShutTo } from '#kernel/cases/rules/kept.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { isId } from '#platform/ids.ts';
import { keptFromOf } from './rules/kept.ts';
import { findSignal } from './store/signals.ts';

/** A case that is kept from somebody is not told of by its signals either. */
export const findSignalSubject: FindSubject = async (ctx, input) => {
  if (typeof input.id !== 'string' || !isId(input.id)) return undefined;
  const signal = await findSignal(ctx.db, input.id);
  if (!signal) return undefined;
  const file = await ctx.db
    .selectFrom('case_file')
    .select([
      'kind',
      'organ_path as organPath',
      sql<readonly string[] | null>`data -> 'keptFrom'`.as('keptFrom'),
      sql<readonly string[] | null>`data -> 'onlyFor'`.as('onlyFor'),
    ])
    .where('id', '=', signal.caseId)
    .executeTakeFirst();
  if (file && isKeptFrom({ keptFrom: keptFromOf(signal, file) }, ctx.actor)) return undefined;
  if (file && signal.officerId !== ctx.actor.id && isShutTo(ctx.actor, file, findKind(file.kind)?.restricted))
    return undefined;
  return { paths: [signal.organPath], owners: [], codeInHand: false };
};
