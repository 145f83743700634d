// The base of plans and the register of resources of the organ one works in.
import { placeOf } from '#kernel/cases/service/intake.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { forbidden } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type PlanInput, permissions, type ResourceInput, type Response } from '../contract.ts';
import { badTaskLine, noTask } from '../errors.ts';
import { insertResource, putPlan } from '../store/base.ts';

async function getOwnOrgan(ctx: ActContext) {
  const { unit } = ctx.actor;
  if (!unit || !mayReach(ctx.actor, permissions.prepare, unit.path)) throw forbidden();
  return getOrgan(ctx.tx, unit.id);
}

/** One response of a plan, a task to a line: `市应急管理局 赶赴现场`. @throws forbidden; noTask, badTaskLine laid to `tasks` */
export async function enterPlan(ctx: ActContext, input: PlanInput): Promise<void> {
  const organ = await getOwnOrgan(ctx);
  const tasks: Response['tasks'][number][] = [];
  const lines = input.tasks
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const [name = '', ...words] = line.split(/\s+/);
    const task = words.join(' ');
    if (task.length < 2) throw noTask({ line: number }).laidTo('tasks', ctx.lang);
    const found = await findOrganNamed(ctx, name);
    if (typeof found === 'string') throw badTaskLine({ line: number, why: found }).laidTo('tasks', ctx.lang);
    tasks.push({ organ: placeOf(found).organ, task });
  }
  await putPlan(ctx.tx, {
    ...{ id: newId(), organ, name: input.name, sort: input.sort, response: input.response },
    what: { minutes: input.minutes, tasks } satisfies Response,
    ...{ by: ctx.actor.name, at: ctx.now },
  });
}

/** Gives its id. @throws forbidden */
export async function enterResource(ctx: ActContext, { phone, ...input }: ResourceInput): Promise<string> {
  const organ = await getOwnOrgan(ctx);
  const id = newId();
  await insertResource(ctx.tx, {
    ...{ id, organ_id: organ.id, organ_path: organ.path, ...input },
    phone_sealed: ctx.runtime.vault.seal(phone),
    ...{ entered_by: ctx.actor.name, entered_at: ctx.now },
  });
  return id;
}
