// Rules and the head of their draft as forms send them.
import { z } from 'zod';
import { METHODS } from '#kernel/calendar/contract.ts';
import { type EventName, type RuleInput, ruleSchema } from '../contract.ts';

/** The state of the draft that was looked at. */
export const seen = z.object({ revision: z.coerce.number().int().min(1) });

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const day = z.iso.date().nullable().default(null);
const ticked = z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false);

export const headInput = seen.extend({
  ...ruleNames(),
  startsOn: day,
  settings: z.object({
    cardDays: z.object({ answer: whole(1, 90), judge: whole(1, 90), rectify: whole(1, 90), review: whole(1, 90) }),
    yellowsToRed: whole(2, 20).nullable().default(null),
    sampleFloor: whole(1, 10_000),
    target: z.coerce.number().min(0).max(100),
    windowDays: whole(7, 366),
  }),
});

function ruleNames() {
  const text = z.string().trim().min(1).max(200);
  return { name: text, nameEn: text, basis: text };
}

/** Names of what is watched are checked against what there is, so that a wrong one is told by name. */
export const ruleInput = seen.extend({
  ...ruleSchema.shape,
  /** Place in the set of the rule that is changed; a new one has none. */
  index: whole(0, 499).optional(),
  event: z.string().max(40).nullable().default(null),
  baseLimits: z.array(z.string().max(60)).max(60).default([]),
  diff: z.coerce.number().int().default(0),
  method: z.enum(METHODS).nullable().default(null),
  points: whole(-100, 0).default(0),
  confirm: ticked,
  local: ticked,
  from: day,
  until: day,
});

export function toRule({ revision, index, event, ...rule }: z.output<typeof ruleInput>): RuleInput {
  return { ...rule, event: event as EventName | null };
}
