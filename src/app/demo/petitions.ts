// The petitions of the demo city: in every state, from every way they come, one that ended for good and one that repeats it.
import { petitionSchema, registerSchema } from '#dialogue/petitions/rules/input.ts';
import { registerPetition, sendPetition } from '#dialogue/petitions/service/take.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import { type Deed, findIds } from './field-checks.ts';
import { readLines } from './read-lines.ts';

/** A line of the demo city's `petitions.jsonl`. */
interface DemoPetition {
  /** By which later lines name it. */
  readonly key: string;
  /** Login of the member who sends it, or of the officer who writes it down. */
  readonly by: string;
  /** As it is sent, or written down. */
  readonly petition: Readonly<Record<string, unknown>>;
  /** Working days since it came. */
  readonly age: number;
  /** Acts, each so many working days after that. `@key` in a body stands for the number of another. */
  readonly acts: readonly (readonly [
    after: number,
    login: string,
    act: string,
    body?: Readonly<Record<string, unknown>>,
  ])[];
}

/** Everything that has happened to them by now. */
export async function planPetitions({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const lines = await readLines<DemoPetition>(config.cityFolder, 'petitions.jsonl');
  const told = new Map<string, { id: string; number: string }>();
  const deeds = lines.flatMap((line) => follow(line, told, diary, now));
  return deeds.filter(({ at }) => at < now);
}

type Told = Map<string, { id: string; number: string }>;

function follow(line: DemoPetition, told: Told, diary: Diary, now: Date): Deed[] {
  const cameAt = diary.ago(now, line.age);
  let last = cameAt;
  const take: Deed['do'] = (as) =>
    as(line.by, async (ctx) => {
      const { file } =
        ctx.actor.kind === 'staff'
          ? await registerPetition(ctx, registerSchema.parse(line.petition))
          : await sendPetition(ctx, petitionSchema.parse(line.petition));
      told.set(line.key, { id: file.id, number: file.number });
    });
  const acts = line.acts.map(([after, login, act, body = {}]): Deed => {
    const at = after === 0 ? diary.soon(last) : diary.workday(cameAt, after);
    last = at > last ? at : diary.soon(last);
    return {
      at: last,
      do: (as) => as(login, (ctx) => doAct(ctx, { id: told.get(line.key)?.id ?? '', act, body, told })),
    };
  });
  return [{ at: cameAt, do: take }, ...acts];
}

interface DemoAct {
  readonly id: string;
  readonly act: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly told: Told;
}

async function doAct(ctx: ActContext, { id, act, body, told }: DemoAct): Promise<void> {
  const meant = Object.entries(body).map(([name, value]) => [name, told.get(String(value).slice(1))?.number ?? value]);
  const dated = act === 'deliver' || act === 'hear' ? { on: localDate(ctx.now) } : {};
  const named = act === 'assign' ? { officer: (await findIds(ctx.tx, [String(body.officer)]))[0] } : {};
  await performAct(ctx, { caseId: id, act, body: { ...Object.fromEntries(meant), ...dated, ...named } });
}
