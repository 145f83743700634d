// The organ in which somebody does something for it.
import { forbidden } from '#platform/errors.ts';
import { type ActContext, mayAtWork } from '#platform/http/context.ts';
import type { Organ } from '../contract.ts';
import { getOrgan } from './read.ts';

/** The one they work in, where they may. @throws forbidden */
export async function getWorkplace(ctx: ActContext, permission: string): Promise<Organ> {
  const { unit } = ctx.actor;
  if (!unit || !mayAtWork(ctx.actor, permission)) throw forbidden();
  return getOrgan(ctx.tx, unit.id);
}
