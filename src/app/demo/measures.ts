// The orders and the cases of accountability of the demo city: what was ordered of whom, and what came of it.
import { fileCase } from '#assessment/accountability/service/file.ts';
import type { Conduct as Complained } from '#assessment/conduct/contract.ts';
import { takeComplaint } from '#assessment/conduct/service/take.ts';
import type { PROPOSAL, Source } from '#assessment/orders/contract.ts';
import { openOrder } from '#assessment/orders/service/open.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import type { Wrong } from '#kernel/people/wrongs.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { StoryEvent } from './event.ts';
import { keepPhoto } from './field-checks.ts';
import { readLines } from './read-lines.ts';

interface Told {
  /** Code of the organ it concerns. */
  readonly organ: string;
  /** Working days since it was entered. */
  readonly age: number;
  /** Acts, each so many working days after that; the last part names the kind of case that followed, if it is on that. */
  readonly acts: readonly (readonly [after: number, act: string, body?: StoryEvent['body'], on?: typeof PROPOSAL])[];
}

/** A line of the demo city's `measures.jsonl`. */
export type DemoMeasure = Told &
  (
    | {
        readonly kind: 'order';
        /** Codes of the organs beside. */
        readonly others?: readonly string[];
        readonly source: Source;
        readonly leader?: string;
        readonly title: string;
        readonly titleEn: string;
        readonly task: string;
        readonly days: number;
      }
    /** Against the first holder of a post. */
    | { readonly kind: 'accountability'; readonly post: string; readonly conduct: Wrong; readonly facts: string }
    /** By a member of the public; with a telephone that is `called`, as a supervisor wrote it down. */
    | {
        readonly kind: 'conduct';
        readonly conduct: Complained;
        /** Left out of what is complained of without a name. */
        readonly name?: string;
        readonly phone?: string;
        readonly anonymous?: true;
        readonly called?: true;
        readonly officer?: string;
        readonly text: string;
        /** With a picture. */
        readonly pictured?: true;
      }
  );

/** The measures of the city in `folder`. */
export const readMeasures = (folder: string) => readLines<DemoMeasure>(folder, 'measures.jsonl');

/** What the person concerned, or who complained, does on the public page of the case. */
const BY_PERSON: Readonly<Record<DemoMeasure['kind'], readonly string[]>> = {
  order: [],
  accountability: ['state', 'receive', 'reexamine', 'object', 'appeal'],
  conduct: ['appeal', 'add-evidence', 'withdraw-complaint'],
};
/** A review is for somebody who has not decided before. */
const REVIEWS = ['keep', 'revoke', 'revise'];

/** A joint meeting, a delivery: written down on its day, in this field. */
const DATED: Readonly<Record<string, string>> = { meet: 'date', serve: 'on' };

export interface MeasureEvent {
  readonly event: StoryEvent;
  readonly on: string | undefined;
}

/** What happens to a measure, as far as it has happened by now. */
export function followMeasure(measure: DemoMeasure, enteredAt: Date, diary: Diary, now: Date): MeasureEvent[] {
  const by = (act: string): StoryEvent['by'] => {
    if (BY_PERSON[measure.kind].includes(act)) return 'party';
    return REVIEWS.includes(act) ? 'other' : 'officer';
  };
  return measure.acts
    .map(([after, act, said = {}, on]) => {
      const at = diary.workday(enteredAt, after);
      const field = DATED[act];
      const body = field ? { ...said, [field]: localDate(at) } : said;
      return { event: { at, act, by: by(act), body }, on };
    })
    .filter(({ event }) => event.at < now);
}

/** Enters a measure and gives the id of its case. */
export async function enterMeasure(ctx: ActContext, measure: DemoMeasure): Promise<string> {
  const organ = await getOrganByCode(ctx.tx, measure.organ);
  if (measure.kind === 'order') {
    const others = await Promise.all((measure.others ?? []).map((code) => getOrganByCode(ctx.tx, code)));
    const otherIds = others.map(({ id }) => id);
    return (await openOrder(ctx, { ...measure, organId: organ.id, otherIds })).file.id;
  }
  if (measure.kind === 'conduct') {
    const from = { channel: measure.called ? 'call' : 'web', accountId: null } as const;
    const evidence = measure.pictured ? [await keepPhoto(ctx.runtime)] : [];
    return (await takeComplaint(ctx, { ...measure, evidence }, from)).file.id;
  }
  const [accountId = ''] = await resolveHolder(ctx.tx, organ.id, measure.post, ctx.now);
  return (await fileCase(ctx, { ...measure, organId: organ.id, accountId })).file.id;
}
