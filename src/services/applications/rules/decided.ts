// What every decision brings, whoever or whatever made it: the clocks end, and it is to be delivered. Pure.
import type { Decision, Env } from '#kernel/cases/contract.ts';
import { deliveryBasis } from './basis.ts';
import { deliveringPost, procedureOf } from './subject.ts';

/** 行政许可法第四十四条：“……应当自作出决定之日起十日内向申请人颁发、送达行政许可证件……” */
const DELIVERY_LIMIT = { amount: 10, unit: 'wd' } as const;

/** The result goes to the post that delivers, in the organ where the case was received. */
export function decided(env: Env, outcome: 'granted' | 'refused'): Decision {
  const procedure = procedureOf(env);
  return {
    to: 'decided',
    outcome,
    step: null,
    decidedAt: env.now,
    hold: { post: deliveringPost(procedure) },
    limits: [
      { do: 'end', kinds: 'all' },
      { do: 'start', kind: 'delivery', limit: DELIVERY_LIMIT, basis: deliveryBasis(procedure) },
    ],
    data: { rungs: [] },
  };
}
