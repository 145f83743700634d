// The outside systems of the demo city: what its officers enter with one sign-on, one of them out of use.
import { systemInput } from '#office/sign-on/contract.ts';
import { enterSystem, suspendSystem } from '#office/sign-on/service/manage.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';
import { readLines } from './read-lines.ts';

const KEEPER = 'city.admin';
/** In working days before now. */
const ENTERED = 45;

/** A line of the demo city's `outside-systems.jsonl`, as a form would send it. */
interface DemoSystem {
  readonly name: string;
  /** Why it is out of use. */
  readonly suspended?: string;
}

/** All were entered on one day; nobody has their secrets, so nothing answers for them. */
export async function planOutsideSystems({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const systems = await readLines<DemoSystem>(config.cityFolder, 'outside-systems.jsonl');
  const at = diary.ago(now, ENTERED);
  return systems.map(({ suspended, ...system }) => ({
    at,
    do: (as) =>
      as(KEEPER, async (ctx) => {
        const { id } = await enterSystem(ctx, systemInput.parse(system));
        if (suspended) await suspendSystem(ctx, id, suspended);
      }),
  }));
}
