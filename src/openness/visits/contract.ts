// Visits: what is counted, and who may see it.

export const permissions = {
  /** See how often the sites of one's organ and beneath are visited. */
  see: 'visits.see',
} as const;

export const PLACE_KINDS = ['site', 'column', 'article', 'film'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Something that is visited: a site by its code, a column as `site/slug`, an article by its code, and what is played of it likewise. */
export interface Place {
  readonly kind: PlaceKind;
  readonly ref: string;
}

/** `visitors` are those of each day, summed up: somebody who comes on two days counts twice. */
export interface Visits {
  readonly total: number;
  readonly visitors: number;
}
