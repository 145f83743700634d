// Which regions' calendars apply in a place, read from its administrative code.
import { NATIONAL } from '../contract.ts';

/** Digits of a province, city, county, town and village code. */
const LEVELS = [2, 4, 6, 9, 12] as const;
const SHORTEST = 6;

/**
 * The short form of a code: 530900 for 530900000000, 530902001 for 530902001000. `CN` stays.
 */
export function shortenRegion(region: string): string {
  return region.replace(/(?<=^\d{6,9})(000)+$/, '');
}

/** The regions above a place and the place itself, from the province down; empty for `CN`. */
export function listLineage(region: string): string[] {
  if (region === NATIONAL) return [];
  const code = shortenRegion(region);
  const codes = LEVELS.filter((digits) => digits <= code.length).map((digits) =>
    code.slice(0, digits).padEnd(SHORTEST, '0'),
  );
  return [...new Set(codes)];
}

/** What the codes of a region and of every region below it begin with; empty for `CN`, above which is nothing. */
export function prefixOf(region: string): string {
  if (region === NATIONAL) return '';
  return shortenRegion(region).replace(/^(\d{2})(\d{2})??(00){1,2}$/, '$1$2');
}
