// What the statistics of dialogue tell, part by part, in their order.
import { calls, enquiries, letters, orders, petitions } from './answered.ts';
import { consultations, interviews, knowledge, publicity, surveys, systems, talks } from './asked.ts';
import type { Part } from './columns.ts';

export const PARTS: readonly Part[] = [
  letters,
  enquiries,
  orders,
  calls,
  petitions,
  consultations,
  surveys,
  systems,
  talks,
  knowledge,
  interviews,
  publicity,
];

/** The figures a part counts. */
export const figuresOf = (part: Part): string[] => part.columns.flatMap(({ key, of }) => (of ? [] : [key]));
