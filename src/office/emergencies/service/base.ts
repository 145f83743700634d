// The base of plans and the register of resources of the organ one works in.
import { placeOf } from '#kernel/cases/service/intake.ts';
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { splitLines } from '#platform/text/split-lines.ts';
import { type PlanInput, permissions, type ResourceInput, type Response } from '../contract.ts';
import { badTaskLine, noTask } from '../errors.ts';
import { insertResource, putPlan } from '../store/base.ts';

/** One response of a plan, a task to a line: `市应急管理局 赶赴现场`. @throws forbidden; noTask, badTaskLine laid to `tasks` */
export async function enterPlan(ctx: ActContext, input: PlanInput): Promise<void> {
  const organ = await getWorkplace(ctx, permissions.prepare);
  const tasks: Response['tasks'][number][] = [];
  for (const [index, line] of splitLines(input.tasks).entries()) {
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
  const organ = await getWorkplace(ctx, permissions.prepare);
  const id = newId();
  await insertResource(ctx.tx, {
    ...{ id, organ_id: organ.id, organ_path: organ.path, ...input },
    phone_sealed: ctx.runtime.vault.seal(phone),
    ...{ entered_by: ctx.actor.name, entered_at: ctx.now },
  });
  return id;
}
