// How the ladder finds a signal to check who may see it.
import { sql } from 'kysely';
import { findKind } from '#kernel/cases/registry.ts';
import { isKeptFrom, isShutTo } from '#kernel/cases/rules/kept.ts';
import type { Db } from '#platform/database/db.ts';
import type { FindSubject } from '#platform/http/access.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import { permissions } from './contract.ts';
import { keptFromOf } from './rules/kept.ts';
import { findSignal, type Signal } from './store/signals.ts';

/**
 * A case that is kept from somebody is not told of by its signals either. One that is for some alone is no reason to
 * leave its signal undecided: while it waits, whoever may decide on it finds it, masked.
 */
export const findSignalSubject: FindSubject = async (ctx, input) => {
  if (typeof input.id !== 'string' || !isId(input.id)) return undefined;
  const signal = await findSignal(ctx.db, input.id);
  if (!signal) return undefined;
  const sight = await findSight(ctx.db, signal, ctx.actor);
  return sight === 'none' ? undefined : { paths: [signal.organPath], owners: [], codeInHand: false };
};

/** How much of a signal somebody sees, as far as its case has a say in it. */
export async function findSight(db: Db, signal: Signal, actor: Actor): Promise<'whole' | 'masked' | 'none'> {
  const file = await db
    .selectFrom('case_file')
    .select([
      'kind',
      'organ_path as organPath',
      sql<readonly string[] | null>`data -> 'keptFrom'`.as('keptFrom'),
      sql<readonly string[] | null>`data -> 'onlyFor'`.as('onlyFor'),
    ])
    .where('id', '=', signal.caseId)
    .executeTakeFirst();
  if (!file) return 'whole';
  if (isKeptFrom({ keptFrom: keptFromOf(signal, file) }, actor)) return 'none';
  if (signal.officerId === actor.id || !isShutTo(actor, file, findKind(file.kind)?.restricted)) return 'whole';
  return signal.state === 'pending' && mayReach(actor, permissions.confirm, signal.organPath) ? 'masked' : 'none';
}
